import { handingOver } from '../../../src/core/decide/question.ts';
import type { Question } from '../../../src/core/decide/question.ts';
import { noFacts } from '../../../src/core/decide/facts.ts';
import type { Asked } from '../../../src/core/decide/changes/change.ts';
import type { ShownDecision } from '../../../src/entry/server/contract/decision-log.ts';
import type { Instant } from '../../../src/core/identifiers/instant.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { governingDocuments } from '../../../src/core/policy/model/governing.ts';
import type { PolicyLibrary } from '../../../src/core/policy/model/resolve.ts';
import { mergeLayers } from '../../../src/core/policy/model/resolve.ts';

/** What is asked first: the first class of the whole group's policy and its first purpose, used for itself. */
export const firstAsked = (inForce: PolicyLibrary, at: Instant): Asked => {
  const text = inForce.find((one) => !one.extends) ?? inForce[0];
  const first = text?.classes[0];
  const purpose = text?.purposes.find((one) => one.class === first?.id);
  const question: Question = {
    at, actor: { role: undefined, department: undefined, company: undefined }, action: 'use', purpose: purpose?.id ?? '', items: [],
    person: { residence: 'JP', age: undefined, holdings: [{ class: first?.id ?? '', service: undefined, collection: undefined, items: 'all', membership: 'member', origin: 'person', shown: undefined }] },
    service: undefined, channel: undefined, recipient: undefined, party: undefined, country: undefined, situation: undefined, means: undefined, needed: undefined, claim: undefined,
  };
  return { question, facts: noFacts };
};

/** A decision on record, as it may be asked again. The server wrote it, in the form of the engine's own types; what was absent is absent. */
export const askedIn = ({ question, facts }: ShownDecision): Asked => {
  const asked = { question, facts } as unknown as Asked;
  const actor: Partial<Question['actor']> = asked.question.actor;
  return { facts: asked.facts, question: { ...asked.question, actor: { role: actor.role, department: actor.department, company: actor.company } } };
};

/** The documents that speak to the first holding, merged: the names that can be chosen. */
export const textFor = (inForce: PolicyLibrary, { person, actor }: Question): PolicyText | undefined => {
  const governing = governingDocuments(inForce, { residence: person.residence, service: person.holdings[0]?.service, company: actor.company });
  return governing.state === 'found' ? mergeLayers(governing.layers) : inForce.find((text) => !text.extends);
};

/** For the words of reasons: also the purposes that a closed list leaves out. */
export const withAllNames = (text: PolicyText, inForce: PolicyLibrary): PolicyText =>
  ({ ...text, purposes: [...text.purposes, ...inForce.flatMap(({ purposes }) => purposes).filter(({ id }) => !text.purposes.some((one) => one.id === id))] });

export const handsOver = (action: Question['action']): boolean => (handingOver as readonly string[]).includes(action);

/** A question with another part; what hung on the old part goes with it, and what is about the items follows them. */
export const asking = (question: Question, part: Partial<Question>): Question => {
  const next: Question = {
    ...question, ...part,
    ...(part.action !== undefined && part.action !== question.action ? { recipient: undefined, situation: undefined, channel: undefined, asks: undefined } : {}),
    ...(part.recipient !== undefined && part.recipient !== question.recipient && part.situation === undefined ? { situation: undefined } : {}),
  };
  return { ...next, claim: next.claim && { ...next.claim, items: next.items }, needed: next.needed && (part.needed ?? next.items) };
};
