import { baseDomain } from '../mail/domain.ts';
import type { MailPreset, Server } from '../mail/preset-types.ts';
import { toUnicode } from '../mail/punycode.ts';
import type { FoundSettings } from './types.ts';

/**
 * Settings as they are shown: the domain is known, so that its placeholder in host names is filled in, and each host
 * carries its base domain, by which a person can tell whose server it is.
 */
export function found(preset: MailPreset, domain: string): FoundSettings {
  const named = <S extends Server>(server: S): S => ({
    ...server,
    hostname: server.hostname.replaceAll('%EMAILDOMAIN%', domain),
  });
  const incomingServers = preset.incomingServers.map(named);
  const outgoingServer = preset.outgoingServer && named(preset.outgoingServer);
  const servers: Server[] = [...incomingServers, ...(outgoingServer ? [outgoingServer] : [])];
  const hostnames = [...new Set(servers.map((server) => server.hostname))];
  return {
    preset: { ...preset, incomingServers, outgoingServer },
    hosts: hostnames.map((hostname) => ({ hostname, base: toUnicode(baseDomain(hostname)) })),
  };
}
