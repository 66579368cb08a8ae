/** The one gate for presets from outside: storage, policy, lists, files, messages. Inside, preset-types are trusted. */
import * as z from 'zod/mini';
import { AUTHENTICATIONS } from './authentication.ts';
import { parseDomain } from './domain.ts';
import { parseHostname } from './hostname.ts';
import type { Preset } from './preset-types.ts';
import { SOCKET_TYPES } from './socket-type.ts';

const shortText = (most: number) => z.string().check(z.maxLength(most));
/** Half a surrogate pair is no character, and storage turns it into one of its own: read must be what was written. */
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const proseText = (most: number) =>
  z.pipe(
    shortText(most),
    z.transform((text: string) => text.replace(HALF_PAIR, '\ufffd')),
  );

export const hostnameSchema = z.pipe(
  shortText(300),
  z.transform((raw, context) => {
    const result = parseHostname(raw);
    if (result.ok) return result.hostname;
    context.issues.push({ code: 'custom', input: raw, message: `hostname_${result.problem}` });
    return z.NEVER;
  }),
);
export const portSchema = z.int({ error: 'port' }).check(z.gte(1, 'port'), z.lte(65535, 'port'));
export const domainSchema = z.pipe(
  shortText(300),
  z.transform((raw, context) => {
    const result = parseDomain(raw);
    if (result.ok) return result.domain;
    context.issues.push({ code: 'custom', input: raw, message: `domain_${result.problem}` });
    return z.NEVER;
  }),
);
export const usernameSchema = shortText(200).check(
  z.minLength(1, 'username_empty'),
  // "%EMAILADDRESS" without its closing sign would be written into the form as it stands.
  z.refine((text) => !/%/.test(text.replace(/%EMAIL(ADDRESS|LOCALPART|DOMAIN)%/g, '')), {
    error: 'username_placeholder',
  }),
);

const server = {
  hostname: hostnameSchema,
  port: portSchema,
  socketType: z.enum(SOCKET_TYPES),
  authentication: z.enum(AUTHENTICATIONS),
  username: usernameSchema,
};
const incomingServer = z.object({ ...server, type: z.enum(['imap', 'pop3']) });
const outgoingServer = z.object({ ...server, type: z.literal('smtp') });
export const vectorSchema = z.record(z.string().check(z.regex(/^[\w-]{1,40}$/)), z.int().check(z.gte(1)));
const ipRange = z.object({
  cidr: shortText(60),
  purpose: proseText(200),
  verified: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

const common = {
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  domains: z.array(domainSchema).check(z.minLength(1, 'domains_empty'), z.maxLength(200)),
  note: proseText(2000),
  useStaticIps: z.boolean(),
  ipRanges: z.array(ipRange).check(z.maxLength(500)),
  revision: vectorSchema,
  modified: z.int(),
};

export const mailPresetSchema = z
  .object({
    kind: z.literal('mail'),
    ...common,
    incomingServers: z.array(incomingServer).check(
      z.maxLength(2),
      z.refine((servers) => new Set(servers.map((one) => one.type)).size === servers.length, {
        error: 'servers_twice',
      }),
    ),
    outgoingServer: z.nullable(outgoingServer),
    allowInvalidCertificate: z.boolean(),
    allowInvalidCertificateReason: proseText(500),
  })
  .check(
    z.refine((preset) => preset.incomingServers.length > 0 || preset.outgoingServer !== null, {
      error: 'servers_none',
      path: ['incomingServers'],
    }),
  );

export const exchangePresetSchema = z.object({
  kind: z.literal('exchange'),
  ...common,
  exchangeUrl: z.string().check(
    z.maxLength(500),
    z.refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', { error: 'url_https' }),
  ),
  username: usernameSchema,
});

export const presetSchema = z.discriminatedUnion('kind', [mailPresetSchema, exchangePresetSchema]);

export type PresetProblem = { path: string; message: string };
export type PresetResult = { ok: true; preset: Preset } | { ok: false; problems: PresetProblem[] };

/** Reads a preset of any origin; problems name the field by its path (`incomingServers.0.port`). */
export function parsePreset(raw: unknown): PresetResult {
  const result = presetSchema.safeParse(raw);
  if (result.success) return { ok: true, preset: result.data };
  return { ok: false, problems: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}
