import type { Answer } from '../core/decide/answer.ts';
import { noFacts } from '../core/decide/facts.ts';
import type { Facts } from '../core/decide/facts.ts';
import type { Question } from '../core/decide/question.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { factsAt, personAt } from './decision-work/ground-at.ts';
import { listedAt } from './decision-work/listed-at.ts';
import type { DecisionLog } from './ports/decision-log.ts';
import type { DecisionStore } from './ports/decision-store.ts';
import type { Engines } from './ports/engines.ts';

interface ShowDecisionPorts {
  readonly decisionLog: DecisionLog;
  readonly decisions: DecisionStore;
  readonly engines: Engines;
}

interface ShownDecision {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly by: string;
  /** With the person as the records had them at that moment; who it was is not told. */
  readonly question: Question;
  readonly facts: Facts;
  /** As it was given. */
  readonly answer: Answer;
}

/** A decision on record with all that it stood on, to be asked again or otherwise. Undefined: there is none of that id. */
export const showDecision = async (ports: ShowDecisionPorts, input: { readonly tenant: TenantId; readonly id: string }): Promise<ShownDecision | undefined> => {
  const { tenant, id } = input;
  const logged = await ports.decisionLog.find(tenant, id);
  if (!logged) return undefined;
  const { question, at, person } = logged;
  // What was recorded since of an earlier day was not known then: the answer did not stand on it.
  const recordedBy = logged.recordedAt > at ? logged.recordedAt : at;
  const ground = await ports.decisions.ground(tenant, { people: [person], parties: question.party === undefined ? [] : [question.party], ids: [], recordedBy });
  const known = ground.people.get(person);
  const listed = known ? await listedAt(ports.engines, tenant, ground, known, at) : new Set<string>();
  return {
    id, recordedAt: logged.recordedAt, by: logged.recordedBy, answer: logged.answer,
    question: { ...question, at, person: known ? personAt(known, at) : { residence: undefined, age: undefined, holdings: [] } },
    facts: known ? factsAt(ground, known, at, { recipient: question.recipient, party: question.party, listed }) : noFacts,
  };
};
