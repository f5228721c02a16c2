import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Digests } from '../ports/digests.ts';
import type { PolicyJudgement } from '../ports/policy-judgements.ts';
import { canonicalJson } from './person-mark.ts';

/** What the ledger commits to: all of a judgement under its salt. The reason is somebody's own words, so none of it stands in the ledger, and none can be guessed from it. */
export const commitmentTo = (digests: Digests, { salt, older, newer, change, judged, reason, at, by }: PolicyJudgement): Sha256 => {
  const record = new TextEncoder().encode(canonicalJson({ older, newer, change, judged, reason, at, by }));
  const salted = new Uint8Array(salt.length + record.length);
  salted.set(salt);
  salted.set(record, salt.length);
  return digests.sha256(salted);
};

/** What somebody saw who approves: the version that it follows, and all that was judged of the step, with who said it. */
export const seenOf = (digests: Digests, follows: Sha256 | undefined, judgements: readonly PolicyJudgement[]): Sha256 =>
  digests.sha256(canonicalJson([follows ?? null, ...judgements.map((one) => commitmentTo(digests, one))]));
