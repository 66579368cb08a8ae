import { describe, expect, it } from 'vitest';
import { parseListDocument, printListDocument } from '../../lib/formats/list-document.ts';
import { makeSigningKey, sha256Hex, signBytes, verifyBytes } from '../../lib/formats/list-signature.ts';
import { MAIL } from '../mail/sample-presets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('signatures', () => {
  it('hold for these bytes and this key only', async () => {
    const key = await makeSigningKey();
    const other = await makeSigningKey();
    const text = bytes('{"a": 1}\n');
    const signature = (await signBytes(text, key.privateKey)) ?? '';
    expect(await verifyBytes(text, `${signature}\n`, key.publicKey)).toBe(true);
    expect(await verifyBytes(bytes('{"a":1}\n'), signature, key.publicKey)).toBe(false);
    expect(await verifyBytes(text, signature, other.publicKey)).toBe(false);
    expect((await verifyBytes(text, `A${signature.slice(1)}`, key.publicKey)) && !signature.startsWith('A')).toBe(
      false,
    );
  });
  it.each(['', 'x', '!!', 'A'.repeat(43), 'A'.repeat(86), 'ü'])(
    'of junk (%j) are false, never thrown',
    async (junk) => {
      const key = await makeSigningKey();
      expect(await verifyBytes(bytes('a'), junk, key.publicKey)).toBe(false);
      expect(await verifyBytes(bytes('a'), 'A'.repeat(86), junk)).toBe(false);
      expect(await signBytes(bytes('a'), junk)).toBeNull();
    },
  );
  it('know the test vector of RFC 8032 §7.1', async () => {
    const hex = (text: string) => Buffer.from(text, 'hex').toString('base64url');
    const publicKey = hex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    const signature = hex(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
    expect(await verifyBytes(Uint8Array.of(0x72), signature, publicKey)).toBe(true);
  });
  it('fit the next key of a list', async () => {
    const { publicKey } = await makeSigningKey();
    const list = {
      id: 'a',
      name: '',
      revision: 1,
      issued: '2026-11-24T12:00:00Z',
      expires: null,
      nextKey: publicKey,
      presets: [MAIL],
    };
    const read = parseListDocument(printListDocument(list));
    expect(read.ok && read.value.list.nextKey).toBe(publicKey);
  });
  it('and a pin is the usual SHA-256', async () => {
    expect(await sha256Hex(bytes('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
