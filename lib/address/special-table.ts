/**
 * Space that no service connects from over the internet: the IANA special-purpose address registries (RFC 6890 and
 * its updates) and multicast. An allow-list entry in it is a mistake or reaches the own network only.
 */
export type SpecialKind =
  | 'thisNetwork'
  | 'private'
  | 'shared'
  | 'loopback'
  | 'linkLocal'
  | 'documentation'
  | 'benchmarking'
  | 'multicast'
  | 'broadcast'
  | 'translation'
  | 'tunnel'
  | 'reserved';

export interface SpecialBlock {
  cidr: string;
  kind: SpecialKind;
  rfc: string;
}

export const SPECIAL_BLOCKS: readonly SpecialBlock[] = [
  { cidr: '0.0.0.0/8', kind: 'thisNetwork', rfc: 'RFC 791' },
  { cidr: '10.0.0.0/8', kind: 'private', rfc: 'RFC 1918' },
  { cidr: '100.64.0.0/10', kind: 'shared', rfc: 'RFC 6598' },
  { cidr: '127.0.0.0/8', kind: 'loopback', rfc: 'RFC 1122' },
  { cidr: '169.254.0.0/16', kind: 'linkLocal', rfc: 'RFC 3927' },
  { cidr: '172.16.0.0/12', kind: 'private', rfc: 'RFC 1918' },
  { cidr: '192.0.0.0/24', kind: 'reserved', rfc: 'RFC 6890' },
  { cidr: '192.0.2.0/24', kind: 'documentation', rfc: 'RFC 5737' },
  { cidr: '192.88.99.0/24', kind: 'tunnel', rfc: 'RFC 7526' },
  { cidr: '192.168.0.0/16', kind: 'private', rfc: 'RFC 1918' },
  { cidr: '198.18.0.0/15', kind: 'benchmarking', rfc: 'RFC 2544' },
  { cidr: '198.51.100.0/24', kind: 'documentation', rfc: 'RFC 5737' },
  { cidr: '203.0.113.0/24', kind: 'documentation', rfc: 'RFC 5737' },
  { cidr: '224.0.0.0/4', kind: 'multicast', rfc: 'RFC 5771' },
  { cidr: '255.255.255.255/32', kind: 'broadcast', rfc: 'RFC 919' },
  { cidr: '240.0.0.0/4', kind: 'reserved', rfc: 'RFC 1112' },
  { cidr: '::/128', kind: 'thisNetwork', rfc: 'RFC 4291' },
  { cidr: '::1/128', kind: 'loopback', rfc: 'RFC 4291' },
  { cidr: '::ffff:0:0/96', kind: 'translation', rfc: 'RFC 4291' },
  { cidr: '64:ff9b::/96', kind: 'translation', rfc: 'RFC 6052' },
  { cidr: '64:ff9b:1::/48', kind: 'translation', rfc: 'RFC 8215' },
  { cidr: '100::/64', kind: 'reserved', rfc: 'RFC 6666' },
  { cidr: '2001::/32', kind: 'tunnel', rfc: 'RFC 4380' },
  { cidr: '2001:2::/48', kind: 'benchmarking', rfc: 'RFC 5180' },
  { cidr: '2001:db8::/32', kind: 'documentation', rfc: 'RFC 3849' },
  { cidr: '2001::/23', kind: 'reserved', rfc: 'RFC 2928' },
  { cidr: '2002::/16', kind: 'tunnel', rfc: 'RFC 3056' },
  { cidr: '3fff::/20', kind: 'documentation', rfc: 'RFC 9637' },
  { cidr: '5f00::/16', kind: 'reserved', rfc: 'RFC 9602' },
  { cidr: 'fc00::/7', kind: 'private', rfc: 'RFC 4193' },
  { cidr: 'fe80::/10', kind: 'linkLocal', rfc: 'RFC 4291' },
  { cidr: 'fec0::/10', kind: 'reserved', rfc: 'RFC 3879' },
  { cidr: 'ff00::/8', kind: 'multicast', rfc: 'RFC 4291' },
];
