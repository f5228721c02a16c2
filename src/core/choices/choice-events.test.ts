import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../identifiers/instant.ts';
import { consentMethods } from './choices.ts';
import { choicesAt, isAct, unknownChooser, type ChoiceEvent, type Withdrawn } from './choice-events.ts';
import { type NamedRecipients, nobodyKnown, type ToldKinds } from './named-recipients.ts';

const at = (hour: number) => instantOf(Date.UTC(2026, 0, 1, hour));
const shown = (id: string, hour: number, method: ChoiceEvent['method'] = 'click') => ({ id, method, by: 'person', evidence: 'form-1', at: at(hour) }) as const;
const consent = (id: string, hour: number, more: Partial<ChoiceEvent & { readonly kind: 'consent' }> = {}): ChoiceEvent => ({
  ...shown(id, hour), kind: 'consent', to: 'provision', purpose: undefined, recipient: 'employers', items: ['name', 'career'], country: undefined, informed: false, ...more,
});
const withdrawal = (hour: number, more: Partial<ChoiceEvent & { readonly kind: 'withdrawal' }>): ChoiceEvent => ({
  ...shown(`w${hour}`, hour), kind: 'withdrawal', of: { to: 'provision', purpose: undefined, recipient: undefined, country: undefined }, items: 'all', ...more,
});
const stop = (hour: number, what: (ChoiceEvent & { readonly kind: 'stop' })['what']): ChoiceEvent => ({ ...shown(`s${hour}`, hour), kind: 'stop', what });

/** `employers` and `agencies` are kinds; companies as they are told of, from the beginning where no hour is given. */
const among = (companies: Readonly<Record<string, readonly string[] | undefined | readonly ToldKinds[]>>, asked?: NamedRecipients['asked']): NamedRecipients => ({
  listed: new Set(['employers', 'agencies']), asked,
  companies: new Map(Object.entries(companies).map(([id, told]) => [id, areTold(told) ? told : [{ at: at(0), kinds: told }]])),
});
const areTold = (told: readonly string[] | readonly ToldKinds[] | undefined): told is readonly ToldKinds[] => typeof told?.[0] === 'object';
const where = (recipients: NamedRecipients) => ({ ...unknownChooser, recipients });
const kinds = among({ acme: ['employers'], globex: ['agencies'], initech: undefined, hooli: undefined });

