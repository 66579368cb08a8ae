import type { Direction, Property } from '../detect/types.ts';

/**
 * The order of writing. What enables or rewrites other fields comes first: the address (pages derive the user name),
 * the protocol, whether to log in at all, the security (it resets the port), and then what only holds a text.
 */
const RANK: Record<Property, number> = {
  emailAddress: 0,
  exchangeUrl: 1,
  protocol: 2,
  authRequired: 3,
  authentication: 4,
  sameCredentials: 5,
  socketType: 6,
  port: 7,
  hostPort: 8,
  hostname: 9,
  username: 10,
  allowInvalidCertificate: 11,
  useStaticIps: 12,
  displayName: 13,
  password: 13,
  other: 13,
};
const SIDE: Record<Direction, number> = { incoming: 1, outgoing: 2 };

/** Incoming before outgoing, because pages copy the one into the other; the address before both. */
export function inOrder<T extends { property: Property; direction: Direction | null }>(steps: readonly T[]): T[] {
  const side = (step: T) => (step.property === 'emailAddress' ? 0 : step.direction === null ? 1 : SIDE[step.direction]);
  return steps.toSorted((a, b) => side(a) - side(b) || RANK[a.property] - RANK[b.property]);
}
