import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consent } from '../../src/core/choices/choices.ts';
import { consentScopes } from '../../src/core/choices/choices.ts';
import type { Answer, ItemState } from '../../src/core/decide/answer.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import { actions } from '../../src/core/decide/question.ts';
import type { Action, Holding, Question } from '../../src/core/decide/question.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';
import { messageChannels } from '../../src/core/policy/model/subjects.ts';
import { askedIn, worldOf } from './cases.ts';
import type { Asked, World } from './cases.ts';
import { items, purposes, unknown } from './names.ts';
import { randomOf } from './random.ts';
import type { Random } from './random.ts';

// What holds of every policy, question and set of facts.

const runs = 400;
/** The same at each run; another by LAWS_SEED. */
const seed = Number(process.env['LAWS_SEED'] ?? 20_261_122);

const decideIn = (world: World, { question, facts }: Asked, inForce: PolicyLibrary = world.inForce): Answer => decidePlainly(inForce, question, facts, world.commencements);

const isOneOf = (actions: readonly Action[], { action }: Question): boolean => actions.includes(action);

/** Asks `law` about a random case, with random choices of its own. */
const forAll = (law: (world: World, asked: Asked, random: Random) => void): void => {
  fc.assert(fc.property(fc.nat(10_000_000), fc.nat(1_000), (which, number) => {
    const world = worldOf(which);
    law(world, askedIn(world, number), randomOf(which + number));
  }), { numRuns: runs, seed });
};

const rank: Readonly<Record<ItemState, number>> = { withheld: 0, masked: 1, clear: 2 };
const states = ({ items: all }: Answer): ReadonlyMap<string, number> => new Map(all.map(({ item, state }) => [item, rank[state]]));

/** Items that the second answer shows more of than the first; by name. */
const more = (before: Answer, after: Answer): readonly string[] => {
  const old = states(before);
  return after.items.filter(({ item, state }) => rank[state] > (old.get(item) ?? 0)).map(({ item }) => item);
};

const withHolding = (question: Question, change: (holding: Holding) => Holding): Question =>
  ({ ...question, person: { ...question.person, holdings: question.person.holdings.map((holding, place) => (place === 0 ? change(holding) : holding)) } });

/** Each puts an unknown name in the place of a known one; undefined: there was no name. */
const forgettings: Readonly<Record<string, (question: Question) => Question | undefined>> = {
  role: (question) => ({ ...question, actor: { ...question.actor, role: unknown } }),
  company: (question) => (question.actor.company === undefined ? undefined : { ...question, actor: { ...question.actor, company: unknown } }),
  purpose: (question) => (question.claim || question.asks ? undefined : { ...question, purpose: 'not-even-shown' }),
  item: (question) => ({ ...question, items: question.items.map((item, place) => (place === 0 ? 'no-item' : item)) }),
  residence: (question) => (question.person.residence === undefined ? undefined : { ...question, person: { ...question.person, residence: 'nowhere' } }),
  class: (question) => withHolding(question, (holding) => ({ ...holding, class: unknown })),
  'service of the data': (question) => withHolding(question, (holding) => ({ ...holding, service: unknown })),
  collection: (question) => (question.person.holdings[0]?.collection === undefined ? undefined : withHolding(question, (holding) => ({ ...holding, collection: unknown }))),
  'what was shown': (question) => withHolding(question, (holding) => ({ ...holding, shown: holding.shown && { ...holding.shown, policy: unknown } })),
  service: (question) => (question.service === undefined ? undefined : { ...question, service: unknown }),
  recipient: (question) => (question.claim || question.recipient === undefined ? undefined : { ...question, recipient: 'no-recipient' }),
  party: (question) => (question.party === undefined ? undefined : { ...question, party: 'no-party' }),
  country: (question) => (question.country === undefined ? undefined : { ...question, country: 'Nowhere' }),
  situation: (question) => (question.situation === undefined ? undefined : { ...question, situation: unknown }),
  ground: (question) => question.claim && { ...question, claim: { ...question.claim, basis: unknown } },
  exception: (question) => (question.claim?.exception === undefined ? undefined : { ...question, claim: { ...question.claim, exception: unknown } }),
};

