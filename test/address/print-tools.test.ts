/**
 * What we print, read by the programs it is for. `postconf` and `doveconf` accept anything, so Postfix and Dovecot are
 * asked about addresses inside and outside instead.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { IPV6_MARK } from '../../lib/address/print/firewall-unix.ts';
import { printRanges } from '../../lib/address/print/print-table.ts';
import { SERVICE_LISTS } from '../../lib/address/service-table.ts';
import { startDovecot } from './helpers/dovecot.ts';
import { range } from './helpers/range.ts';
import { run, tool } from './helpers/tools.ts';

const MIXED = ['192.0.2.0/26', '192.0.2.64/26', '198.51.100.7', '2001:db8:40::/48', '2001:db8::7'].map(range);
const LISTS = {
  mixed: MIXED,
  'IPv4 only': MIXED.filter((one) => one.version === 4),
  'IPv6 only': MIXED.filter((one) => one.version === 6),
  'one address': [range('192.0.2.7')],
  'the whole directory': SERVICE_LISTS.flatMap((list) => list.ranges).map(range),
};
const NAME = 'Café & Söhne GmbH; reboot "$(x)"';
const INSIDE = ['192.0.2.0', '192.0.2.127', '198.51.100.7', '2001:db8:40::1', '2001:db8:40:ffff::1', '2001:db8::7'];
const OUTSIDE = ['192.0.1.255', '192.0.2.128', '198.51.100.6', '198.51.100.8', '2001:db8:41::1', '2001:db8::8'];

const folder = mkdtempSync(join(tmpdir(), 'mailfill-print-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const missing = (name: string, path: string | null) => (path ? name : `${name} — SKIPPED: not installed, or not root`);

const nft = tool('nft');
describe.skipIf(!nft)(missing('nft -c', nft), () => {
  it.each(Object.entries(LISTS))('takes %s', (_name, list) => {
    const file = join(folder, 'list.nft');
    writeFileSync(file, printRanges('nftables', list, NAME));
    expect(run(nft ?? '', ['-c', '-f', file])).toEqual({ code: 0, out: '' });
  });
  it('would refuse a range that is none', () => {
    const file = join(folder, 'bad.nft');
    writeFileSync(file, printRanges('nftables', MIXED, NAME).replace('192.0.2.0/25', '192.0.2.999/25'));
    expect(run(nft ?? '', ['-c', '-f', file]).code).not.toBe(0);
  });
});

const restore4 = tool('iptables-restore');
const restore6 = tool('ip6tables-restore');
describe.skipIf(!restore4 || !restore6)(missing('iptables-restore --test', restore4 && restore6), () => {
  const parts = (list: typeof MIXED) => {
    const text = printRanges('iptables', list, NAME);
    const at = text.indexOf(IPV6_MARK);
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  };
  it.each(Object.entries(LISTS))('takes %s', (_name, list) => {
    const [v4 = '', v6 = ''] = parts(list);
    expect(run(restore4 ?? '', ['--test', '--noflush'], v4)).toEqual({ code: 0, out: '' });
    expect(run(restore6 ?? '', ['--test', '--noflush'], v6)).toEqual({ code: 0, out: '' });
  });
  it('would refuse a range that is none', () => {
    const [v4 = ''] = parts(MIXED);
    expect(run(restore4 ?? '', ['--test', '--noflush'], v4.replace('192.0.2.0/25', '192.0.2.0/33')).code).not.toBe(0);
  });
});

const postmap = tool('postmap');
describe.skipIf(!postmap)(missing('postmap -q against the cidr: table', postmap), () => {
  const file = join(folder, 'mynetworks.cidr');
  const asked = (address: string) => run(postmap ?? '', ['-q', address, `cidr:${file}`]);
  it('answers OK inside and nothing outside', () => {
    writeFileSync(file, printRanges('postfix', MIXED, NAME));
    for (const address of INSIDE) expect(asked(address), address).toEqual({ code: 0, out: 'OK\n' });
    for (const address of OUTSIDE) expect(asked(address), address).toEqual({ code: 1, out: '' });
  });
  it('reads the whole directory without a warning', () => {
    writeFileSync(file, printRanges('postfix', LISTS['the whole directory'], NAME));
    expect(asked('34.67.39.103')).toEqual({ code: 0, out: 'OK\n' });
    expect(asked('203.0.113.1')).toEqual({ code: 1, out: '' });
  });
});

const dovecot = tool('dovecot');
const doveadm = tool('doveadm');
describe.skipIf(!dovecot || !doveadm)(missing('doveadm auth test', dovecot && doveadm), () => {
  it('lets in from inside and nowhere else', async () => {
    const server = await startDovecot(dovecot ?? '', doveadm ?? '', printRanges('dovecot', MIXED, NAME).trim());
    try {
      for (const address of INSIDE) expect(server.allows(address), address).toBe(true);
      for (const address of OUTSIDE) expect(server.allows(address), address).toBe(false);
    } finally {
      await server.stop();
    }
  }, 60_000);
});
