import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { permittedFieldsOf } from '@casl/ability/extra';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import type { Items } from '../../src/core/policy/model/subjects.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';

/** What conditions ask of. Facts are flags, which the caller has to find; here they cover all items of a question or none. */
interface Subject {
  readonly class: string;
  readonly purpose: string;
  readonly provides: boolean;
  readonly inItsService: boolean;
  readonly recipient: string | undefined;
  readonly situation: string | undefined;
  readonly means: string | undefined;
  readonly consented: boolean;
  readonly specialConsent: boolean;
  readonly acted: boolean;
  readonly stopped: boolean;
  readonly provisionStopped: boolean;
}

type Rules = RawRuleOf<MongoAbility>[];

export interface PeerAnswer {
  readonly items: readonly { readonly item: string; readonly allowed: boolean; readonly reason: string | undefined }[];
}

export interface Peer {
  /** Each item with the one rule that decides it. */
  readonly decide: (question: Question, facts: Facts) => PeerAnswer;
  /** The items that go, in the order of the question. */
  readonly allowed: (question: Question, facts: Facts) => readonly string[];
}

/**
 * The same policy as rules of CASL: a class is a subject type and items are its fields, so that its index by action and type is used; the rest are
 * conditions, compiled once. An item goes where its use for the purpose is allowed and, for provision, its provision as well.
 */
export const caslDecider = (policy: PolicyText): Peer => {
  const ability = createMongoAbility(rulesOf(policy), { detectSubjectType: (subject) => (subject as unknown as Subject).class });
  const every = policy.items.map(({ id }) => String(id));
  const fieldsFrom = ({ fields }: { readonly fields: string[] | undefined }): string[] => fields ?? every;
  return {
    decide: (question, facts) => {
      const subject = subjectOf(question, facts);
      return {
        items: question.items.map((item) => {
          const use = ability.relevantRuleFor('use', subject, item);
          const rule = subject.provides && use?.inverted === false ? ability.relevantRuleFor('provide', subject, item) : use;
          return { item, allowed: rule?.inverted === false, reason: rule?.reason };
        }),
      };
    },
    allowed: (question, facts) => {
      const subject = subjectOf(question, facts);
      const use = new Set(permittedFieldsOf(ability, 'use', subject, { fieldsFrom }));
      const provide = subject.provides ? new Set(permittedFieldsOf(ability, 'provide', subject, { fieldsFrom })) : use;
      return question.items.filter((item) => use.has(item) && provide.has(item));
    },
  };
};

const subjectOf = ({ action, purpose, person: { holdings: [holding] }, service, recipient, situation, means }: Question, { consents, stops, happenings }: Facts): Subject => ({
  class: holding?.class ?? '', purpose, provides: action === 'provide', inItsService: service === holding?.service, recipient, situation, means,
  consented: consents.some((one) => one.to === 'provision' && one.recipient === recipient), specialConsent: consents.some(({ to }) => to === 'special-care'),
  acted: happenings.some((one) => one.kind === 'act' && one.situation === situation && one.recipient === recipient),
  stopped: stops.some(({ what }) => what.kind === 'all' || (what.kind === 'purpose' && what.purpose === purpose)), provisionStopped: stops.some(({ what }) => what.kind === 'provision'),
});

const rulesOf = ({ classes, items, purposes, provision }: PolicyText): Rules => {
  const special = items.filter(({ specialCare }) => specialCare).map(({ id }) => id);
  const has = (list: Items, id: (typeof items)[number]['id']): boolean => list.all || list.ids.includes(id);
  const listed = (list: Items, within: Items): string[] => items.map(({ id }) => id).filter((id) => has(list, id) && has(within, id));
  return classes.flatMap((ofClass): Rules => {
    const own = purposes.filter((purpose) => purpose.class === ofClass.id);
    const subject = ofClass.id;
    const use: Rules = own.map((purpose) => ({
      action: 'use', subject, fields: listed(purpose.items, ofClass.items), reason: `purpose ${purpose.id}`,
      conditions: { purpose: purpose.id, ...purpose.crossService ? {} : { inItsService: true } },
    }));
    const recipients = (provision?.recipients ?? []).filter(({ classes: theirs }) => theirs.includes(ofClass.id));
    const provide: Rules = recipients.flatMap((recipient) => recipient.situations.flatMap((situation): Rules => {
      const conditions = {
        recipient: recipient.id, situation: situation.id, means: { $in: provision?.means ?? [] },
        purpose: { $in: own.filter((purpose) => purpose.recipients.includes(recipient.id)).map(({ id }) => id) },
      };
      const rule = { action: 'provide', subject, fields: listed(situation.items ?? recipient.items, ofClass.items), reason: `recipient ${recipient.id} ${situation.id}` };
      const onConsent = { ...rule, conditions: { ...conditions, consented: true } };
      return situation.byPerson ? [{ ...rule, conditions: { ...conditions, acted: true } }, onConsent] : [onConsent];
    }));
    const never = (action: string, conditions: object, reason: string, fields?: string[]): Rules[number] =>
      ({ action, subject, inverted: true, conditions, reason, ...fields ? { fields } : {} });
    return [
      ...use, ...provide, never('use', { stopped: true }, 'stopped'), never('provide', { provisionStopped: true }, 'provision stopped'),
      // Special-care items: the use of them needs a consent of its own, the provision one that names them.
      never('use', { provides: false, specialConsent: false }, 'special care', special), never('provide', { consented: false }, 'special care', special),
    ];
  });
};
