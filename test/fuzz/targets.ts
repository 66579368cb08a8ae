/** Every parser of what comes from outside, with sound samples to bend and what must hold of whatever it accepts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJsonAnswer } from '../../lib/address/dns/json.ts';
import { parseMessage } from '../../lib/address/dns/wire.ts';
import { parseAutoconfig } from '../../lib/formats/autoconfig-parse.ts';
import { readAutoconfigFile } from '../../lib/formats/autoconfig-preset.ts';
import { printAutoconfig } from '../../lib/formats/autoconfig-print.ts';
import { unwrapCms } from '../../lib/formats/cms.ts';
import { printCsv, readCsv } from '../../lib/formats/csv.ts';
import { decodeText } from '../../lib/formats/decode-text.ts';
import { importFile } from '../../lib/formats/import-file.ts';
import { parseJson } from '../../lib/formats/json-text.ts';
import { parseListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { parseMailfillFile, printMailfillFile } from '../../lib/formats/mailfill-file.ts';
import { readMobileconfig } from '../../lib/formats/mobileconfig.ts';
import { parsePolicyPreset, printPolicyPreset } from '../../lib/formats/policy-preset.ts';
import { printShareLink, readShareLink } from '../../lib/formats/share-link.ts';
import { parseDomain } from '../../lib/mail/domain.ts';
import { parseHostname } from '../../lib/mail/hostname.ts';
import { repairHostname } from '../../lib/mail/hostname-repair.ts';
import { lint, normalise } from '../../lib/mail/lint.ts';
import { parsePort } from '../../lib/mail/port-text.ts';
import { parsePreset } from '../../lib/mail/preset-schema.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { hasMixedScripts, toUnicode } from '../../lib/mail/punycode.ts';
import { repairTemplate } from '../../lib/mail/template-repair.ts';
import { expandTemplate } from '../../lib/mail/username-template.ts';
import { EXCHANGE, MAIL, withImap, withIps } from '../mail/sample-presets.ts';
import { nextBytes, nextText, type Random } from './inputs.ts';

export interface Target {
  name: string;
  /** Share of the runs; slow parsers get fewer. */
  share: number;
  /** The next input, and the parser on it: throws where the parser throws or accepts what it must not. */
  next: (random: Random) => { input: string | Uint8Array; run: () => void | Promise<void> };
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
/** Whatever came through may be stored: it passes the gate, unchanged, and lint can speak of it. */
function sound(presets: readonly Preset[]): void {
  for (const preset of presets) {
    const again = parsePreset(preset);
    must(again.ok && JSON.stringify(again.preset) === JSON.stringify(preset), 'accepted what the schema does not keep');
    lint(preset);
  }
}
function text(
  name: string,
  share: number,
  samples: readonly string[],
  run: (input: string) => void | Promise<void>,
): Target {
  const next = (random: Random) => {
    const input = nextText(samples, random);
    return { input, run: () => run(input) };
  };
  return { name, share, next };
}
function bytes(
  name: string,
  share: number,
  samples: readonly Uint8Array[],
  run: (input: Uint8Array<ArrayBuffer>) => void | Promise<void>,
): Target {
  const next = (random: Random) => {
    const input = nextBytes(samples, random);
    return { input, run: () => run(input) };
  };
  return { name, share, next };
}
const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../formats/fixtures', name)));
const utf8 = (one: string) => new TextEncoder().encode(one);

const PRESETS = [MAIL, EXCHANGE, { ...withIps('192.0.2.0/24'), id: 'third', note: '=1 "ü" 🦊' }];
const FILE = printMailfillFile(PRESETS);
const LIST = printListDocument({
  id: 'a',
  name: 'b',
  revision: 3,
  issued: '2026-11-24T12:00:00Z',
  expires: null,
  nextKey: null,
  presets: [MAIL],
});
const XML = printAutoconfig(withImap({ username: 'a&b' }));
const PROFILE = new TextDecoder().decode(fixture('profile.mobileconfig'));
const CSV = printCsv(PRESETS);
const HOSTS = [
  'imap.acme.example',
  'https://u@imap.acme.example:993/x',
  'bücher.example',
  'xn--pple-43d.com',
  '[2001:db8::1]',
  'imap.%EMAILDOMAIN%',
];
const DNS = Uint8Array.from([
  0, 0, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, 1, 97, 0, 0, 33, 0, 1, 0xc0, 12, 0, 33, 0, 1, 0, 0, 1, 44, 0, 9, 0, 0, 0, 1,
  3, 0xe1, 1, 98, 0,
]);
const DNS_JSON =
  '{"Status":0,"TC":false,"Answer":[{"name":"a","type":33,"TTL":1,"data":"0 1 993 imap.acme.example."}]}';
const link = await printShareLink(PRESETS);