const longAgo = '2019-01-01T00:00:00.000Z' as Question['at'];

/** The case as it is where it hands nothing over; else, every other time, one with a consent that names all, so that a list of recipients is what decides. */
const oftenConsented = (asked: Asked, random: Random): Asked => {
  const { question, facts } = asked;
  if ((question.action !== 'provide' && question.action !== 'transfer-abroad') || random.chance(0.5)) return asked;
  const consent: Consent = { id: 'all', to: 'provision', purpose: question.purpose, recipient: question.recipient, items: question.items, country: undefined, informed: true, method: 'click', by: 'guardian', at: longAgo };
  return { question, facts: { ...facts, stops: [], optOuts: [], consents: [...facts.consents, consent] } };
};

/** The first question of such an action from `number` on, if one comes soon. */
const firstOf = (actions: readonly Action[], world: World, number: number): Asked => {
  for (let next = number; next < number + 30; next += 1) {
    const asked = askedIn(world, next);
    if (isOneOf(actions, asked.question)) return asked;
  }
  return askedIn(world, number);
};
const ofProvision: readonly string[] = ['recipient', 'situation', 'party', 'country'];

describe('what is not known never allows', () => {
  // A claim stands on its own ground, whatever the purpose and whoever gets it: there a purpose or recipient that the policy does not know is no more than said.
  test.each(Object.keys(forgettings))('%s', (what) => {
    forAll((world, first, random) => {
      const asked = oftenConsented(ofProvision.includes(what) && random.chance(0.8) ? firstOf(['provide', 'transfer-abroad'], world, random.int(1_000)) : first, random);
      const question = forgettings[what]?.(asked.question);
      if (question) expect(more(decideIn(world, asked), decideIn(world, { ...asked, question }))).toEqual([]);
    });
  });

  test('an age that is not known refuses nothing that a grown-up may, and permits nothing beyond', () => {
    forAll((world, asked) => {
      const at = (age: number | undefined): Question => ({ ...asked.question, person: { ...asked.question.person, age } });
      expect(decideIn(world, { ...asked, question: at(undefined) })).toEqual(decideIn(world, { ...asked, question: at(40) }));
    });
  });
});

test('an age that comes to be known as too young never adds a permission [LC-6 part]', () => {
  forAll((world, asked) => {
    const at = (age: number | undefined): Answer => decideIn(world, { ...asked, question: { ...asked.question, person: { ...asked.question.person, age } } });
    for (const age of [15, 12]) expect(more(at(undefined), at(age))).toEqual([]);
    // What is to be erased is withheld, and nothing else is.
    const { items: all, reasons, duties } = at(12);
    const withheld = new Set(all.flatMap(({ item, state }) => (state === 'withheld' ? [item] : [])));
    const kept = reasons.flatMap(({ code, items: of }) => (code === 'minor-not-kept' ? of ?? all.map(({ item }) => item) : []));
    expect(duties.flatMap(({ kind, items: of }) => (kind === 'purge-collected' ? of : []))).toEqual(all.map(({ item }) => item).filter((item) => kept.includes(item) && withheld.has(item)));
  });
});

/** Each leaves out a fact of a kind, if there is one. */
const missing: Readonly<Record<string, (facts: Facts, random: Random) => Facts>> = {
  consent: (facts, random) => ({ ...facts, consents: random.some(facts.consents, 0.5) }),
  happening: (facts, random) => ({ ...facts, happenings: random.some(facts.happenings, 0.5) }),
  party: (facts, random) => ({ ...facts, parties: random.some(facts.parties, 0.3) }),
  contract: (facts, random) => ({ ...facts, parties: facts.parties.map((party) => ({ ...party, contracts: random.some(party.contracts, 0.5) })) }),
  check: (facts) => ({ ...facts, parties: facts.parties.map((party) => ({ ...party, checkedOn: undefined })) }),
  'reason of a country': (facts) => ({ ...facts, parties: facts.parties.map((party) => ({ ...party, countryReason: undefined })) }),
  'service after membership': (facts, random) => ({ ...facts, afterMembership: random.some(facts.afterMembership, 0.5) }),
};

