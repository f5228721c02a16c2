import type { Answer } from '../../core/decide/answer.ts';
import type { Question } from '../../core/decide/question.ts';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../../core/identifiers/name-ids.ts';
import type { Activation } from '../../core/policy/versions/timeline.ts';
import type { PersonRecord, RegisterRecord } from './people-register.ts';
import type { Transaction } from './transaction.ts';

/** What the questions of one batch stand on, as one moment of the database saw it. */
export interface Ground {
  /** Of each policy every day on which a version came or comes into force. */
  readonly activations: readonly (Activation & { readonly policy: PolicyId; readonly hash: Sha256 })[];
  /** Those of the asked people who are people of the tenant, each with their records in order. */
  readonly people: ReadonlyMap<PersonId, PersonGround>;
  /** Of the asked parties, of those that the people's consents and withdrawals name, and of all services, in order. */
  readonly register: readonly RegisterRecord[];
  /** Decisions that are on record under an asked id. */
  readonly decided: ReadonlyMap<string, DecisionOnRecord>;
}

export interface PersonGround {
  readonly records: readonly PersonRecord[];
  /** Parties (or recipients) that the person's data went to by decisions on record, when first, and whether as entrusted work. */
  readonly provided: readonly { readonly to: string; readonly entrusted: boolean; readonly at: Instant }[];
}

/** The question without its moment and without what the store knew of the person. */
export type AskedOf = Omit<Question, 'at' | 'person'>;

export interface DecisionOnRecord {
  /** A UUID of whoever asked: asked again with it, the same decision is meant. */
  readonly id: string;
  readonly person: PersonId;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly question: AskedOf;
  readonly answer: Answer;
}

export interface NewDecision extends Omit<DecisionOnRecord, 'recordedAt'> {
  readonly providedTo: string | undefined;
}

export interface DecisionStore {
  /**
   * One statement, so that all of it fits together while policies are activated and choices recorded. With `recordedBy`, of people and others only
   * what was on record at that moment, whatever was recorded later of an earlier day.
   */
  ground(tenant: TenantId, asked: { readonly people: readonly PersonId[]; readonly parties: readonly string[]; readonly ids: readonly string[]; readonly recordedBy?: Instant }): Promise<Ground>;
  /** @returns ids of those that are on record now by this call: not of those that were before, by somebody else at the same moment too. */
  record(transaction: Transaction, tenant: TenantId, decisions: readonly NewDecision[], recorded: { readonly at: Instant; readonly by: string }): Promise<ReadonlySet<string>>;
}