export const TARGETS: readonly Target[] = [
  text('json', 8, [FILE, LIST, '[1.5e3,"\\u00fc",{"a":[null,true]}]'], (input) => {
    const result = parseJson(input);
    if (result.ok)
      must(JSON.stringify(result.value.value) === JSON.stringify(JSON.parse(input)), 'differs from the platform');
  }),
  text('mailfill file', 8, [FILE], (input) => {
    const result = parseMailfillFile(input);
    if (!result.ok) return;
    sound(result.value.presets);
    const printed = printMailfillFile(result.value.presets);
    const again = parseMailfillFile(printed);
    must(again.ok && printMailfillFile(again.value.presets) === printed, 'round trip is not the same');
  }),
  text('list document', 6, [LIST], (input) => {
    const result = parseListDocument(input);
    if (result.ok) sound(result.value.list.presets);
  }),
  text('policy entry', 6, [printPolicyPreset(MAIL, 'locked'), printPolicyPreset(EXCHANGE, 'default')], (input) => {
    const result = parsePolicyPreset(input, 'x');
    if (result.ok) sound([result.value.preset]);
  }),
  text('autoconfig', 10, [XML], (input) => {
    parseAutoconfig(input);
    const result = readAutoconfigFile(input);
    if (result.ok) sound(result.value.presets);
  }),
  text('mobileconfig', 4, [PROFILE], (input) => {
    const result = readMobileconfig(input);
    if (!result.ok) return;
    sound(result.value.presets);
    must(!JSON.stringify(result.value.presets).includes('not to be read'), 'read a password');
  }),
  text('csv', 8, [CSV, CSV.replaceAll(',', ';')], (input) => {
    const result = readCsv(input);
    if (!result.ok) return;
    sound(result.value.presets);
    must(
      !/(^|[,\n]"?)[=+@-]/.test(printCsv(result.value.presets).replace(/"(?:[^"]|"")*"/g, '')),
      'a cell that calculates',
    );
  }),
  text('share link', 3, [link.ok ? link.value : ''], async (input) => {
    const result = await readShareLink(input);
    if (result.ok) sound(result.value.presets);
  }),
  text('host names', 12, HOSTS, (input) => {
    const result = parseHostname(input);
    if (result.ok) {
      const again = parseHostname(result.hostname);
      must(again.ok && again.hostname === result.hostname, 'host is not stable');
      must(/^[\x21-\x7e]{1,253}$/.test(result.hostname), 'host is not ASCII');
      toUnicode(result.hostname);
      hasMixedScripts(result.hostname);
    }
    const repaired = repairHostname(input);
    if (repaired) must(parseHostname(repaired.hostname).ok, 'repaired into what is no host');
    parseDomain(input);
  }),
  text('ports and templates', 10, ['993', '٩٩٣', '%EMAILADDRESS%', 'emaildomain%'], (input) => {
    const port = parsePort(input);
    if (port.ok) must(String(port.port) === input.replace(/^0+/, ''), 'port is not what was written');
    repairTemplate(input);
    expandTemplate(input, 'ana@acme.example');
  }),
  text('lint', 6, HOSTS, (input) => {
    const preset: Preset = {
      ...withImap({ hostname: input, username: input, port: input.length }),
      domains: [input],
      ipRanges: [{ cidr: input, purpose: '', verified: input }],
    };
    lint(preset, { today: '2026-11-24', others: [EXCHANGE] });
    const done = normalise(preset);
    must(JSON.stringify(normalise(done)) === JSON.stringify(done), 'normalising is not done in one go');
  }),
  bytes('encodings', 6, [utf8(FILE), Uint8Array.of(0xff, 0xfe, 0x41, 0), utf8(XML)], (input) => {
    const result = decodeText(input);
    if (result.ok) must(!result.value.includes('\0'), 'NUL came through');
  }),
  bytes('signed profile', 4, [fixture('signed-der.mobileconfig'), fixture('signed-ber.mobileconfig')], (input) => {
    unwrapCms(input);
  }),
  bytes(
    'any file',
    8,
    [utf8(FILE), utf8(XML), utf8(PROFILE), utf8(CSV), fixture('signed-der.mobileconfig')],
    async (input) => {
      let count = 0;
      const preview = await importFile(input, 'file', { existing: PRESETS, makeId: () => `id${count++}` });
      if (preview.kind === 'preview')
        sound(
          preview.entries.flatMap((one) =>
            one.kind === 'new' ? [one.preset] : one.kind === 'changed' ? [one.after] : [],
          ),
        );
    },
  ),
  bytes('dns wire', 8, [DNS], (input) => void parseMessage(input, 'SRV')),
  bytes('dns json', 4, [utf8(DNS_JSON)], (input) => void parseJsonAnswer(input, 'SRV')),
];
