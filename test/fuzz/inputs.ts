/** Random and mutated inputs from a seed, so that a finding can be had again. */

/** xorshift32: small, and the same everywhere. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed | 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Pieces that mean something to at least one of the parsers, or to JavaScript. */
const PIECES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'true',
  'NaN',
  '-0',
  '1e999',
  '0x7f.1',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '\\u0000',
  '\\ud800',
  '//',
  '/*',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\ufeff',
  '\u202e',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE x>',
  '<!ENTITY a "b">',
  '&a;',
  '&#0;',
  '&#x110000;',
  '&lt;',
  '<plist><dict>',
  '<key>',
  '<array>',
  '<integer>',
  '<clientConfig>',
  '<emailProvider>',
  '<port>',
  'bplist00',
  '%EMAILADDRESS%',
  '%EMAILADDRESS',
  '%',
  '@',
  '=1+1',
  ';',
  '\ud83e\udd8a',
  '\ud800',
  'ü',
  'аррӏе',
  'xn--',
  'xn--a',
  '*.co.uk',
  '..',
  '993',
  '65536',
  '-1',
  '[::1]',
  '1.2.3.4',
  'http://',
  'mailfill=1.',
  '#mailfill=',
  'AAAA',
  'password-cleartext',
  'domains',
];

export type Random = (below: number) => number;

function randomText(random: Random): string {
  const length = random(60);
  let text = '';
  for (let at = 0; at < length; at += 1) {
    const kind = random(4);
    if (kind === 0) text += PIECES[random(PIECES.length)];
    else if (kind === 1) text += String.fromCharCode(random(0x10000));
    else text += String.fromCharCode(random(128));
  }
  return text;
}

/** A sample with a few cuts, copies, swaps and insertions. */
function mutate(sample: string, random: Random): string {
  let text = sample;
  for (let left = 1 + random(6); left > 0; left -= 1) {
    const at = random(text.length + 1);
    const end = Math.min(text.length, at + random(40));
    const way = random(5);
    if (way === 0) text = text.slice(0, at) + text.slice(end);
    else if (way === 1) text = text.slice(0, at) + PIECES[random(PIECES.length)] + text.slice(at);
    else if (way === 2) text = text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at + 1);
    else if (way === 3) text = text.slice(0, end) + text.slice(at, end).repeat(1 + random(20)) + text.slice(end);
    else text = text.slice(0, at);
  }
  return text;
}

/** Mostly bent samples, for only those come far into a parser. */
export function nextText(samples: readonly string[], random: Random): string {
  const sample = samples[random(samples.length)] ?? '';
  return random(5) === 0 ? randomText(random) : mutate(sample, random);
}

/** A sample with some bytes changed, cut or inserted. */
export function nextBytes(samples: readonly Uint8Array[], random: Random): Uint8Array<ArrayBuffer> {
  const sample = samples[random(samples.length)] ?? new Uint8Array();
  const bytes = Uint8Array.from(random(8) === 0 ? { length: random(80) } : sample, (byte) => byte ?? random(256));
  for (let left = 1 + random(12); left > 0 && bytes.length > 0; left -= 1) bytes[random(bytes.length)] = random(256);
  return random(3) === 0 ? bytes.slice(0, random(bytes.length + 1)) : bytes;
}