describe('what a person has chosen at a moment', () => {
  it('is a consent from its moment on, and no longer once it is withdrawn [CT-2b part]', () => {
    const events = [consent('c', 1), withdrawal(3, { of: { consent: 'c' } })];
    expect([0, 1, 2, 3].map((hour) => choicesAt(events, at(hour)).consents.length)).toEqual([0, 1, 1, 0]);
  });

  it('keeps what was not withdrawn of a list, and nothing of a consent to everything', () => {
    const less = withdrawal(2, { items: ['name'] });
    expect(choicesAt([consent('c', 1), less], at(2)).consents).toMatchObject([{ items: ['career'] }]);
    expect(choicesAt([consent('c', 1, { items: 'all' }), less], at(2)).consents).toEqual([]);
  });

  it('lets a withdrawal for one recipient leave the consent for another, and end one that named none', () => {
    const events = [consent('a', 1), consent('b', 1, { recipient: 'agencies' }), consent('c', 1, { recipient: undefined })];
    expect(left(events, 'employers', kinds)).toEqual(['b']);
  });

  const from = (recipient: string | undefined, to: 'provision' | 'abroad' = 'provision'): Withdrawn => ({ to, purpose: undefined, recipient, country: undefined });
  const left = (events: readonly ChoiceEvent[], recipient: string | undefined, known: NamedRecipients = nobodyKnown, until = 9) =>
    choicesAt([...events, withdrawal(2, { of: from(recipient) })], at(until), where(known)).consents.map(({ id }) => id);
  const toEach = ['employers', 'agencies', 'acme', 'globex', 'initech', 'nobody'].map((recipient) => consent(recipient, 1, { recipient }));

  it('ends with a kind of recipient the consents to each company that is of the kind, or cannot be told not to be', () => {
    expect(left(toEach, 'employers', kinds)).toEqual(['agencies', 'globex']);
    expect(left(toEach, 'agencies', kinds)).toEqual(['employers', 'acme']);
    // One that no policy lists and no register knows may be anyone, but no kind of which all is told.
    expect(left(toEach, 'somebody', kinds)).toEqual(['acme', 'globex']);
    expect(left(toEach, 'employers')).toEqual([]);
    expect(choicesAt([...toEach, withdrawal(2, { of: from('employers') }), consent('again', 3, { recipient: 'acme' })], at(3), where(kinds)).consents.map(({ id }) => id)).toEqual(['agencies', 'globex', 'again']);
  });

  it('ends with one company the consent to its kind whole, and to no other company', () => {
    expect(left(toEach, 'acme', kinds)).toEqual(['agencies', 'globex', 'initech', 'nobody']);
    expect(left(toEach, 'initech', kinds)).toEqual(['acme', 'globex']);
    expect(left([...toEach, consent('hooli', 1, { recipient: 'hooli' })], 'initech', kinds)).toEqual(['acme', 'globex', 'hooli']);
  });

  it('takes a company for what it is asked for as, and for all that it was told to be since the withdrawal', () => {
    const acme = [consent('acme', 1, { recipient: 'acme' })];
    const told = (...told: readonly (readonly [number, readonly string[] | undefined])[]) => among({ acme: told.map(([hour, all]) => ({ at: at(hour), kinds: all })) });
    expect(left(acme, 'employers', among({ acme: ['agencies'] }, { company: 'acme', kind: 'employers' }))).toEqual([]);
    expect(left(acme, 'employers', among({ acme: ['agencies'] }, { company: 'acme', kind: 'agencies' }))).toEqual(['acme']);
    // It was one when the person withdrew, or came to be one later.
    expect(left(acme, 'employers', told([0, ['employers']], [5, ['agencies']]))).toEqual([]);
    expect(left(acme, 'employers', told([0, ['agencies']], [5, ['employers']]))).toEqual([]);
    expect(left(acme, 'employers', told([0, ['agencies']], [5, ['employers']]), 4)).toEqual(['acme']);
    expect(left(acme, 'employers', told([0, ['employers']], [1, ['agencies']]))).toEqual(['acme']);
    // A kind that no policy lists tells nothing; none at all is none.
    expect(left(acme, 'employers', told([0, ['agencies', 'emploiers']]))).toEqual([]);
    expect(left([...acme, consent('globex', 1, { recipient: 'globex' })], 'globex', among({ acme: ['emploiers'], globex: ['agencies'] }))).toEqual(['acme']);
    expect(left(acme, 'employers', told([0, []]))).toEqual(['acme']);
    // What is told last has to tell it; what was not told before does not count.
    expect(left(acme, 'employers', told([0, ['agencies']], [5, undefined]))).toEqual([]);
    expect(left(acme, 'employers', told([0, undefined], [5, ['agencies']]))).toEqual(['acme']);
  });

  it('ends what was consented to abroad with what was consented to for provision, and not the other way round', () => {
    const events = [consent('home', 1), consent('away', 1, { to: 'abroad', country: 'US', informed: true })];
    const after = (of: Withdrawn) => choicesAt([...events, withdrawal(2, { of })], at(2), where(kinds)).consents.map(({ id }) => id);
    expect(after(from('employers'))).toEqual([]);
    expect(after(from('employers', 'abroad'))).toEqual(['home']);
    expect(after({ to: 'provision', purpose: undefined, recipient: undefined, country: 'FR' })).toEqual(['away']);
  });

  const someone = fc.constantFrom(undefined, 'employers', 'agencies', 'acme', 'globex', 'initech', 'hooli', 'nobody');
  const itemsOf = fc.constantFrom<'all' | readonly string[]>('all', ['name'], ['career'], ['name', 'career']);
  const consents = fc.array(fc.record({ recipient: someone, items: itemsOf, to: fc.constantFrom('provision' as const, 'abroad' as const), country: fc.constantFrom(undefined, 'US', 'FR'), purpose: fc.constantFrom(undefined, 'hiring', 'news') }), { maxLength: 8 })
    .map((all) => all.map((one, n) => consent(`c${n}`, 1, one)));
  const withdrawn = fc.record({ recipient: someone, to: fc.constantFrom('provision' as const, 'abroad' as const), country: fc.constantFrom(undefined, 'US', 'FR'), purpose: fc.constantFrom(undefined, 'hiring', 'news') });
  const open = (events: readonly ChoiceEvent[], known: NamedRecipients) => choicesAt(events, at(9), where(known)).consents
    .flatMap(({ id, items }) => (items === 'all' ? ['name', 'career', 'all'] : items).map((item) => `${id} ${item}`));

  it('never opens anything by a withdrawal, and less with a wider one than with a narrower one', () => {
    const wider = (known: string | undefined): readonly (string | undefined)[] => [undefined, known, ...(known === 'acme' ? ['employers'] : known === 'globex' ? ['agencies'] : [])];
    fc.assert(fc.property(consents, withdrawn, itemsOf, fc.boolean(), (events, of, items, fewer) => {
      const known = fewer ? { ...kinds, companies: new Map([...kinds.companies].slice(2)) } : kinds;
      const before = new Set(open(events, known));
      const narrow = open([...events, withdrawal(2, { of, items })], known);
      expect(narrow.every((one) => before.has(one))).toBe(true);
      const all: readonly Withdrawn[] = [{ ...of, purpose: undefined }, { ...of, country: undefined }, { ...of, to: 'provision' }, ...wider(fewer ? undefined : of.recipient).map((recipient) => ({ ...of, recipient }))];
      for (const one of all) {
        for (const many of [items, 'all'] as const) {
          expect(open([...events, withdrawal(2, { of: one, items: many })], known).every((still) => narrow.includes(still))).toBe(true);
        }
      }
    }));
  });

  it('lifts the stop that it names and no other [LV-5 part]', () => {
    const events = [stop(1, { kind: 'all' }), stop(1, { kind: 'item', item: 'name' }), stop(1, { kind: 'item', item: 'career' })];
    const lift: ChoiceEvent = { ...shown('l', 2), kind: 'lift', what: { kind: 'item', item: 'name' } };
    expect(choicesAt([...events, lift], at(2)).stops.map(({ what }) => what)).toEqual([{ kind: 'all' }, { kind: 'item', item: 'career' }]);
  });

  it('holds a signal until the person opts in by an act, whatever comes after it', () => {
    const signal: ChoiceEvent = { ...shown('g', 1), kind: 'signal' };
    const optIn = (hour: number, method: ChoiceEvent['method']): ChoiceEvent => ({ ...shown(`i${hour}`, hour, method), kind: 'opt-in', of: 'sale' });
    const kinds = (events: readonly ChoiceEvent[]) => choicesAt(events, at(9)).optOuts.map(({ kind }) => kind);
    expect(kinds([signal, optIn(2, 'continued-use'), optIn(3, 'silence'), optIn(4, 'pre-checked-box')])).toEqual(['signal']);
    expect(kinds([signal, { ...shown('o', 2), kind: 'opt-out', of: 'advertising' }, optIn(3, 'click')])).toEqual(['advertising']);
    expect(kinds([signal, optIn(2, 'click'), { ...signal, at: at(3) }])).toEqual(['signal']);
  });

  it('of a person who needs a guardian ends a protection by the guardian alone, and asks for one by either (JP-TP-03)', () => {
    const needsGuardian = (when: Instant): boolean => when < at(5);
    const [all, optOut] = [{ kind: 'all' } as const, { ...shown('o', 1), kind: 'opt-out', of: 'sale' } as const];
    const ended = (by: 'person' | 'guardian', hour: number) => {
      const events: readonly ChoiceEvent[] = [stop(1, all), optOut, { ...shown('l', hour), by, kind: 'lift', what: all }, { ...shown('i', hour), by, kind: 'opt-in', of: 'sale' }];
      const { stops, optOuts } = choicesAt(events, at(9), { ...unknownChooser, needsGuardian });
      return stops.length + optOuts.length;
    };
    expect([ended('person', 4), ended('guardian', 4), ended('person', 5)]).toEqual([2, 0, 0]);
    const { consents, stops } = choicesAt([consent('c', 1, { by: 'guardian' }), withdrawal(2, {}), stop(3, all)], at(4), { ...unknownChooser, needsGuardian });
    expect([consents, stops.length]).toEqual([[], 1]);
  });

  const what = fc.oneof(fc.constant({ kind: 'all' } as const), fc.constant({ kind: 'provision' } as const), fc.record({ kind: fc.constant('item' as const), item: fc.constantFrom('name', 'career') }));
  const event: fc.Arbitrary<ChoiceEvent> = fc.tuple(fc.nat(9), fc.constantFrom(...consentMethods), what, fc.constantFrom('consent', 'stop', 'lift', 'signal', 'opt-in', 'opt-out', 'withdrawal'), fc.nat())
    .map(([hour, method, stopped, kind, id]): ChoiceEvent => {
      const base = shown(`e${id}`, hour, method);
      if (kind === 'stop' || kind === 'lift') return { ...base, kind, what: stopped };
      if (kind === 'opt-in' || kind === 'opt-out') return { ...base, kind, of: 'sale' };
      if (kind === 'consent') return consent(base.id, hour, { method });
      return kind === 'signal' ? { ...base, kind } : withdrawal(hour, { method });
    });

  it('is never widened by what was no act: stops and opt-outs stay, and consents are told with their method', () => {
    fc.assert(fc.property(fc.array(event, { maxLength: 12 }), fc.array(event, { maxLength: 4 }), (before, later) => {
      const idle = later.map((one) => ({ ...one, at: at(10), method: 'continued-use' as const }));
      const [first, second] = [choicesAt(before, at(10)), choicesAt([...before, ...idle], at(10))];
      const kept = first.stops.every(({ what: stopped }) => second.stops.some((one) => JSON.stringify(one.what) === JSON.stringify(stopped)))
        && first.optOuts.every(({ kind }) => second.optOuts.some((one) => one.kind === kind));
      return kept && second.consents.every((one) => isAct(one.method) ? first.consents.some(({ id }) => id === one.id) : true);
    }));
  });

  it('does not depend on the order in which events of different moments are read', () => {
    fc.assert(fc.property(fc.uniqueArray(event, { selector: ({ at: when }) => when, maxLength: 10 }), (events) => {
      expect(choicesAt(events.toReversed(), at(10))).toEqual(choicesAt(events, at(10)));
    }));
  });
});
