import type { MailPreset } from '../mail/preset-types.ts';
import { type Autoconfig, parseAutoconfig } from './autoconfig-parse.ts';
import { accepted, type Outcome, refused } from './fault.ts';
import type { ReadPresets } from './import-types.ts';
import { checked } from './preset-json.ts';

/** The preset a file describes: of each protocol the first usable server. Goes through the one gate for presets. */
export function autoconfigToPreset(config: Autoconfig, domains: readonly string[], id: string): Outcome<MailPreset> {
  const imap = config.incomingServers.find((server) => server.type === 'imap');
  const pop3 = config.incomingServers.find((server) => server.type === 'pop3');
  const result = checked({
    kind: 'mail',
    id,
    domains: [...domains],
    note: '',
    useStaticIps: false,
    ipRanges: [],
    revision: {},
    modified: 0,
    incomingServers: [imap, pop3].filter((server) => server !== undefined),
    outgoingServer: config.outgoingServers[0] ?? null,
    allowInvalidCertificate: false,
    allowInvalidCertificateReason: '',
  });
  if (!result.ok) return result;
  return result.value.kind === 'mail' ? accepted(result.value) : refused('wrongType');
}

/** A file chosen for import: the domains must stand in it. */
export function readAutoconfigFile(text: string): Outcome<ReadPresets> {
  const config = parseAutoconfig(text);
  if (!config.ok) return config;
  if (config.value.domains.length === 0) return refused('noDomain');
  const preset = autoconfigToPreset(config.value, config.value.domains, '1');
  return preset.ok ? accepted({ presets: [preset.value], rejected: [] }) : preset;
}
