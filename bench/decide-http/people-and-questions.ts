import { randomUUID } from 'node:crypto';
import type { ChoiceEvent } from '../../src/core/choices/choice-events.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { PersonId } from '../../src/core/identifiers/case-ids.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import type { TenantId } from '../../src/core/identifiers/name-ids.ts';
import type { System } from '../../src/entry/wiring/system.ts';
import type { NewPersonRecord } from '../../src/operations/ports/people-register.ts';

const at = instant('2026-01-05T00:00:00.000Z');
const items = ['profile.name', 'contact.email', 'work-history', 'education', 'qualifications', 'use.history'];

/** Customers of the group as services would have recorded them: what came in, what they chose, what took place. */
export const peopleOfTheBench = async ({ transactions, register }: System, tenant: TenantId, count: number): Promise<readonly PersonId[]> => {
  const people: PersonId[] = [];
  for (let start = 0; start < count; start += 100) {
    await transactions.run(async (transaction) => {
      for (let n = start; n < Math.min(count, start + 100); n += 1) {
        const { person } = await register.register(transaction, tenant, undefined, at);
        await register.append(transaction, tenant, person, recordsOf(n), { at, by: 'bench' });
        people.push(person);
      }
    });
  }
  return people;
};

const recordsOf = (n: number): readonly NewPersonRecord[] => {
  const shown = { method: 'click', by: 'person', evidence: 'form-1', at } as const;
  const choices: readonly ChoiceEvent[] = [
    { ...shown, id: randomUUID(), kind: 'consent', to: 'provision', purpose: undefined, recipient: 'business-partners', items: n % 2 === 0 ? 'all' : items.slice(0, 3), country: undefined, informed: false },
    ...(n % 5 === 0 ? [{ ...shown, id: randomUUID(), kind: 'stop', what: { kind: 'item', item: items[n % items.length] ?? '' } } as const] : []),
    ...(n % 7 === 0 ? [{ ...shown, id: randomUUID(), kind: 'opt-out', of: 'advertising' } as const] : []),
  ];
  return [
    { id: randomUUID(), kind: 'detail', record: { residence: n % 4 === 0 ? 'US-CA' : 'JP', birthDate: calendarDate(`${1960 + (n % 55)}-06-15`), at } },
    {
      id: randomUUID(), kind: 'collection', record: {
        class: 'customers', service: 'recruiting', collection: 'registration', items: 'all', membership: 'member', origin: 'person', at,
        shown: { policy: 'leverages-group', version: '2025-05-27', purposes: [] },
      },
    },
    { id: randomUUID(), kind: 'happening', record: { kind: 'situation', situation: 'contact', recipient: 'placement-agencies', at } },
    ...choices.map((record) => ({ id: record.id, kind: 'choice', record }) as const),
  ];
};

const purposes = ['customers.services', 'customers.related-services', 'customers.analysis', 'customers.surveys', 'customers.articles', 'customers.registration', 'no-such-purpose'];
const actions = ['use', 'match-logs', 'contact', 'train', 'infer', 'anonymise', 'joint-use'];

/** Bodies of 100 different questions each; of every `recording` one is a provision that rests on consent. */
export const batchesOver = (people: readonly PersonId[], count: number, recording?: number): readonly string[] =>
  Array.from({ length: count }, (_, batch) => JSON.stringify({
    questions: Array.from({ length: 100 }, (_question, place) => {
      const n = batch * 100 + place;
      const person = people[(n * 31) % people.length];
      const some = items.slice(n % 3, (n % 3) + 3 + (n % 2));
      if (recording !== undefined && n % recording === 0) {
        return { id: randomUUID(), action: 'provide', purpose: 'customers.services', items: some, person, service: 'recruiting', recipient: 'business-partners', situation: 'scouting', means: 'encrypted-web', country: 'JP' };
      }
      return { action: actions[n % actions.length], purpose: purposes[(n >> 3) % purposes.length], items: some, person, service: 'recruiting', channel: 'email', party: 'acme' };
    }),
  }));
