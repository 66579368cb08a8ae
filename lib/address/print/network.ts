/** Routers and clouds: Cisco IOS access lists and AWS security groups. */
import ipaddr from 'ipaddr.js';
import { isSingle, networkOf, type Range } from '../range.ts';
import type { PrintInput } from './print-types.ts';
import { lines, MAIL_PORTS, safeName } from './words.ts';

/** Named extended lists, IPv4 with wildcard masks (the inverse of a netmask), IPv6 with prefix lengths. */
export function printCisco({ v4, v6, name }: PrintInput): string {
  const list = safeName(name, '-').toUpperCase();
  return lines([
    ...(v4.length > 0 ? [`ip access-list extended ${list}`] : []),
    ...v4.flatMap((range) => ciscoRules(`permit tcp ${ciscoV4(range)} any`)),
    ...(v6.length > 0 ? [`ipv6 access-list ${list}-V6`] : []),
    ...v6.flatMap((range) => ciscoRules(`permit tcp ${isSingle(range) ? `host ${networkOf(range)}` : range.cidr} any`)),
  ]);
}

const ciscoRules = (rule: string) => MAIL_PORTS.map((port) => ` ${rule} eq ${port}`);

function ciscoV4(range: Range): string {
  if (isSingle(range)) return `host ${networkOf(range)}`;
  const mask = ipaddr.IPv4.subnetMaskFromPrefixLength(range.prefix).octets.map((octet) => 255 - octet);
  return `${networkOf(range)} ${mask.join('.')}`;
}

/** The file for `aws ec2 authorize-security-group-ingress --group-id … --ip-permissions file://…`. */
export function printAws({ v4, v6, name }: PrintInput): string {
  const Description = safeName(name, '-');
  const permissions = MAIL_PORTS.map((port) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    ...(v4.length > 0 ? { IpRanges: v4.map((range) => ({ CidrIp: range.cidr, Description })) } : {}),
    ...(v6.length > 0 ? { Ipv6Ranges: v6.map((range) => ({ CidrIpv6: range.cidr, Description })) } : {}),
  }));
  return `${JSON.stringify(permissions, null, 2)}\n`;
}
