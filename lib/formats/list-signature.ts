/**
 * Detached Ed25519 signatures (RFC 8032) over the raw bytes of a list document, in base64url, as a file beside it. The key
 * of a list is fixed at subscription; `nextKey` in a signed list hands it on.
 */
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** Raw public key of 32 bytes and PKCS #8 private key, both base64url. The private one never leaves the admin's hands. */
export interface SigningKey {
  publicKey: string;
  privateKey: string;
}

const ALGORITHM = 'Ed25519';

/** A fresh pair, for the admin to keep in a file. */
export async function makeSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new Error('Ed25519 makes pairs');
  const [raw, pkcs8] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: toBase64Url(new Uint8Array(raw)), privateKey: toBase64Url(new Uint8Array(pkcs8)) };
}

/** Signature of `bytes`; null where `privateKey` is no Ed25519 key. */
export async function signBytes(bytes: Uint8Array<ArrayBuffer>, privateKey: string): Promise<string | null> {
  const pkcs8 = fromBase64Url(privateKey.trim());
  if (!pkcs8) return null;
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
    return toBase64Url(new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, bytes)));
  } catch {
    // WebCrypto reports a text that is no such key by an error.
    return null;
  }
}

/** True only for a right signature by this key; texts that are neither key nor signature are simply false. */
export async function verifyBytes(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  publicKey: string,
): Promise<boolean> {
  const raw = fromBase64Url(publicKey.trim());
  const signed = fromBase64Url(signature.trim());
  if (raw?.length !== 32 || signed?.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, key, signed, bytes);
  } catch {
    return false;
  }
}

/** SHA-256 of the bytes in lower-case hexadecimal, for a list that is pinned instead of signed. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
