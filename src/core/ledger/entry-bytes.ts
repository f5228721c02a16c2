import { type Sha256, parseSha256 } from '../identifiers/hash.ts';
import { type Instant, parseInstant } from '../identifiers/instant.ts';
import { asciiText, sameBytes, toUtf8 } from './byte-text.ts';
import type { LedgerEntry } from './entry.ts';

const whatShape = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;
const hourShape = /T\d{2}:00:00\.000Z$/;

/**
 * The bytes of an entry that are hashed and kept: JSON in the canonical form of RFC 8785 (sorted keys, no space), without
 * the fields that are undefined. Throws on an entry that breaks its own rules, which is a bug of the writer: the ledger
 * cannot be corrected afterwards.
 */
export const entryBytes = (entry: LedgerEntry): Uint8Array => {
  const fault = faultOf(entry);
  if (fault) throw new Error(`not a ledger entry: ${fault}`);
  const { commitment, hour, policyHash, tag, version, what } = entry;
  return toUtf8(JSON.stringify({ commitment, hour, policyHash, tag, version, what }));
};

/** The moment cut to its hour, as entries hold it. */
export const hourOf = (at: Instant): Instant => `${at.slice(0, 13)}:00:00.000Z` as Instant;

const faultOf = ({ hour, what, policyHash, tag, commitment }: LedgerEntry): string | undefined => {
  if (!whatShape.test(what) || what.length > 80) return 'what happened is named in lower-case words joined by . or -';
  if (!parseInstant(hour).ok || !hourShape.test(hour)) return 'the time is cut to the hour';
  const bad = [policyHash, tag, commitment].some((hash) => hash !== undefined && !parseSha256(hash).ok);
  return bad ? 'a hash is 64 hexadecimal digits' : undefined;
};

/** Undefined where the bytes are not exactly what `entryBytes` writes for some entry. */
export const entryFrom = (bytes: Uint8Array): LedgerEntry | undefined => {
  const text = asciiText(bytes);
  const parsed = text === undefined ? undefined : parseObject(text);
  if (!parsed || parsed['version'] !== 1 || typeof parsed['hour'] !== 'string' || typeof parsed['what'] !== 'string') return undefined;
  const hash = (value: unknown): Sha256 | undefined => (typeof value === 'string' ? (value as Sha256) : undefined);
  const entry: LedgerEntry = {
    version: 1, hour: parsed['hour'] as Instant, what: parsed['what'],
    policyHash: hash(parsed['policyHash']), tag: hash(parsed['tag']), commitment: hash(parsed['commitment']),
  };
  return faultOf(entry) === undefined && sameBytes(entryBytes(entry), bytes) ? entry : undefined;
};

const parseObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};
