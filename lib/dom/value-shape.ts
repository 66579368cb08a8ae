import type { Property, ValueSnapshot } from '../detect/types.ts';

const HOST = /^[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}_-]*[\p{L}\p{N}])?)*\.?$/u;
const IPV6 = /^\[?[0-9a-f:]*:[0-9a-f:.]+\]?$/i;

/**
 * A text box's value as the look may keep it: of an address the domain, of a user name nothing but that there is one.
 */
export function valueShape(text: string, property: Property): ValueSnapshot {
  const plain = text.trim();
  if (plain === '') return { shape: 'empty' };
  if (property === 'password') return { shape: 'unread' };
  const at = plain.lastIndexOf('@');
  if (at > 0 && HOST.test(plain.slice(at + 1))) return { shape: 'address', domain: plain.slice(at + 1).toLowerCase() };
  if (property === 'username' || property === 'emailAddress') return { shape: 'other' };
  if (/^[\d\s.,'’]{1,7}$/.test(plain) && /\d/.test(plain)) return { shape: 'port', text: plain };
  if (property === 'socketType') return { shape: 'securityWord', text: plain.slice(0, 40) };
  if (property === 'protocol') return { shape: 'protocolWord', text: plain.slice(0, 40) };
  if (/^[{[]?.{1,253}:\d+/.test(plain) || /^(ssl|tls):\/\//i.test(plain))
    return { shape: 'hostPort', text: plain.slice(0, 300) };
  if (/^https?:\/\//i.test(plain)) return { shape: 'url', text: plain.slice(0, 300) };
  return HOST.test(plain) || IPV6.test(plain) ? { shape: 'hostname', text: plain.slice(0, 253) } : { shape: 'other' };
}
