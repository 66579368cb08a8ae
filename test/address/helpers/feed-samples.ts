/** One sample of each feed in its documented shape, with addresses of the documentation blocks in place of the vendor's. */
import type { FeedId } from '../../../lib/address/feeds/feed-types.ts';

export interface FeedSample {
  id: FeedId;
  body: unknown;
  cidrs: string[];
  issued: string | null;
}

export const FEED_SAMPLES: FeedSample[] = [
  {
    id: 'hubspot',
    body: {
      results: [
        { cidr: '192.0.2.218/32', direction: 'EGRESS', service: 'EMAIL', description: 'One-to-one e-mail' },
        { cidr: '192.0.2.92/32', direction: 'EGRESS', service: 'WEB_SCRAPING', description: 'Crawling' },
        { cidr: '192.0.2.93/32', direction: 'INGRESS', service: 'EMAIL', description: '' },
      ],
    },
    cidrs: ['192.0.2.218/32'],
    issued: null,
  },
  { id: 'pipedrive', body: ['192.0.2.1', '198.51.100.0/28'], cidrs: ['192.0.2.1/32', '198.51.100.0/28'], issued: null },
  {
    id: 'intercom',
    body: {
      ip_ranges: [
        { range: '192.0.2.213/32', region: 'us-east-1', service: 'INTERCOM-OUTBOUND' },
        { range: '192.0.2.214/32', region: 'us-east-1', service: 'INTERCOM-INBOUND' },
      ],
      date: '2025-07-25',
    },
    cidrs: ['192.0.2.213/32'],
    issued: '2025-07-25',
  },
  {
    id: 'zendesk',
    body: {
      ips: {
        ingress: { all: ['203.0.113.0/24'], specific: ['203.0.113.0/26'] },
        egress: { all: ['192.0.2.41/32', '192.0.2.42/32'], specific: ['192.0.2.41/32'] },
      },
    },
    cidrs: ['192.0.2.41/32', '192.0.2.42/32'],
    issued: null,
  },
  // The temporary key "specific" may disappear, and the page shows the object without the outer key too.
  { id: 'zendesk', body: { egress: { all: ['192.0.2.41/32'] } }, cidrs: ['192.0.2.41/32'], issued: null },
  {
    id: 'atlassian',
    body: {
      creationDate: '2026-01-05T10:11:12.123456',
      syncToken: 1767607872,
      items: [
        item('192.0.2.0/26', ['jira', 'confluence'], ['egress']),
        item('192.0.2.64/26', ['jira'], ['ingress']),
        item('192.0.2.128/26', ['bitbucket'], ['ingress', 'egress']),
        { network: '198.51.100.0', mask_len: 24, cidr: '198.51.100.0/24', mask: '255.255.255.0' },
        item('2001:db8:40::/48', ['jira'], ['egress', 'ingress']),
      ],
    },
    cidrs: ['192.0.2.0/26', '2001:db8:40::/48'],
    issued: '2026-01-05T10:11:12.123456',
  },
  {
    id: 'auth0',
    body: {
      last_updated_at: '2025-04-22T07:50:08Z',
      regions: { US: { ipv4_cidrs: ['192.0.2.183/32'] }, EU: { ipv4_cidrs: ['192.0.2.11/32', '198.51.100.0/30'] } },
      changelog: [{ date: '2025-04-22', region: 'US', action: 'add', ipv4_cidrs: ['192.0.2.183/32'] }],
    },
    cidrs: ['192.0.2.183/32', '192.0.2.11/32', '198.51.100.0/30'],
    issued: '2025-04-22T07:50:08Z',
  },
  { id: 'grafana', body: ['192.0.2.1', '192.0.2.2'], cidrs: ['192.0.2.1/32', '192.0.2.2/32'], issued: null },
  {
    id: 'aws',
    body: {
      syncToken: '1767607872',
      createDate: '2026-01-05-10-11-12',
      prefixes: [
        { ip_prefix: '192.0.2.0/24', region: 'eu-west-1', service: 'AMAZON', network_border_group: 'eu-west-1' },
        { ip_prefix: '192.0.2.0/24', region: 'eu-west-1', service: 'EC2', network_border_group: 'eu-west-1' },
      ],
      ipv6_prefixes: [
        { ipv6_prefix: '2001:db8:1000::/40', region: 'GLOBAL', service: 'AMAZON', network_border_group: 'GLOBAL' },
      ],
    },
    cidrs: ['192.0.2.0/24', '2001:db8:1000::/40'],
    issued: '2026-01-05-10-11-12',
  },
  {
    id: 'salesforce',
    body: {
      syncToken: '1767607872',
      createDate: '2026-07-06-00-00-00',
      prefixes: [
        { provider: 'aws', region: 'eu-central-1', ip_prefix: ['192.0.2.0/25', '198.51.100.0/28'] },
        { provider: 'gcp', region: 'us-east4', ip_prefix: ['203.0.113.0/28'] },
      ],
      ipv6_prefixes: [{ provider: 'aws', region: 'eu-central-1', ipv6_prefix: ['2001:db8:2000::/40'] }],
    },
    cidrs: ['192.0.2.0/25', '198.51.100.0/28', '203.0.113.0/28', '2001:db8:2000::/40'],
    issued: '2026-07-06-00-00-00',
  },
];

function item(cidr: string, product: string[], direction: string[]) {
  const [network = '', length = '0'] = cidr.split('/');
  return {
    network,
    mask_len: Number(length),
    cidr,
    mask: '',
    region: ['global'],
    product,
    direction,
    perimeter: 'commercial',
  };
}