const ofParties: readonly string[] = ['party', 'contract', 'check', 'reason of a country'];

describe('a missing fact never adds a permission', () => {
  test.each(Object.keys(missing))('%s', (what) => {
    forAll((world, first, random) => {
      const asked = oftenConsented(ofParties.includes(what) && random.chance(0.8) ? firstOf(['transfer-abroad', 'entrust', 'joint-use'], world, random.int(1_000)) : first, random);
      const facts = missing[what]?.(asked.facts, random) ?? asked.facts;
      expect(more(decideIn(world, asked), decideIn(world, { ...asked, facts }))).toEqual([]);
    });
  });
});

test('that a contact only asks for consent takes nothing away, is needed by what it opens, and opens no other action (JP-PUR-03)', () => {
  let opened = 0;
  forAll((world, _asked, random) => {
    const { question, facts } = firstOf(random.chance(0.8) ? ['contact'] : actions, world, random.int(1_000));
    const asked: Asked = { question: { ...question, purpose: random.chance(0.5) ? question.purpose : 'not-even-shown', channel: random.pick(messageChannels) }, facts: { ...facts, stops: [] } };
    const as = (asks: Question['asks']): Answer => decideIn(world, { ...asked, question: { ...asked.question, asks } });
    const [anything, asking] = [as(undefined), as('consent')];
    expect(more(asking, anything)).toEqual([]);
    const gained = more(anything, asking);
    if (asked.question.action !== 'contact') expect(asking).toEqual(anything);
    const { channel } = asked.question;
    const reached = world.inForce.flatMap((text) => text.items.filter(({ reaches }) => reaches.some((one) => one === channel)).map(({ id }) => id as string));
    expect(gained.filter((item) => !reached.includes(item))).toEqual([]);
    expect(asking.duties.filter(({ kind }) => kind === 'record-asking').flatMap((duty) => duty.items)).toEqual(expect.arrayContaining([...gained]));
    if (gained.length > 0) opened += 1;
  });
  expect(opened).toBeGreaterThan(10);
});

test('data that was taken over goes no further by a purpose that it did not come with, and by its own alone without a consent or a ground (JP-PUR-06)', () => {
  let held = 0;
  forAll((world, asked, random) => {
    const { question, facts } = asked;
    const as = (originPurposes: readonly string[] | undefined): Answer =>
      decideIn(world, { facts, question: withHolding({ ...question, person: { ...question.person, holdings: question.person.holdings.slice(0, 1) } }, (holding) => ({ ...holding, succession: originPurposes && { originPurposes } })) });
    const all = random.some([question.purpose, ...purposes], 0.5);
    expect(more(as(all), as(random.some(all, 0.5)))).toEqual([]);
    const others = as(purposes.filter((one) => one !== question.purpose));
    expect(more(as(undefined), others)).toEqual([]);
    const gone = others.items.filter(({ state }) => state !== 'withheld');
    const carried = others.reasons.filter(({ code }) => ['consent-opens-purpose', 'ground-carries', 'contact-asks-for-consent'].includes(code)).flatMap(({ items: of = question.items }) => of);
    expect(gone.filter(({ item }) => !carried.includes(item))).toEqual([]);
    if (as(undefined).outcome !== 'deny' && others.outcome === 'deny') held += 1;
  });
  expect(held).toBeGreaterThan(20);
});

