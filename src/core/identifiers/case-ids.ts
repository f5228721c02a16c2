import type { Brand, Parsed } from './brand.ts';

/** The inner key of a case: a random UUID, never shown to people. */
export type CaseId = Brand<'CaseId'>;
/** The inner key of a person across cases: a random UUID, never shown to people, never in the ledger. */
export type PersonId = Brand<'PersonId'>;
/** A stored sealed file: a random UUID. */
export type FileId = Brand<'FileId'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const parseUuid = <Id extends Brand<string>>(text: string): Parsed<Id> =>
  uuid.test(text) ? { ok: true, value: text as Id } : { ok: false, rule: 'an identifier of this kind is a UUID in lower case' };

export const parseCaseId = (text: string): Parsed<CaseId> => parseUuid<CaseId>(text);
export const parsePersonId = (text: string): Parsed<PersonId> => parseUuid<PersonId>(text);

/**
 * What a person quotes on the telephone: `R-XXXX-XXXX-C`, eight random characters of an alphabet without 0/O, 1/I/L, U,
 * and a check character, so that a misheard digit is caught before anything is looked up. 40 random bits; it opens
 * nothing by itself.
 */
export type CaseNumber = Brand<'CaseNumber'>;

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const checkCharacter = (body: string): string => {
  let sum = 0;
  for (let at = 0; at < body.length; at += 1) sum += (at + 2) * (alphabet.indexOf(body.charAt(at)) + 1);
  return alphabet.charAt(sum % 29);
};

/** From eight random bytes of the caller (core has no randomness). */
export const caseNumberFrom = (random: Uint8Array): CaseNumber => {
  let body = '';
  for (let at = 0; at < 8; at += 1) body += alphabet.charAt((random[at] ?? 0) % alphabet.length);
  return `R-${body.slice(0, 4)}-${body.slice(4)}-${checkCharacter(body)}` as CaseNumber;
};

/** Accepts lower case, spaces and missing hyphens, as people type it. */
export const parseCaseNumber = (text: string): Parsed<CaseNumber> => {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');
  const parts = /^R([2-9A-HJKMNP-TV-Z]{8})([2-9A-HJKMNP-TV-Z])$/.exec(plain);
  const [body, check] = [parts?.[1], parts?.[2]];
  if (!body) return { ok: false, rule: 'a case number reads R-XXXX-XXXX-X, without 0, 1, I, L, O and U' };
  if (checkCharacter(body) !== check) return { ok: false, rule: 'the characters of this case number do not add up: one of them is wrong, so check each' };
  return { ok: true, value: `R-${body.slice(0, 4)}-${body.slice(4)}-${check}` as CaseNumber };
};
