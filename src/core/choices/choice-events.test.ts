import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../identifiers/instant.ts';
import { consentMethods } from './choices.ts';
import { choicesAt, isAct, type ChoiceEvent } from './choice-events.ts';

const at = (hour: number) => instantOf(Date.UTC(2026, 0, 1, hour));
const shown = (id: string, hour: number, method: ChoiceEvent['method'] = 'click') => ({ id, method, by: 'person', evidence: 'form-1', at: at(hour) }) as const;
const consent = (id: string, hour: number, more: Partial<ChoiceEvent & { readonly kind: 'consent' }> = {}): ChoiceEvent => ({
  ...shown(id, hour), kind: 'consent', to: 'provision', purpose: undefined, recipient: 'employers', items: ['name', 'career'], country: undefined, informed: false, ...more,
});
const withdrawal = (hour: number, more: Partial<ChoiceEvent & { readonly kind: 'withdrawal' }>): ChoiceEvent => ({
  ...shown(`w${hour}`, hour), kind: 'withdrawal', of: { to: 'provision', purpose: undefined, recipient: undefined, country: undefined }, items: 'all', ...more,
});
const stop = (hour: number, what: (ChoiceEvent & { readonly kind: 'stop' })['what']): ChoiceEvent => ({ ...shown(`s${hour}`, hour), kind: 'stop', what });

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
    const of = { to: 'provision', purpose: undefined, recipient: 'employers', country: undefined } as const;
    expect(choicesAt([...events, withdrawal(2, { of })], at(2)).consents.map(({ id }) => id)).toEqual(['b']);
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
