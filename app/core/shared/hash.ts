import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';

/**
 * The canonical JSON of a value (RFC 8785): the same data gives the same bytes on every machine.
 * `undefined` members are left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 of the canonical JSON, as 64 hexadecimal digits: the name of exactly this content. */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function bytesHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
