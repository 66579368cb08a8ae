import { type Judged, sure } from './classify.ts';
import { FILL } from './cues.ts';
import { isPicked } from './picks.ts';
import type { Section } from './sections.ts';
import type { Property } from './types.ts';

/** What a connection asks for beside its host; none of these, and the host is something else's. */
const CONNECTION: ReadonlySet<Property> = new Set<Property>(['username', 'password', 'socketType', 'authRequired']);
/** A way that was told only by what stands around. */
const HEARSAY: ReadonlySet<string> = new Set(['neighbours', 'help', 'port']);

const says = ({ reasons }: Judged): boolean =>
  reasons.some(({ signal, claim }) => (claim === 'incoming' || claim === 'outgoing') && !HEARSAY.has(signal));

/** A bare "Hostname" with nothing of a connection, on a page whose mail server says what it is: the product's own name. */
export function isOwnHost(section: Section, sections: readonly Section[]): boolean {
  const [server, ...others] = section.servers;
  if (!server || others.length > 0 || isPicked(server) || says(server)) return false;
  if (section.fields.some((field) => CONNECTION.has(field.property) && sure(field, FILL))) return false;
  return sections.some(
    (other) => other !== section && other.servers.some((one) => one.direction === server.direction && says(one)),
  );
}
