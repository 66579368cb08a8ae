/** Presets that bring out what a list can look like: good, unsafe, Exchange, long names, a note, several domains. */
import type { Preset } from '../../lib/mail/preset-types.ts';
import { demoPreset } from '../tools/demo-preset.ts';

/** The longest host name that RFC 1035 allows: 253 characters in labels of at most 63. */
const LONGEST = [...['m', 'a', 'i'].map((letter) => letter.repeat(62)), 'l'.repeat(61), 'ex'].join('.');

function unsafe(): Preset {
  const preset = demoPreset('stark.example');
  const outgoing = preset.outgoingServer;
  return { ...preset, outgoingServer: outgoing && { ...outgoing, port: 25, socketType: 'plain' } };
}

function longest(): Preset {
  const preset = demoPreset('umbrella.example');
  return { ...preset, incomingServers: preset.incomingServers.map((server) => ({ ...server, hostname: LONGEST })) };
}

function exchange(): Preset {
  const { id, domains, note, ipRanges, revision, modified } = demoPreset('hooli.example');
  const exchangeUrl = 'https://mail.hooli.example/EWS/Exchange.asmx';
  const base = { id, domains, note, ipRanges, revision, modified, useStaticIps: false };
  return { ...base, kind: 'exchange', exchangeUrl, username: '%EMAILADDRESS%' };
}

/** `count` of 0, 1 or more; the first is the demo preset with a note, then one of each kind, then plain ones. */
export function samplePresets(count: number): Preset[] {
  const note = 'Use an app password here. IT: helpdesk, ext. 42.';
  const first = { ...demoPreset(), domains: ['acme.example', 'acme.de', 'acme.fr'], note };
  const kinds = [first, unsafe(), longest(), exchange()];
  const plain = Array.from({ length: Math.max(0, count - kinds.length) }, (_, index) =>
    demoPreset(`customer-${index + 1}.example`),
  );
  return [...kinds, ...plain].slice(0, count);
}
