/**
 * What an organisation's policy may hold: plain typed keys, and lists of strings. Strings, because Chromium drops a whole
 * list for one entry of the wrong type without a word, and what it drops no diagnosis can show. The browser's schema
 * (`public/managed-schema.json`) is made from this type; a test compares.
 */
import * as z from 'zod/mini';

const strings = z.array(z.string());
/** Outer types only: what a value means is judged entry by entry in policy.ts. */
export const policySchema = z.object({
  presets: strings,
  lists: strings,
  directories: strings,
  sitesOff: strings,
  fillWithoutAsking: strings,
  offer: z.boolean(),
  seen: z.boolean(),
  discovery: z.boolean(),
  resolver: z.string(),
  refreshHours: z.int(),
});
export type PolicyKey = keyof typeof policySchema.shape;

/** Shown by policy editors, defaults included. In English, as such templates are. */
export const POLICY_TITLES: Readonly<Record<PolicyKey, { title: string; explanation: string }>> = {
  presets: {
    title: 'Presets',
    explanation:
      'One preset in JSON a line. "mode": "default" (people may put their own in its place) or "locked". Default: none.',
  },
  lists: {
    title: 'Lists to subscribe to',
    explanation:
      'One https address of a list document a line; "#key=" and an Ed25519 key, or "#sha256=" and a digest, may follow. Default: none.',
  },
  directories: {
    title: 'Directories to ask',
    explanation:
      'One https address with {domain} in it a line, answering autoconfig XML; asked for one domain at a time. Default: none.',
  },
  sitesOff: { title: 'Sites without Mailfill', explanation: 'Hosts on which nothing is looked for. Default: none.' },
  fillWithoutAsking: {
    title: 'Sites that are filled without a click',
    explanation: 'Exact https origins, such as https://crm.example. Default: none.',
  },
  offer: { title: 'Card beside a form', explanation: 'Whether the card shows in pages. Default: on.' },
  seen: { title: 'Note domains without a preset', explanation: 'Domain and day, on the device only. Default: on.' },
  discovery: {
    title: 'Looking settings up',
    explanation: 'Whether people may ask mail domains, public databases and DNS. Default: allowed.',
  },
  resolver: {
    title: 'DNS resolver',
    explanation:
      'Address of a DNS-over-HTTPS resolver (RFC 8484), "cloudflare" or "google". Default: the person chooses.',
  },
  refreshHours: { title: 'Hours between refreshes of lists', explanation: 'From 1 to 720. Default: 24.' },
};
