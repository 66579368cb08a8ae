import type { FormField } from '../detect/types.ts';
import type { SocketType } from '../mail/socket-type.ts';
import { nameOf } from './name-of.ts';
import { optionSecurity, type Security } from './option-security.ts';
import { asOption } from './security-word.ts';

const NAMED: Record<SocketType, Security> = { SSL: 'implicit', STARTTLS: 'starttls', plain: 'plain' };

/**
 * Whether a port belongs to the wanted security where a page has one for each, "SSL port" and "TLS port": the one that
 * names it, else one that names none. `ports` are all of that server, and a port by itself always fits.
 */
export function fitsSecurity(field: FormField, ports: readonly FormField[], socketType: SocketType): boolean {
  const meanings = optionSecurity(ports.map((port) => asOption(nameOf(port))));
  const meaning = (wished: Security) => ports.filter((_, index) => meanings[index] === wished);
  const named = meaning(NAMED[socketType]);
  return ports.length < 2 || (named.length > 0 ? named : meaning('unknown')).includes(field);
}
