/** Which preset `npm run try` fills: a file's, else the built-in provider's, else the demo preset moved to the domain. */
import { readFileSync } from 'node:fs';
import { domainOf } from '../../lib/mail/domain.ts';
import { parsePreset } from '../../lib/mail/preset-schema.ts';
import type { Preset } from '../../lib/mail/preset-types.ts';
import { presetOfProvider, providerOfDomain } from '../../lib/mail/providers.ts';
import { demoPreset } from './demo-preset.ts';

function candidates(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw;
  const listed: unknown = raw && typeof raw === 'object' ? Reflect.get(raw, 'presets') : undefined;
  return Array.isArray(listed) ? listed : [raw];
}

/** What a preset written by hand may leave out. */
const DEFAULTS = {
  kind: 'mail',
  id: 'by-hand',
  note: '',
  useStaticIps: false,
  ipRanges: [],
  revision: {},
  modified: 0,
  outgoingServer: null,
  allowInvalidCertificate: false,
  allowInvalidCertificateReason: '',
};

function withDefaults(raw: unknown): unknown {
  return raw && typeof raw === 'object' ? { ...DEFAULTS, ...raw } : raw;
}

/** The preset for the address's domain in the file, or its first. Throws with a sentence a person can act on. */
export function choosePreset(file: string | null, address: string): Preset {
  const domain = domainOf(address);
  if (domain === null) throw new Error(`${address} has no mail domain.`);
  if (file === null) {
    const provider = providerOfDomain(domain);
    return provider ? presetOfProvider(provider) : demoPreset(domain);
  }
  const raw: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const parsed = candidates(raw).map((one) => parsePreset(withDefaults(one)));
  const presets = parsed.flatMap((one) => (one.ok ? [one.preset] : []));
  const chosen = presets.find((preset) => preset.domains.includes(domain)) ?? presets[0];
  if (chosen) return chosen;
  const problems = parsed.flatMap((one) =>
    one.ok ? [] : one.problems.map(({ path, message }) => `${path}: ${message}`),
  );
  throw new Error(`${file} holds no usable preset. ${problems.slice(0, 5).join('; ')}`);
}
