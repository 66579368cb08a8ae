import type { IncomingServer, MailPreset, OutgoingServer } from '../mail/preset-types.ts';
import { escapeXml } from './xml-text.ts';

/**
 * A preset as autoconfig XML 1.1, to publish at https://autoconfig.<domain>/mail/config-v1.1.xml for every mail client
 * that looks there. Wildcard domains are left out: each client asks for its own.
 */
export function printAutoconfig(preset: MailPreset): string {
  const domains = preset.domains.filter((domain) => !domain.startsWith('*.'));
  const name = domains[0] ?? preset.domains[0]?.slice(2) ?? '';
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<clientConfig version="1.1">',
    `  <emailProvider id="${escapeXml(name)}">`,
    ...domains.map((domain) => `    <domain>${escapeXml(domain)}</domain>`),
    `    <displayName>${escapeXml(name)}</displayName>`,
    `    <displayShortName>${escapeXml(name)}</displayShortName>`,
    ...preset.incomingServers.flatMap((server) => printServer('incomingServer', server)),
    ...(preset.outgoingServer ? printServer('outgoingServer', preset.outgoingServer) : []),
    '  </emailProvider>',
    '</clientConfig>',
  ];
  return `${lines.join('\n')}\n`;
}

function printServer(tag: string, server: IncomingServer | OutgoingServer): string[] {
  return [
    `    <${tag} type="${server.type}">`,
    `      <hostname>${escapeXml(server.hostname)}</hostname>`,
    `      <port>${server.port}</port>`,
    `      <socketType>${server.socketType}</socketType>`,
    `      <authentication>${server.authentication}</authentication>`,
    `      <username>${escapeXml(server.username)}</username>`,
    `    </${tag}>`,
  ];
}
