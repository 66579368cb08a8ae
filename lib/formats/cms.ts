/**
 * Takes the content out of a CMS SignedData (RFC 5652), as signed profiles are wrapped. The signature is not judged: the
 * person sees the settings before anything is stored, and trusts them by reading, signed or not.
 */
import * as asn1js from 'asn1js';
import { accepted, type Outcome, refused } from './fault.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
/** ASN.1 nests a dozen deep in a signed profile; the library recurses. */
const MOST_DEPTH = 64;

/** True where the bytes begin like a DER or BER sequence, which no text does. */
export function looksLikeCms(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80;
}

function nestsTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at + 1 < bytes.length && depth <= MOST_DEPTH; depth += 1) {
    const constructed = ((bytes[at] ?? 0) & 0x20) !== 0;
    if (!constructed) return false;
    const length = bytes[at + 1] ?? 0;
    at += length > 0x80 ? 2 + (length & 0x7f) : 2;
  }
  return depth > MOST_DEPTH;
}

function children(block: unknown): unknown[] {
  return block instanceof asn1js.Constructed || block instanceof asn1js.Sequence ? [...block.valueBlock.value] : [];
}

/** ContentInfo → SignedData → encapContentInfo → eContent. */
function contentOf(root: unknown): Uint8Array | null {
  const [type, wrapped] = children(root);
  if (!(type instanceof asn1js.ObjectIdentifier) || type.valueBlock.toString() !== SIGNED_DATA) return null;
  const [signedData] = children(wrapped);
  const [, , encapsulated] = children(signedData);
  const [, explicit] = children(encapsulated);
  const [octets] = children(explicit);
  return octets instanceof asn1js.OctetString ? new Uint8Array(octets.getValue()) : null;
}

/** The signed bytes, DER or BER (in chunks, of indefinite length) alike. */
export function unwrapCms(bytes: Uint8Array): Outcome<Uint8Array> {
  if (nestsTooDeep(bytes)) return refused('cms');
  try {
    const { offset, result } = asn1js.fromBER(bytes);
    const content = offset === -1 ? null : contentOf(result);
    return content && content.length > 0 ? accepted(content) : refused('cms');
  } catch {
    // The library throws on lengths that point outside the bytes.
    return refused('cms');
  }
}
