import type { Instant } from '../identifiers/instant.ts';

/**
 * What is known of the names by which consents and withdrawals call whoever gets data: some are kinds ("partners"), some are companies.
 * What it does not know may be anyone.
 */
export interface NamedRecipients {
  /** Recipients that the policies in force list. */
  readonly listed: ReadonlySet<string>;
  /** Companies of the register, each with what was told of it, in order of time. */
  readonly companies: ReadonlyMap<string, readonly ToldKinds[]>;
  /** As what a company is to get data now. Whatever the register tells, it is one of them then. */
  readonly asked: { readonly company: string | undefined; readonly kind: string | undefined } | undefined;
}

/** Of which listed recipients the company is from that moment on; undefined: not told. */
export interface ToldKinds {
  readonly at: Instant;
  readonly kinds: readonly string[] | undefined;
}

export const nobodyKnown: NamedRecipients = { listed: new Set(), companies: new Map(), asked: undefined };

/**
 * Whether two names may mean the same one: they are one name, or one is a company that is of the kind that the other is, or was at some
 * time between the two moments, or cannot be told not to be.
 */
export const mayBeSame = (a: string, b: string, known: NamedRecipients, from: Instant, until: Instant): boolean =>
  a === b || mayBeOf(a, b, known, from, until) || mayBeOf(b, a, known, from, until);

const mayBeOf = (company: string, kind: string, known: NamedRecipients, from: Instant, until: Instant): boolean => {
  const { listed, companies, asked } = known;
  if (asked?.company === company && asked.kind === kind) return true;
  const told = companies.get(company);
  // A kind itself.
  if (told === undefined && listed.has(company)) return false;
  const kinds = kindsBetween(told ?? [], from, until);
  if (kinds?.includes(kind)) return true;
  // A kind that no policy lists is a slip of the pen, or one that has another name now: it tells nothing.
  if (kinds?.every((one) => listed.has(one))) return false;
  // Two companies are two; whatever else may be a kind.
  return listed.has(kind) || !companies.has(kind);
};

/** What was told last has to tell it: each telling says all of a company. Undefined: it cannot be told. */
const kindsBetween = (told: readonly ToldKinds[], from: Instant, until: Instant): readonly string[] | undefined => {
  const known = told.filter(({ at }) => at <= until);
  if (known.at(-1)?.kinds === undefined) return undefined;
  const before = known.findLast(({ at }) => at <= from);
  return [...(before ? [before] : []), ...known.filter(({ at }) => at > from)].flatMap(({ kinds = [] }) => kinds);
};