test('a consent never takes a permission away', () => {
  forAll((world, asked, random) => {
    const consent: Consent = {
      id: 'new', to: random.pick(consentScopes), purpose: random.pick([asked.question.purpose, undefined]), recipient: random.pick([asked.question.recipient, asked.question.party, undefined]),
      items: random.chance(0.3) ? 'all' : random.atLeastOne(items, 0.7), country: asked.question.country, informed: random.chance(0.8), method: random.chance(0.9) ? 'click' : 'silence', by: 'person', at: longAgo,
    };
    expect(more(decideIn(world, { ...asked, facts: { ...asked.facts, consents: [...asked.facts.consents, consent] } }), decideIn(world, asked))).toEqual([]);
  });
});

/** As if each recipient of every document stood for several, each of which is named. */
const eachNamed = ({ inForce }: World): PolicyLibrary =>
  inForce.map((text) => (text.provision ? { ...text, provision: { ...text.provision, recipients: text.provision.recipients.map((one) => ({ ...one, eachNamed: true })) } } : text));

describe('a recipient of which each is named [CT-4-1 part]', () => {
  test('gets no more than one that is named as a whole', () => {
    forAll((world, _asked, random) => {
      const asked = oftenConsented(firstOf(['provide', 'transfer-abroad'], world, random.int(1_000)), random);
      const as = (named: boolean): PolicyLibrary => eachNamed(world).map((text) => (text.provision && !named ? { ...text, provision: { ...text.provision, recipients: text.provision.recipients.map((one) => ({ ...one, eachNamed: false })) } } : text));
      expect(more(decideIn(world, asked, as(false)), decideIn(world, asked, as(true)))).toEqual([]);
    });
  });

  test('gets nothing by a question, a consent to provision or a happening that does not name the party', () => {
    let given = 0;
    forAll((world, _asked, random) => {
      const { question, facts } = firstOf(['provide', 'transfer-abroad'], world, random.int(1_000));
      const [document, ...others] = world.inForce;
      if (others.length > 0 || !document?.provision?.recipients.some(({ id }) => id === question.recipient)) return;
      const { party } = question;
      const consent: Consent = { id: 'named', to: 'provision', purpose: question.purpose, recipient: party, items: question.items, country: undefined, informed: true, method: 'click', by: 'guardian', at: longAgo };
      const full: Facts = { ...facts, stops: [], optOuts: [], consents: [...facts.consents, ...(random.chance(0.7) ? [consent] : [])] };
      const named: Facts = {
        ...full, consents: full.consents.filter(({ to, recipient }) => to !== 'provision' || (party !== undefined && recipient === party)),
        happenings: full.happenings.filter((one) => (one.kind === 'request' ? one.recipient === party : one.kind === 'act' || one.kind === 'wish' || one.kind === 'situation' ? one.party === party : true)),
      };
      const answer = decideIn(world, { question, facts: full }, eachNamed(world));
      expect(states(answer)).toEqual(states(decideIn(world, { question, facts: named }, eachNamed(world))));
      expect(decideIn(world, { question: { ...question, party: undefined }, facts: full }, eachNamed(world)).outcome).toBe('deny');
      if (answer.outcome !== 'deny') given += 1;
    });
    expect(given).toBeGreaterThan(3);
  });
});

const advertising = (question: Question): boolean => question.action === 'contact' && (question.channel === 'advertising' || question.channel === 'targeted-advertising');
/** To a recipient whose provision ends at opt-out. */
const endsAtOptOut = (question: Question, { inForce }: World): boolean =>
  isOneOf(['provide', 'transfer-abroad'], question) && inForce.some(({ provision }) => provision?.recipients.some(({ id, stopsAtOptOut }) => stopsAtOptOut && id === question.recipient));
/** Rule 51. */
const sale = (question: Question, world: World): boolean =>
  isOneOf(['sell', 'share'], question) || (world.inForce.some(({ california }) => california) && endsAtOptOut(question, world));

