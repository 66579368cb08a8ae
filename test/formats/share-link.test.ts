import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { hasShareLink, MOST_LINK, printShareLink, readShareLink } from '../../lib/formats/share-link.ts';
import { EXCHANGE, MAIL } from '../mail/sample-presets.ts';

const packed = (text: string) => `#mailfill=1.${deflateRawSync(text).toString('base64url')}`;

describe('a link', () => {
  it('carries presets there and back', async () => {
    const link = await printShareLink([MAIL, EXCHANGE]);
    if (!link.ok) throw new Error(link.fault.code);
    expect(link.value).toMatch(/^mailfill=1\.[\w-]+$/);
    expect(link.value.length).toBeLessThan(500);
    for (const text of [link.value, `#${link.value}`, `https://acme.example/help?x=1#${link.value}\n`]) {
      expect(hasShareLink(text)).toBe(true);
      const read = await readShareLink(text);
      expect(read.ok && read.value.presets).toEqual(
        [MAIL, EXCHANGE].map((one) => ({ ...one, revision: {}, modified: 0 })),
      );
    }
  });
  it.each([
    ['#mailfill=', 'link'],
    ['#mailfill=1.', 'link'],
    ['#mailfill=1.!!!', 'link'],
    ['#mailfill=1.AAAA', 'link'],
    ['#mailfill=1.A', 'link'],
    ['#mailfill=2.AAAA', 'newerVersion'],
    [`#mailfill=1.${'A'.repeat(MOST_LINK)}`, 'tooLarge'],
    [packed('{"a":1}'), 'unknownFormat'],
    [packed('x'.repeat(10_000_000)), 'link'],
  ])('%#: is refused', async (text, code) => {
    const read = await readShareLink(text);
    expect(read.ok ? null : read.fault.code).toBe(code);
  });
  it('sends those with too many presets to a file', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...MAIL, id: `p${index}`, note: `${Math.sin(index)}` }));
    const link = await printShareLink(many);
    expect(link.ok ? null : link.fault.code).toBe('tooLarge');
  });
  it.each(['{"a":"mailfill="}', 'domains;mailfill=', '<a href="#mailfill=1.x">'])('is not seen in %s', (text) => {
    expect(hasShareLink(text)).toBe(false);
  });
});
