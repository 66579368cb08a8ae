/** Rules on host names and templates. */
import ipaddr from 'ipaddr.js';
import { baseDomain } from './domain.ts';
import { parseHostname } from './hostname.ts';
import { repairHostname } from './hostname-repair.ts';
import { serverRule, serversOf } from './lint-servers.ts';
import type { LintRule } from './lint-types.ts';
import type { ServerType } from './ports.ts';
import { hasMixedScripts, toUnicode } from './punycode.ts';
import { isBrokenTemplate, repairTemplate } from './template-repair.ts';

const FOREIGN_PREFIX: Readonly<Record<ServerType, RegExp>> = {
  imap: /^(smtp|pop3?)[.-]/i,
  pop3: /^(smtp|imap)[.-]/i,
  smtp: /^(imap|pop3?)[.-]/i,
};
/** Names that only a resolver inside the house knows (RFC 6762, RFC 8375, RFC 6761, and what routers hand out). */
const LOCAL_NAME = /(^|\.)(localhost|local|localdomain|lan|home|intranet|internal|corp|home\.arpa|test|invalid)$/;

const bare = (hostname: string) => hostname.replace(/^\[|\]$/g, '');
const isIp = (hostname: string) => ipaddr.isValid(bare(hostname));
const isTemplate = (hostname: string) => hostname.includes('%');
const isPrivateIp = (hostname: string) => isIp(hostname) && ipaddr.process(bare(hostname)).range() !== 'unicast';
const ascii = (hostname: string) => {
  const result = parseHostname(hostname);
  return result.ok ? result.hostname : null;
};

/** A host that is not a name in the mail domain is common (11 % of the public database): shown, not blamed. */
const outsideDomain: LintRule<'hostOutsideDomain'> = {
  code: 'hostOutsideDomain',
  level: 'info',
  check: (preset, { mxBaseDomains = [] }) => {
    const homes = new Set([
      ...preset.domains.map((domain) => baseDomain(domain.replace(/^\*\./, ''))),
      ...mxBaseDomains,
    ]);
    return serversOf(preset).flatMap(({ type, hostname }) => {
      const name = ascii(hostname);
      if (homes.size === 0 || !name || isIp(name) || isTemplate(name) || !name.includes('.')) return [];
      const base = baseDomain(name);
      return homes.has(base) ? [] : [{ field: `${type}.hostname` as const, values: [toUnicode(base)] }];
    });
  },
};

export const HOST_RULES = [
  serverRule('hostMalformed', 'error', ({ hostname, port }) => {
    const result = parseHostname(hostname);
    if (result.ok || isBrokenTemplate(hostname)) return null;
    const repaired = repairHostname(hostname);
    if (!repaired) return { property: 'hostname', values: [hostname.slice(0, 100)] };
    const change = { hostname: repaired.hostname, port: repaired.port ?? port };
    return { property: 'hostname', values: [hostname.slice(0, 100)], change };
  }),
  serverRule('hostNotNormal', 'silent', ({ hostname }) => {
    const name = ascii(hostname);
    return name === null || name === hostname ? null : { property: 'hostname', change: { hostname: name } };
  }),
  serverRule('hostPrefix', 'warning', ({ type, hostname }) => {
    const prefix = FOREIGN_PREFIX[type].exec(hostname)?.[1];
    return prefix ? { property: 'hostname', values: [prefix.toLowerCase()] } : null;
  }),
  serverRule('hostIpLiteral', 'warning', ({ hostname }) => (isIp(hostname) ? { property: 'hostname' } : null)),
  serverRule('hostUnreachable', 'warning', ({ hostname }) => {
    const name = ascii(hostname);
    if (!name || isTemplate(name)) return null;
    const local = isIp(name) ? isPrivateIp(name) : !name.includes('.') || LOCAL_NAME.test(name);
    return local ? { property: 'hostname', values: [name] } : null;
  }),
  serverRule('hostMixedScripts', 'warning', ({ hostname }) => {
    const name = ascii(hostname);
    return name && hasMixedScripts(name) ? { property: 'hostname', values: [toUnicode(name), name] } : null;
  }),
  serverRule('hostIdn', 'warning', ({ hostname }) => {
    const name = ascii(hostname);
    if (!name || hasMixedScripts(name) || !/(^|\.)xn--/.test(name)) return null;
    return { property: 'hostname', values: [toUnicode(name), name] };
  }),
  serverRule('hostPlaceholder', 'error', ({ hostname }) => {
    if (!isBrokenTemplate(hostname)) return null;
    const repaired = repairTemplate(hostname);
    return {
      property: 'hostname',
      values: [hostname.slice(0, 100)],
      ...(repaired && { change: { hostname: repaired } }),
    };
  }),
  serverRule('usernamePlaceholder', 'error', ({ username }) => {
    if (!isBrokenTemplate(username)) return null;
    const repaired = repairTemplate(username);
    return {
      property: 'username',
      values: [username.slice(0, 100)],
      ...(repaired && { change: { username: repaired } }),
    };
  }),
  serverRule('usernameEmpty', 'error', ({ username }) =>
    username.trim() === '' ? { property: 'username', change: { username: '%EMAILADDRESS%' } } : null,
  ),
  outsideDomain,
] as const;