/** A right used, and the only questions whose answer it may change. */
interface Right {
  readonly use: (facts: Facts, random: Random) => Facts;
  readonly mayChange: (question: Question, world: World) => boolean;
}
const optOut = (kind: Facts['optOuts'][number]['kind']): Right['use'] => (facts) => ({ ...facts, optOuts: [...facts.optOuts, { id: 'new', kind, at: longAgo }] });
const stop = (what: Facts['stops'][number]['what']): Right['use'] => (facts) => ({ ...facts, stops: [...facts.stops, { id: 'new', what, at: longAgo }] });
const [anItem, aPurpose] = [items[0] ?? '', purposes[0] ?? ''];
const rights: Readonly<Record<string, Right>> = {
  'opt-out of sale': { use: optOut('sale'), mayChange: sale },
  'opt-out by a signal': { use: optOut('signal'), mayChange: sale },
  'opt-out of advertising': { use: optOut('advertising'), mayChange: (question, world) => advertising(question) || endsAtOptOut(question, world) },
  'stop of one item': { use: stop({ kind: 'item', item: anItem }), mayChange: ({ items: asked }) => asked.includes(anItem) },
  'stop of one purpose': { use: stop({ kind: 'purpose', purpose: aPurpose }), mayChange: ({ purpose }) => purpose === aPurpose },
  'stop of provision': { use: stop({ kind: 'provision' }), mayChange: (question) => isOneOf(['provide', 'transfer-abroad', 'joint-use', 'sell', 'share'], question) },
  'withdrawal of all consents to sale': { use: (facts) => ({ ...facts, consents: facts.consents.filter(({ to }) => to !== 'sale') }), mayChange: () => false },
};

describe('using a right [LC-4-n]', () => {
  test.each(Object.keys(rights))('%s changes no answer but those it is about, and adds no permission', (name) => {
    const right = rights[name];
    let [changed, same] = [0, 0];
    forAll((world, asked, random) => {
      if (!right) throw new Error('no right of that name');
      const [before, after] = [decideIn(world, asked), decideIn(world, { ...asked, facts: right.use(asked.facts, random) })];
      expect(more(before, after)).toEqual([]);
      if (!right.mayChange(asked.question, world)) expect(after).toEqual(before);
      if (after.reasons.length === before.reasons.length) same += 1;
      else changed += 1;
    });
    expect({ same: same > 0, changed: changed > 0 }).toEqual({ same: true, changed: name !== 'withdrawal of all consents to sale' });
  });

  test('a stop of one item leaves the other items of a question as they were', () => {
    forAll((world, asked) => {
      const after = decideIn(world, { ...asked, facts: stop({ kind: 'item', item: anItem })(asked.facts, randomOf(1)) });
      const others = (answer: Answer): Answer['items'] => answer.items.filter(({ item }) => item !== anItem);
      expect(others(after)).toEqual(others(decideIn(world, asked)));
    });
  });
});

/** The same lists in another order, at every depth. */
const shuffled = <T>(value: T, random: Random): T => {
  if (Array.isArray(value)) {
    const entries: unknown[] = value.map((one: unknown) => shuffled(one, random));
    return entries.map((one) => ({ one, key: random.int(1_000_000) })).toSorted((a, b) => a.key - b.key).map(({ one }) => one) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shuffled(one as unknown, random)])) as T;
};

test('nothing depends on an order: of rules and lists in a policy, of holdings, of facts, of items', () => {
  forAll((world, asked, random) => {
    // Which of two addenda is nearer is told by the order of the documents themselves.
    const inForce = world.inForce.map((text) => shuffled(text, random));
    const other = decideIn(world, { question: shuffled(asked.question, random), facts: shuffled(asked.facts, random) }, inForce);
    expect(states(other)).toEqual(states(decideIn(world, asked)));
  });
});

test('what comes after the moment of the question does not count', () => {
  forAll((world, asked) => {
    const { facts, question } = asked;
    const past = <T extends { readonly at: string }>(events: readonly T[]): readonly T[] => events.filter(({ at }) => at <= question.at);
    const known: Facts = { ...facts, consents: past(facts.consents), stops: past(facts.stops), optOuts: past(facts.optOuts), happenings: past(facts.happenings) };
    expect(decideIn(world, { question, facts: known })).toEqual(decideIn(world, asked));
  });
});
