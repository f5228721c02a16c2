import { readFileSync } from 'node:fs';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { Clause, PolicyText } from '../../src/core/policy/model/policy.ts';
import type { Recipient } from '../../src/core/policy/model/provision.ts';
import type { Purpose } from '../../src/core/policy/model/purposes.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import type { Items } from '../../src/core/policy/model/subjects.ts';

export const sizes = { purposes: 30, items: 60, recipients: 12, classes: 9, roles: 8 } as const;

const file = new URL('../../spec/cases/a-small-policy/policy.yaml', import.meta.url);

/** Two versions of a policy of that size, which differ in a purpose, a recipient, a role, the items of some and a class of a recipient. */
export const largePair = (): readonly [PolicyText, PolicyText] => {
  const { value: small } = readPolicy(readFileSync(file), file.pathname);
  if (!small) throw new Error('the smallest good case has errors');
  return [versionOf(small, calendarDate('2025-01-01'), 0), versionOf(small, calendarDate('2026-01-01'), 1)];
};

const made = <T>(count: number, one: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => one(at));
const text = (words: string): { readonly ja: string; readonly en: string } => ({ ja: words, en: words });

const versionOf = (small: PolicyText, version: PolicyText['version'], edition: 0 | 1): PolicyText => {
  const { at } = small;
  const some = (of: number, step: number): Items => {
    const ids = made(of, (place) => name<never>(`item-${(place * step + step) % sizes.items}`));
    return { all: false, ids: [...new Set(ids)], idsAt: [] };
  };
  const purposeOf = (place: number): Purpose => ({
    kind: 'purpose', at, id: name(`purpose-${place}`), class: name(`class-${place % sizes.classes}`), classAt: at, text: text(`purpose ${place}`),
    items: some(20 + place + (place % 7 === 3 ? edition * 4 : 0), 7), crossService: false, logMatching: false, channels: [], processing: [], afterMembership: 'no', basis: 'none',
    collectedBy: [], collectedByAt: [], recipients: made(4, (more) => name<never>(`recipient-${(place + more * 3) % sizes.recipients}`)), recipientsAt: [], incidental: false, notes: [],
  });
  const recipientOf = (place: number): Recipient => ({
    kind: 'recipient', at, id: name(`recipient-${place}`), name: text(`recipient ${place}`),
    classes: made(sizes.classes - (place % 3) - (place === 5 ? edition : 0), (one) => name<never>(`class-${one}`)), classesAt: [],
    items: some(30 + place - (place === 2 ? edition * 8 : 0), 11), partly: place % 4 === 0, needLimited: false, stopsAtOptOut: false, eachNamed: false, notes: [],
    situations: [{ kind: 'situation', at, id: name(`situation-${place}`), name: text('situation'), text: text('situation'), items: undefined, onBehalf: false, byPerson: place % 5 === 0,
      onWish: place % 2 === 0, after: undefined, afterAt: at, services: [], servicesAt: [], byLaw: false, needLimited: false, means: [] }],
  });
  const clause = (id: string, body: Clause['body']): Clause => ({ kind: 'clause', at, id: name(id), numbered: true, heading: text(id), body, cites: [], backedBy: [], clauses: [] });
  return {
    ...small, version, follows: edition === 1 ? calendarDate('2025-01-01') : undefined, collections: [], purposeRules: { at, list: 'closed', outside: 'consent', change: 'consent' },
    items: made(sizes.items, (place) => ({ kind: 'item', at, id: name(`item-${place}`), name: text(`item ${place}`), identifiability: place % 3 === 0 ? 'direct' : 'by-matching',
      specialCare: place % 10 === 9, usageLog: false, derived: false, catchAll: false, household: false, lawOnly: false, reaches: [], onlyFor: [], onlyForAt: [] })),
    classes: made(sizes.classes, (place) => ({ kind: 'class', at, id: name(`class-${place}`), name: text(`class ${place}`), items: place % 2 === 0 ? { all: true } : some(50, 7), origins: ['person', 'received'] })),
    roles: made(sizes.roles, (place) => ({ kind: 'role', at, id: name(`role-${place}`), name: text(`role ${place}`), items: place % 3 === 0 ? { all: true } : some(40 + place + edition * (place % 2), 13),
      purposes: place < 2 ? { all: true } : { all: false, ids: made(20, (one) => name<never>(`purpose-${(one + place) % sizes.purposes}`)), idsAt: [] } })),
    purposes: made(sizes.purposes - (edition === 0 ? 1 : 0), purposeOf),
    provision: { at, consent: 'recipient-and-items', means: ['email'], exceptions: [], abroad: undefined, recipients: made(sizes.recipients - (edition === 0 ? 1 : 0), recipientOf) },
    clauses: [
      ...made(sizes.classes, (place) => clause(`purposes-${place}`, [{ kind: 'purposes-of', at, class: name(`class-${place}`) }])),
      ...made(sizes.recipients, (place) => clause(`recipient-${place}`, [{ kind: 'recipient', at, recipient: name(`recipient-${place}`) }])),
      clause('rules', [{ kind: 'purpose-rules', at }, { kind: 'provision-consent', at }, { kind: 'provision-means', at }]),
    ],
  };
};
