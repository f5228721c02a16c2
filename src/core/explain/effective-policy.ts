import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { ClauseId, PolicyId } from '../identifiers/name-ids.ts';
import { clauseNumbers } from '../policy/model/clause-labels.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { clauseThatPrints } from '../policy/model/printed-in.ts';
import { topics } from './topics.ts';
import type { Said, Topic } from './topics.ts';
import type { PersonFacts } from './person-facts.ts';

/** The place that a line comes from. */
export interface Origin {
  readonly policy: PolicyId;
  readonly version: CalendarDate;
  /** Undefined where the published text prints it nowhere. */
  readonly clause: { readonly id: ClauseId; readonly number: string | undefined; readonly heading: LocalText } | undefined;
}

/**
 * `applies`: as it stands. `needs-consent`, `never`, `by-law-only`: a purpose of the farther document, beyond the nearer
 * one's closed list.
 */
export type Standing = 'applies' | 'needs-consent' | 'never' | 'by-law-only';

/** One thing that is in force for a person, whose it is, and what it stands over. */
export interface EffectiveLine {
  readonly topic: Topic;
  /** What of the topic: the id of a purpose, a recipient ...; undefined for a topic that is one thing. */
  readonly key: string | undefined;
  readonly standing: Standing;
  readonly text: LocalText;
  readonly from: Origin;
  /** What the other documents say of the same, and is not in force for this person. */
  readonly overrode: readonly { readonly from: Origin; readonly text: LocalText }[];
  /** The clause that limits it, where `standing` is not `applies`. */
  readonly limitedBy: Origin | undefined;
}

/** The policy that speaks to one person: of each topic what is in force, whose it is, and what it overrode. Nearest layer first. */
export const effectivePolicy = (layers: readonly PolicyText[], person: PersonFacts): readonly EffectiveLine[] =>
  topics.flatMap(({ topic, said }) => linesOf(topic, layers.map((layer) => ({ layer, said: said(layer, person).filter(saysSomething) }))));

/** A section may be there and leave everything open. */
const saysSomething = ({ text }: Said): boolean => text.ja !== '' && text.en !== '';

interface Spoken { readonly layer: PolicyText; readonly said: readonly Said[] }

const linesOf = (topic: Topic, spoken: readonly Spoken[]): readonly EffectiveLine[] => {
  const keys = [...new Set(spoken.flatMap(({ said }) => said.map(({ key }) => key)))];
  return keys.flatMap((key) => {
    const all = spoken.flatMap(({ layer, said }) => said.filter((one) => one.key === key).map((one) => ({ layer, one })));
    const [first, ...others] = all;
    if (!first) return [];
    const closing = topic === 'purposes' ? closedBefore(first.layer, spoken) : undefined;
    return [{
      topic, key, standing: closing ? standingOf(closing) : 'applies', text: first.one.text, from: originOf(first.layer, first.one.blocks),
      overrode: others.map(({ layer, one }) => ({ from: originOf(layer, one.blocks), text: one.text })),
      limitedBy: closing && originOf(closing, ['purpose-rules']),
    }];
  });
};

/** The nearer document whose closed list leaves this one's purposes out. */
const closedBefore = (layer: PolicyText, spoken: readonly Spoken[]): PolicyText | undefined =>
  spoken.slice(0, spoken.findIndex((one) => one.layer === layer)).find((near) => near.layer.purposeRules?.list === 'closed')?.layer;

const standings: Record<NonNullable<PolicyText['purposeRules']>['outside'], Standing> = { consent: 'needs-consent', never: 'never', law: 'by-law-only' };
const standingOf = ({ purposeRules }: PolicyText): Standing => (purposeRules ? standings[purposeRules.outside] : 'never');

/** The first clause that prints one of these blocks, in the order of `kinds`. */
const originOf = (layer: PolicyText, kinds: readonly string[]): Origin => {
  const clause = clauseThatPrints(layer, kinds);
  return {
    policy: layer.id, version: layer.version,
    clause: clause && { id: clause.id, number: clauseNumbers(layer.clauses).get(clause.id), heading: clause.heading },
  };
};
