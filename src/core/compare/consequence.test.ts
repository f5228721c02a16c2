import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { name } from '../identifiers/name-ids.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { agreementTo, consequenceOf, noJudgements } from './consequence.ts';
import type { Judgements } from './consequence.ts';
import { carriedOut } from './consequence-grounds.ts';
import type { Told } from './consequence-grounds.ts';
import { changeKey } from './difference-change.ts';
import { policyChanges } from './difference.ts';

const read = (file: string): PolicyText => {
  const { value } = readPolicy(readFileSync(new URL(`../../../policies/${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors`);
  return value;
};
const careerTicket = read('career-ticket-cafe/2022-04-01.yaml');
const group = read('leverages-group/2025-05-27.yaml');
const levii = read('levii/2025-02-22.yaml');

const takes = (older: PolicyText, newer: PolicyText, judgements: Judgements = noJudgements): Readonly<Record<string, string>> => Object.fromEntries(
  policyChanges(older, newer).map((change) => {
    const { takes: kind, law } = consequenceOf(change, { older, newer }, judgements);
    return [changeKey(change), `${kind} ${law}`];
  }));

const position = careerTicket.at;

describe('purposes (JP-PUR-03, JP-PUR-04)', () => {
  const withPurpose = (text: PolicyText, basis: 'none' | 'consent' = 'none'): PolicyText => {
    const [first] = text.purposes;
    if (!first) throw new Error('purposes');
    return { ...text, purposes: [...text.purposes, { ...first, id: name('newsletter'), basis }] };
  };
  const related: Judgements = { ...noJudgements, related: new Set(['purposes/newsletter']) };

  test('[CT-2b part] a policy that promised to ask for consent is kept to it, however near the new purpose', () => {
    expect(takes(careerTicket, withPurpose(careerTicket), related)).toEqual({ 'purposes/newsletter': 'consent JP-PUR-04' });
  });

  test('the same related purpose takes a notice where the policy leaves it to the law, and consent while nobody judged it', () => {
    expect(takes(group, withPurpose(group), related)).toEqual({ 'purposes/newsletter': 'notice JP-PUR-03' });
    expect(takes(group, withPurpose(group))).toEqual({ 'purposes/newsletter': 'consent JP-PUR-03' });
  });

  test('a purpose that asks for consent by itself takes a notice; one that ends, too', () => {
    expect(takes(group, withPurpose(group, 'consent'))).toEqual({ 'purposes/newsletter': 'notice JP-PUR-03' });
    expect(takes(withPurpose(group), group)).toEqual({ 'purposes/newsletter': 'notice DOC-VER-01' });
  });

  test.each([
    ['crossService', false, true, 'consent JP-PUR-03'], ['crossService', true, false, 'notice DOC-VER-01'],
    ['processing', [], ['machine-learning'], 'consent JP-PUR-03'], ['processing', ['machine-learning'], [], 'notice DOC-VER-01'],
    ['channels', ['email'], [], 'consent JP-PUR-03'], ['channels', [], ['email'], 'notice DOC-VER-01'],
    ['items', { all: false, ids: ['a'], idsAt: [] }, { all: true }, 'consent JP-PUR-03'], ['items', { all: true }, { all: false, ids: ['a'], idsAt: [] }, 'notice DOC-VER-01'],
    ['notes', [], [{ ja: '注', en: 'note' }], 'notice DOC-VER-01'],
  ])('%s from %j to %j: %s %s', (part, before, after, expected) => {
    const having = (value: unknown): PolicyText => ({ ...group, purposes: group.purposes.map((purpose, at) => (at === 0 ? { ...purpose, [part]: value } : purpose)) });
    expect(Object.values(takes(having(before), having(after)))).toEqual([expected]);
  });
});

test('a recipient of which each is named: to stop naming them is wider, to begin is not [CT-4-1 part]', () => {
  const { provision } = careerTicket;
  const whole: PolicyText = { ...careerTicket, provision: provision && { ...provision, recipients: provision.recipients.map((one) => ({ ...one, eachNamed: false })) } };
  const key = 'provision/recipients/client-companies/eachNamed';
  expect([takes(careerTicket, whole), takes(whole, careerTicket)]).toEqual([{ [key]: 'consent JP-TP-01' }, { [key]: 'notice DOC-VER-01' }]);
});

describe('joint use (JP-JU-04)', () => {
  const jointUse = careerTicket.jointUse;
  if (!jointUse) throw new Error('joint use');
  const ids = [name<never>('profile.name')];
  const base: PolicyText = { ...careerTicket, jointUse: {
    ...jointUse, items: { all: false, ids, idsAt: [position] }, purposes: [{ ja: '目的', en: 'a purpose' }],
    users: { ...jointUse.users, snapshot: { at: position, date: calendarDate('2022-04-01'), members: [{ name: { ja: '甲', en: 'A' }, country: 'JP' }] } },
    responsible: { at: position, company: { ja: '甲', en: 'A' }, address: { ja: '東京', en: 'Tokyo' }, representative: undefined },
  } };
  const changed = (part: Partial<NonNullable<PolicyText['jointUse']>>): PolicyText => ({ ...base, jointUse: { ...jointUse, ...base.jointUse, ...part } });
  const responsible = { at: position, company: { ja: '甲', en: 'A' }, address: { ja: '大阪', en: 'Osaka' }, representative: undefined };
  const wider = { ...jointUse.users, snapshot: { at: position, date: calendarDate('2022-05-01'), members: [{ name: { ja: '甲', en: 'A' }, country: 'JP' }, { name: { ja: '乙', en: 'B' }, country: 'JP' }] } };

  const changes = {
    'another address of who is responsible': changed({ responsible }),
    'another responsible party': changed({ responsible: { ...responsible, address: { ja: '東京', en: 'Tokyo' }, company: { ja: '乙', en: 'B' } } }),
    'other purposes of the users': changed({ purposes: [{ ja: '別の目的', en: 'another purpose' }] }),
    'more items': changed({ items: { all: false, ids: [...ids, name<never>('contact.email')], idsAt: [position, position] } }),
    'more users': changed({ users: wider }),
  } as const;

  const matrix: readonly (readonly [keyof typeof changes, Told, ReturnType<typeof carriedOut>])[] = [
    ['another address of who is responsible', 'before', 'yes'], ['another address of who is responsible', 'after', 'without-delay'], ['another address of who is responsible', 'never', 'no'],
    ['another responsible party', 'before', 'yes'], ['another responsible party', 'after', 'no'], ['another responsible party', 'never', 'no'],
    ['other purposes of the users', 'before', 'yes'], ['other purposes of the users', 'after', 'no'], ['other purposes of the users', 'never', 'no'],
    ['more items', 'before', 'consent'], ['more items', 'after', 'consent'], ['more items', 'never', 'consent'],
    ['more users', 'before', 'consent'], ['more users', 'after', 'consent'], ['more users', 'never', 'consent'],
  ];
  test.each(matrix)('%s, told %s: %s', (kind, told, expected) => {
    const found = policyChanges(base, changes[kind]).map((change) => consequenceOf(change, { older: base, newer: changes[kind] }));
    expect(found.every(({ law }) => law === 'JP-JU-04')).toBe(true);
    expect(found.map((one) => carriedOut(one.takes, told))).toContain(expected);
  });

  test('fewer items, and a mere renaming of the range, take a notice', () => {
    expect(Object.values(takes(changes['more items'], base))).toEqual(['notice DOC-VER-01']);
    const renamed = changed({ users: { ...jointUse.users, ...base.jointUse?.users, text: { ja: '甲グループ', en: 'The A group' } } });
    expect(takes(base, renamed)).toEqual({ 'jointUse/users/text': 'not-in-principle JP-JU-04' });
    expect(takes(base, renamed, { ...noJudgements, reworded: new Set(['jointUse/users']) })).toEqual({ 'jointUse/users/text': 'notice JP-JU-04' });
  });

  test('joint use that is new is told before', () => {
    expect(takes({ ...base, jointUse: undefined }, base)).toEqual({ jointUse: 'prior-notice JP-JU-01' });
  });
});

describe('real changes', () => {
  test('teratail 2018 to 2019: what law allows is told; each flow of a tool or a building manager is judged by itself', () => {
    expect(takes(read('teratail/2018-01-01.yaml'), read('teratail/2019-12-19.yaml'))).toMatchObject({
      'provision/exceptions/office-admission': 'notice JP-TP-06', 'provision/exceptions/communication-tool': 'notice JP-TP-06',
      'provision/recipients/google': 'notice JP-PRI-01', 'trackers/trackers/campaign-manager': 'prior-notice JP-EXT-02',
    });
  });

  test('teratail 2019 to 2022: standing on the purposes of the group is a change of purposes', () => {
    expect(takes(read('teratail/2019-12-19.yaml'), read('teratail/2022-04-01.yaml'))).toMatchObject({
      extends: 'consent JP-PUR-03', 'jointUse/users/text': 'not-in-principle JP-JU-04', 'requests/replyChannels': 'notice JP-DSR-03',
    });
  });
});

test('[LV-8 part] agreement by use after the notice, except where law asks for consent', () => {
  expect(levii.amendment).toMatchObject({ notice: 'in-service', deemedConsent: true, consentWhereLawAsks: true });
  expect((['notice', 'prior-notice', 'consent', 'not-in-principle'] as const).map((kind) => agreementTo(kind, levii.amendment))).toEqual(['by-use', 'by-use', 'asked', 'asked']);
  expect((['notice', 'consent'] as const).map((kind) => agreementTo(kind, group.amendment))).toEqual(['none', 'asked']);
});

describe('people under an age (CA-MIN-01, JP-TP-03)', () => {
  const california = read('leverages-lighthouse-california/2026-01-29.yaml');
  const { minors } = california;
  if (!minors) throw new Error('minors');
  const changed = (part: Partial<typeof minors>, from: Partial<typeof minors> = {}) => Object.values(takes({ ...california, minors: { ...minors, ...from } }, { ...california, minors: { ...minors, ...part } }));

  test('each part takes its own: sale a consent, collection a notice before, who may ask a notice', () => {
    expect(changed({ soldOrShared: true })).toEqual(['consent CA-MIN-01']);
    expect(changed({ under: minors.under - 3 })).toEqual(['consent CA-MIN-01']);
    expect(changed({ collected: true })).toEqual(['prior-notice JP-TP-03']);
    expect(changed({ guardianMayAsk: false })).toEqual(['notice JP-DSR-03']);
    expect(changed({ guardianMayAsk: true }, { guardianMayAsk: false })).toEqual(['notice JP-DSR-03']);
    expect(changed({ collected: false, soldOrShared: false }, { collected: true, soldOrShared: true })).toEqual(['notice DOC-VER-01', 'notice DOC-VER-01']);
    expect(Object.values(takes(california, { ...california, minors: undefined }))).toEqual(['consent CA-MIN-01']);
  });
});
