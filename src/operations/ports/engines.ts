import type { StepBetween } from '../../core/compare/step-between.ts';
import type { Answer, AnswerText } from '../../core/decide/answer.ts';
import type { Facts } from '../../core/decide/facts.ts';
import type { Question } from '../../core/decide/question.ts';
import type { PolicyLibrary } from '../../core/policy/model/resolve.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** A set of versions, made ready to answer. */
export interface Decider {
  decide(question: Question, facts: Facts): Answer;
  /** The same answer as text. */
  write(question: Question, facts: Facts): AnswerText;
}

/** Deciders by what they are made of. A version's hash is its identity, so one that was made stays right. */
export interface Engines {
  /** @param hashes of the versions in force, one of each policy, in any order. */
  of(tenant: TenantId, hashes: readonly Sha256[]): Promise<Decider>;
  /** The texts of these versions. */
  texts(tenant: TenantId, hashes: readonly Sha256[]): Promise<PolicyLibrary>;
  /** What the step from a version to the one after it takes. */
  step(tenant: TenantId, older: VersionAmong, newer: VersionAmong): Promise<StepBetween>;
}

/** A version with all that was in force when it came into force, itself among them. */
export interface VersionAmong {
  readonly hash: Sha256;
  readonly inForce: readonly Sha256[];
}
