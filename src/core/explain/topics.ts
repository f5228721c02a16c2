import type { LocalText } from '../policy/model/local-text.ts';
import type { PlainFact, PolicyText } from '../policy/model/policy.ts';
import type { SubjectClassId } from '../identifiers/name-ids.ts';
import type { PersonFacts } from './person-facts.ts';
import { printedText } from './printed-text.ts';

/** What a policy speaks of. Where two documents speak of the same, the nearer one stands. */
export type Topic =
  | 'purposes' | 'purpose-rules' | 'recipients' | 'provision-consent' | 'provision-exceptions' | 'provision-abroad' | 'receipts' | 'special-care' | 'joint-use'
  | 'entrustment' | 'statistics' | 'anonymised' | 'trackers' | 'security' | 'retention' | 'minors' | 'amendment' | 'request-types' | 'request-intake'
  | 'request-procedure' | 'promised-reply' | 'identity' | 'refusal-grounds' | 'california-categories' | 'california-sale' | 'california-sensitive'
  | 'california-rights' | 'desk';

/** What one document says of a topic: once, or once a key. */
export interface Said {
  readonly key: string | undefined;
  readonly text: LocalText;
  /** The blocks that print it, the best one first. */
  readonly blocks: readonly string[];
}

interface TopicReader { readonly topic: Topic; readonly said: (policy: PolicyText, person: PersonFacts) => readonly Said[] }

/** A topic that one block prints, where the section is there. */
const whole = (topic: Topic, there: (policy: PolicyText) => unknown, fact: PlainFact, ...more: readonly string[]): TopicReader => ({
  topic, said: (policy) => (there(policy) ? [{ key: undefined, text: printedText(policy, { kind: fact, at: policy.at }), blocks: [fact, ...more] }] : []),
});

const concerns = (person: PersonFacts, classes: readonly SubjectClassId[]): boolean =>
  person.classes.length === 0 || classes.some((one) => person.classes.includes(one));

const purposes: TopicReader = {
  topic: 'purposes',
  said: (policy, person) => policy.purposes.filter((purpose) => concerns(person, [purpose.class])).map((purpose) => ({
    key: purpose.id, blocks: [`purposes-of ${purpose.class}`],
    text: printedText({ ...policy, purposes: [purpose] }, { kind: 'purposes-of', at: policy.at, class: purpose.class }),
  })),
};

const recipients: TopicReader = {
  topic: 'recipients',
  said: (policy, person) => (policy.provision?.recipients ?? []).filter(({ classes }) => concerns(person, classes)).map(({ id }) => ({
    key: id, blocks: [`recipient ${id}`, 'recipients'], text: printedText(policy, { kind: 'recipient', at: policy.at, recipient: id }),
  })),
};

const requestTypes: TopicReader = {
  topic: 'request-types',
  said: (policy) => {
    const { requests } = policy;
    return (requests?.types ?? []).map((type) => ({
      key: type.type, blocks: ['request-types', 'fees'],
      text: printedText({ ...policy, requests: requests && { ...requests, types: [type] } }, { kind: 'fees', at: policy.at }),
    }));
  },
};

/** An addendum for California takes its requests at its own desk, whatever ways the policy below it refuses (LC 7, LG 12 note). */
const requestIntake: TopicReader = {
  topic: 'request-intake',
  said: (policy) => {
    if (policy.california && policy.desk) return [{ key: undefined, blocks: ['desk', 'california-procedure'], text: printedText(policy, { kind: 'desk', at: policy.at }) }];
    return policy.requests ? [{ key: undefined, blocks: ['refused-channels', 'request-procedure'], text: printedText(policy, { kind: 'refused-channels', at: policy.at }) }] : [];
  },
};

const retention: TopicReader = {
  topic: 'retention',
  said: (policy) => {
    const fact = policy.california ? 'california-retention' : policy.retention.length > 0 ? 'retention' : undefined;
    return fact ? [{ key: undefined, blocks: [fact], text: printedText(policy, { kind: fact, at: policy.at }) }] : [];
  },
};

/** In the order in which a person would ask. */
export const topics: readonly TopicReader[] = [
  purposes, whole('purpose-rules', (policy) => policy.purposeRules, 'purpose-rules'), recipients,
  whole('provision-consent', (policy) => policy.provision, 'provision-consent'),
  whole('provision-exceptions', (policy) => policy.provision?.exceptions.length, 'provision-exceptions'),
  whole('provision-abroad', (policy) => policy.provision?.abroad, 'provision-abroad'), whole('receipts', (policy) => policy.receipts.length, 'receipts'),
  whole('special-care', (policy) => policy.specialCare, 'special-care'), whole('joint-use', (policy) => policy.jointUse, 'joint-use'),
  whole('entrustment', (policy) => policy.entrustment, 'entrustment'), whole('statistics', (policy) => policy.statistics, 'statistics'),
  whole('anonymised', (policy) => policy.anonymised, 'anonymised'), whole('trackers', (policy) => policy.trackers, 'trackers'),
  whole('security', (policy) => policy.security, 'security-measures'),
  retention,
  whole('minors', (policy) => policy.minors, 'minors'), whole('amendment', (policy) => policy.amendment, 'amendment'),
  requestTypes, requestIntake, whole('request-procedure', (policy) => policy.requests, 'request-procedure'),
  whole('promised-reply', (policy) => policy.requests, 'promised-reply'),
  whole('identity', (policy) => policy.requests, 'identity-documents'),
  whole('refusal-grounds', (policy) => policy.requests?.refusalGrounds.length, 'refusal-grounds'),
  whole('california-categories', (policy) => policy.california, 'california-categories'),
  whole('california-sale', (policy) => policy.california, 'california-sale'),
  whole('california-sensitive', (policy) => policy.california?.sensitive, 'california-sensitive'),
  whole('california-rights', (policy) => policy.california, 'california-rights', 'california-procedure'),
  whole('desk', (policy) => policy.desk, 'desk'),
];
