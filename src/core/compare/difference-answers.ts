import { startOfDay } from '../calendar/zone.ts';
import type { Answer } from '../decide/answer.ts';
import type { Facts } from '../decide/facts.ts';
import type { Holding, Question } from '../decide/question.ts';
import { compileEngine } from '../decide/tables/engine.ts';
import type { Commencements } from '../law/all-rules.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';
import { mergeLayers } from '../policy/model/resolve.ts';
import { factsOf } from './difference-facts.ts';
import { groupsOf } from './difference-groups.ts';
import type { AnswerGroup, Differing } from './difference-groups.ts';
import { probesOf } from './difference-probes.ts';
import type { Probe } from './difference-probes.ts';
import { areAlike, standings } from './difference-standing.ts';

/** A version, and what it stands on, nearest first: all that is in force while it answers. */
export type Layers = readonly [PolicyText, ...PolicyText[]];

export interface AnswerDifference {
  /** How many (role, class, purpose, item, recipient and circumstance) were asked about. */
  readonly tuples: number;
  readonly gained: readonly AnswerGroup[];
  readonly lost: readonly AnswerGroup[];
}

interface Deciding { decide(question: Question, facts: Facts): Answer }
export interface Asking {
  readonly commencements?: Commencements;
  /** The tables, unless another interpreter of the same rules is put in their place. */
  readonly compile?: (inForce: PolicyLibrary, commencements: Commencements) => Deciding;
  /** Only these kinds of questions. */
  readonly only?: (probe: Probe) => boolean;
}

/**
 * Every answer that one version gives and the other does not: over the names of both, role by class by purpose by item, for
 * each thing that either speaks of doing with the data, and each recipient. Exact under the facts that `Level` names.
 */
export const answerDifference = (older: Layers, newer: Layers, { commencements = {}, compile = compileEngine, only = () => true }: Asking = {}): AnswerDifference => {
  const texts = [older, newer].map((layers) => mergeLayers(layers) ?? layers[0]);
  const names = namesIn(texts);
  const [before, after] = [side(older, texts, 0, names.items, compile(older, commencements)), side(newer, texts, 1, names.items, compile(newer, commencements))];
  const day = newer[0].version > older[0].version ? newer[0].version : older[0].version;
  const at = startOfDay('Asia/Tokyo', day);
  const facts = factsOf(names, at, day);
  const where = circumstancesOf([older[0], newer[0]]);
  const differing: Differing[] = [];
  let tuples = 0;
  for (const probe of probesOf(texts).filter(only)) {
    const [unasked, asked] = [facts('unasked', probe), facts('asked', probe)];
    for (const role of names.roles) for (const personClass of names.classes) for (const purpose of names.purposes) {
      const question = questionOf({ role, personClass, purpose, items: names.items }, probe, where, at);
      tuples += names.items.length;
      const [one, other] = [before, after].map((of) => standings(of.complete(question, probe), of.places, names.items.length, of.engine, unasked, asked));
      if (one && other && !areAlike(one, other)) {
        differing.push({ role, class: personClass, purpose, probe, items: names.items, older: one, newer: other });
      }
    }
  }
  return { tuples, ...groupsOf(differing) };
};

interface Side {
  readonly engine: Deciding;
  /** Of the items that it knows, among those of both. */
  readonly places: readonly number[];
  /** With the means, the way of collection, whom the data came from and the version that this side's policy has. */
  readonly complete: (question: Question, probe: Probe) => Question;
}

/** What both versions ask for is preferred, so that both are asked the same. */
const side = (layers: Layers, texts: readonly PolicyText[], own: number, items: readonly string[], engine: Deciding): Side => {
  const [{ id, version }] = layers;
  const shown: Holding['shown'] = { policy: id, version, purposes: [] };
  const common = <T>(list: (text: PolicyText) => readonly T[]): T | undefined => {
    const [mine, others] = [texts[own], texts[1 - own]].map((text) => (text ? list(text) : []));
    return mine?.find((one) => others?.includes(one)) ?? mine?.[0];
  };
  const meansOf = ({ recipient, situation }: Question): Question['means'] => common(({ provision }) => {
    const own = provision?.recipients.find(({ id: one }) => one === recipient)?.situations.find(({ id: one }) => one === situation)?.means ?? [];
    return [...own, ...provision?.means ?? []];
  });
  const ways = new Map(texts.flatMap((text) => text.purposes.map((purpose): [string, string | undefined] =>
    [purpose.id, common(({ purposes }) => purposes.find((one) => one.id === purpose.id)?.collectedBy ?? [])])));
  const originOf = (personClass: string): Holding['origin'] => common(({ classes }) => classes.find(({ id: one }) => one === personClass)?.origins ?? []) ?? 'person';
  const known = new Set<string>(texts[own]?.items.map((item) => item.id));
  const asked = items.filter((item) => known.has(item));
  return {
    engine, places: items.flatMap((item, place) => (known.has(item) ? [place] : [])),
    complete: (question, { held }) => ({
      ...question, means: meansOf(question), items: asked,
      person: { ...question.person, holdings: question.person.holdings.map((holding) => ({
          ...holding, collection: held.collection ?? ways.get(question.purpose), origin: held.origin ?? originOf(holding.class), shown,
        })) },
    }),
  };
};

const namesIn = (texts: readonly PolicyText[]) => {
  const each = <T>(list: (text: PolicyText) => readonly T[]): readonly T[] => [...new Set(texts.flatMap(list))];
  const undeclared = texts.some(({ roles }) => roles.length === 0);
  const recipients = texts.flatMap(({ provision }) => provision?.recipients ?? []);
  return {
    roles: [...(undeclared ? [undefined] : []), ...each(({ roles }) => roles.map(({ id }) => id as string))],
    classes: each(({ classes }) => classes.map(({ id }) => id as string)),
    purposes: each(({ purposes }) => purposes.map(({ id }) => id as string)),
    items: each(({ items }) => items.map(({ id }) => id as string)),
    services: each(({ services }) => services.map(({ id }) => id as string)),
    situations: new Map([...Map.groupBy(recipients, ({ id }) => id as string)].map(([id, of]) => [id, [...new Set(of.flatMap(({ situations }) => situations.map((one) => one.id as string)))]])),
  };
};

/** Where the policy speaks: an addendum or the policy of a service within its scope, any other anywhere. */
const circumstancesOf = (texts: readonly PolicyText[]) => {
  const scope = texts.flatMap((text) => text.extends?.scope ?? []).at(-1);
  return { residence: scope?.residence ?? 'JP', service: scope?.services[0], company: scope?.company };
};

interface Asked { readonly role: string | undefined; readonly personClass: string; readonly purpose: string; readonly items: readonly string[] }

const questionOf = ({ role, personClass, purpose, items }: Asked, probe: Probe, where: ReturnType<typeof circumstancesOf>, at: Question['at']): Question => ({
  at, actor: { role, department: undefined, company: where.company }, action: probe.action, purpose, items,
  person: {
    residence: where.residence, age: undefined,
    holdings: [{ class: personClass, service: where.service, collection: undefined, items: 'all', membership: 'member', origin: 'person', shown: undefined, ...probe.held }],
  },
  service: where.service, channel: undefined, recipient: probe.recipient ?? (probe.claim ? 'somebody' : undefined), party: undefined, country: undefined,
  situation: undefined, means: undefined, needed: items, ...probe.asked, claim: probe.claim && { ...probe.claim, items },
});
