import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { LedgerEntry } from '../../core/ledger/entry.ts';
import type { Digests } from '../ports/digests.ts';

/**
 * What the ledger says of a person: made under their key and their next number, noise for everybody without the key
 * (spec/ledger.md).
 * @param record what happened, as `canonicalJson` writes it
 */
export const personMark = (
  digests: Digests, { key, number }: { readonly key: Uint8Array; readonly number: number }, record: string,
): Pick<LedgerEntry, 'tag' | 'commitment'> => {
  const salt = digests.hmac(key, `salt${number}`);
  const plain = new TextEncoder().encode(record);
  const salted = new Uint8Array(salt.length + plain.length);
  salted.set(salt);
  salted.set(plain, salt.length);
  return { tag: hex(digests.hmac(key, `tag${number}`)), commitment: digests.sha256(salted) };
};

/** What a commitment commits to: JSON with its keys in order. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
  return Object.fromEntries(Object.entries(value).toSorted(byName).map(([key, inner]) => [key, sorted(inner)]));
};

const hex = (bytes: Uint8Array): Sha256 => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256;
