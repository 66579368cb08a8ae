/**
 * One row per vendor's feed: its documented shape as a schema, and which entries are connections *from* the vendor.
 * Fields that are not named here may come and go; a named one that is missing or of another type refuses the feed.
 */
import * as z from 'zod/mini';
import type { FeedId, FeedParser, RawEntry, RawFeed } from './feed-types.ts';

const JSON_TYPE = /^(application\/([\w.+-]+\+)?json|text\/json)\b/i;
const JSON_OR_TEXT =
  /^(application\/([\w.+-]+\+)?json|text\/(json|plain)|application\/octet-stream|binary\/octet-stream)\b/i;
const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 30_000;

const word = z.string().check(z.maxLength(120));
const cidr = z.string().check(z.maxLength(60));
const many = <T extends z.core.$ZodType>(item: T) => z.array(item).check(z.maxLength(MOST_ENTRIES));

interface Row<S extends z.ZodMiniType> {
  schema: S;
  read(body: z.output<S>): RawFeed;
  contentType?: RegExp;
  maxBytes?: number;
}

function parser<S extends z.ZodMiniType>(row: Row<S>): FeedParser {
  return {
    contentType: row.contentType ?? JSON_TYPE,
    maxBytes: row.maxBytes ?? MEGABYTE,
    read: (body) => {
      const result = z.safeParse(row.schema, body);
      return result.success ? row.read(result.data) : null;
    },
  };
}

const entry = (text: string, region = '', purpose = ''): RawEntry => ({ cidr: text, region, purpose });
const zendeskLists = z.object({ egress: z.object({ all: many(cidr) }) });

export const FEEDS: Record<FeedId, FeedParser> = {
  hubspot: parser({
    schema: z.object({
      results: many(z.object({ cidr, direction: word, service: word, description: z.optional(z.string()) })),
    }),
    read: ({ results }) => ({
      entries: results
        .filter((one) => one.direction === 'EGRESS' && one.service === 'EMAIL')
        .map((one) => entry(one.cidr, '', one.service)),
      issued: null,
    }),
  }),
  pipedrive: parser({
    schema: many(cidr),
    contentType: JSON_OR_TEXT,
    read: (list) => ({ entries: list.map((one) => entry(one)), issued: null }),
  }),
  intercom: parser({
    schema: z.object({
      ip_ranges: many(z.object({ range: cidr, region: word, service: word })),
      date: z.optional(word),
    }),
    read: ({ ip_ranges, date }) => ({
      entries: ip_ranges
        .filter((one) => one.service === 'INTERCOM-OUTBOUND')
        .map((one) => entry(one.range, one.region, one.service)),
      issued: date ?? null,
    }),
  }),
  zendesk: parser({
    // The vendor's page shows the object both with and without the outer key.
    schema: z.union([z.object({ ips: zendeskLists }), zendeskLists]),
    read: (body) => ({
      entries: ('ips' in body ? body.ips : body).egress.all.map((one) => entry(one)),
      issued: null,
    }),
  }),
  atlassian: parser({
    schema: z.object({
      creationDate: z.optional(word),
      items: many(
        z.object({
          cidr,
          product: z.optional(z.array(word)),
          region: z.optional(z.array(word)),
          direction: z.optional(z.array(word)),
        }),
      ),
    }),
    read: ({ items, creationDate }) => ({
      entries: items
        .filter((one) => one.direction?.includes('egress') && one.product?.some((name) => /^jira\b/.test(name)))
        .map((one) => entry(one.cidr, one.region?.join(', ').slice(0, 120), 'Jira')),
      issued: creationDate ?? null,
    }),
  }),
  auth0: parser({
    schema: z.object({
      last_updated_at: z.optional(word),
      regions: z.record(z.string().check(z.regex(/^[\w-]{1,40}$/)), z.object({ ipv4_cidrs: many(cidr) })),
    }),
    read: ({ regions, last_updated_at }) => ({
      entries: Object.entries(regions).flatMap(([region, { ipv4_cidrs }]) =>
        ipv4_cidrs.map((one) => entry(one, region)),
      ),
      issued: last_updated_at ?? null,
    }),
  }),
  grafana: parser({
    schema: many(cidr),
    read: (list) => ({ entries: list.map((one) => entry(one)), issued: null }),
  }),
  aws: parser({
    schema: z.object({
      createDate: z.optional(word),
      prefixes: many(z.object({ ip_prefix: cidr, region: word, service: word })),
      ipv6_prefixes: z.optional(many(z.object({ ipv6_prefix: cidr, region: word, service: word }))),
    }),
    contentType: JSON_OR_TEXT,
    maxBytes: 6 * MEGABYTE,
    // Every other service's ranges are in AMAZON too, so one service name gives each range once.
    read: ({ prefixes, ipv6_prefixes = [], createDate }) => ({
      entries: [
        ...prefixes.filter((one) => one.service === 'AMAZON').map((one) => entry(one.ip_prefix, one.region)),
        ...ipv6_prefixes.filter((one) => one.service === 'AMAZON').map((one) => entry(one.ipv6_prefix, one.region)),
      ],
      issued: createDate ?? null,
    }),
  }),
  salesforce: parser({
    schema: z.object({
      createDate: z.optional(word),
      prefixes: many(z.object({ region: word, ip_prefix: z.union([cidr, many(cidr)]) })),
      ipv6_prefixes: z.optional(many(z.object({ region: word, ipv6_prefix: z.union([cidr, many(cidr)]) }))),
    }),
    contentType: JSON_OR_TEXT,
    read: ({ prefixes, ipv6_prefixes = [], createDate }) => ({
      entries: [
        ...prefixes.flatMap((one) => [one.ip_prefix].flat().map((text) => entry(text, one.region))),
        ...ipv6_prefixes.flatMap((one) => [one.ipv6_prefix].flat().map((text) => entry(text, one.region))),
      ],
      issued: createDate ?? null,
    }),
  }),
};
