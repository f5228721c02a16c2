import type { Sha256 } from '../../identifiers/hash.ts';
import type { Instant } from '../../identifiers/instant.ts';

/** That a version is in force from a moment on: recorded once, never changed. Of two from one moment the later recorded one counts. */
export interface Activation {
  readonly from: Instant;
  /** Grows with the order in which activations were recorded. */
  readonly sequence: number;
}

/** What is on record of a version, and all that its standing depends on. */
export interface RecordedVersion {
  readonly hash: Sha256;
  readonly approved: object | undefined;
  readonly activations: readonly Activation[];
}

/** A version in force without a break: from a moment on, up to (not including) the one at which another takes its place. */
export interface Term {
  readonly hash: Sha256;
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/** Draft, then approved, then effective, then superseded; approved also while the day from which it is in force lies ahead. */
export type PolicyState = 'draft' | 'approved' | 'effective' | 'superseded';

/** Where a version stands at a moment. */
export interface Standing {
  readonly state: PolicyState;
  /** From when it is, was or will be in force; undefined where no such day stands. */
  readonly effectiveFrom: Instant | undefined;
  /** The version that takes its place, and from when: in the past once superseded, ahead where it is known already. */
  readonly supersededBy: { readonly hash: Sha256; readonly at: Instant } | undefined;
}

/** When which version of one policy is in force, in order; computed from the record each time, stored nowhere. */
export const termsOf = (versions: readonly RecordedVersion[]): readonly Term[] => {
  const starts = versions.flatMap(({ hash, activations }) => activations.map(({ from, sequence }) => ({ hash, from, sequence })))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.sequence - b.sequence))
    .filter((start, at, all) => all[at + 1]?.from !== start.from)
    .filter((start, at, all) => all[at - 1]?.hash !== start.hash);
  return starts.map(({ hash, from }, at) => ({ hash, from, until: starts[at + 1]?.from }));
};

/** The version in force at a moment; undefined before the first. */
export const termAt = (terms: readonly Term[], at: Instant): Term | undefined =>
  terms.findLast(({ from }) => from <= at);

/** Where one version stands at `now`, by the terms of its policy. */
export const standingOf = (version: RecordedVersion, terms: readonly Term[], now: Instant): Standing => {
  if (!version.approved) return { state: 'draft', effectiveFrom: undefined, supersededBy: undefined };
  const own = terms.filter(({ hash }) => hash === version.hash);
  const begun = own.findLast(({ from }) => from <= now);
  const current = begun && (begun.until === undefined || now < begun.until) ? begun : undefined;
  const term = begun ?? own[0];
  const next = term && terms[terms.indexOf(term) + 1];
  return {
    state: current ? 'effective' : begun ? 'superseded' : 'approved',
    effectiveFrom: term?.from,
    supersededBy: next && { hash: next.hash, at: next.from },
  };
};
