import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { noFacts } from '../../src/core/decide/facts.ts';
import type { Facts } from '../../src/core/decide/facts.ts';
import type { Question } from '../../src/core/decide/question.ts';
import { meansKinds } from '../../src/core/policy/model/provision.ts';
import { ask, claim, consent, facts, groupCustomer, happened, optOut } from './questions.ts';
import type { Parts } from './questions.ts';
import { codes, decide, duties, ignored, inState, library, verdict } from './real-policies.ts';

type ListName = string;
interface Row { readonly clear: ListName; readonly masked?: ListName; readonly act?: true; readonly need?: true; readonly display?: true }
interface Table {
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  readonly provision: readonly { readonly recipient: string; readonly purpose: string; readonly situations: Readonly<Record<string, Row>> }[];
  readonly means: readonly string[];
}
const table = parse(readFileSync(new URL('group-provision.yaml', import.meta.url), 'utf8')) as Table;

const group = library.find(({ id }) => id === 'leverages-group');
if (!group) throw new Error('no group policy');
const itemsOf = (of: string): readonly string[] => group.classes.flatMap(({ id, items }) => (id === of && !items.all ? items.ids : []));
const everything = itemsOf('customers');
const list = (name: ListName | undefined): readonly string[] => (name === undefined ? [] : table.lists[name] ?? []);

const rows = table.provision.flatMap(({ recipient, purpose, situations }) =>
  Object.entries(situations).map(([situation, row]) => ({ recipient, purpose, situation, ...row })));

const toRecipient = (recipient: string): Facts => facts({
  // To the recipient, naming no purpose and no item: what the policy itself declares, and nothing beyond.
  consents: [consent('provision', { recipient })],
  happenings: [happened({ kind: 'situation', situation: 'agency-contact', recipient }), happened({ kind: 'wish', situation: 'agency-interview', recipient })],
});
const providing = (of: Parts): Question =>
  ask(groupCustomer, { action: 'provide', items: everything, needed: everything, country: 'JP', means: 'email' }, of);

describe('every recipient in every situation, over every item of a customer', () => {
  test('the table has the five recipients of the document', () => {
    expect(rows).toHaveLength(17);
    expect(everything).toHaveLength(62);
  });

  test.each(rows)('[LG-2-1a part] [LG-2-1b part] [LG-2-1d part] [LG-2-1e part] [LG-2-1f part] [LG-2-1s part] $recipient, $situation', ({ recipient, purpose, situation, clear, masked }) => {
    const answer = decide(providing({ recipient, purpose, situation }), toRecipient(recipient));
    expect({ clear: inState(answer, 'clear').toSorted(), masked: inState(answer, 'masked').toSorted() }).toEqual({ clear: list(clear).toSorted(), masked: list(masked).toSorted() });
    expect(inState(answer, 'withheld')).toHaveLength(everything.length - list(clear).length - list(masked).length);
    expect(codes(answer)).toContain('situation-declared');
    expect(duties(answer)).toContain(`record-provision ${recipient}`);
  });

  const situations = [...new Set(rows.map(({ situation }) => situation)), 'a-chat-at-the-station'];
  test.each(table.provision)('[LG-2-1a part] $recipient: a situation of another recipient, an unknown one and none carry nothing', ({ recipient, purpose, situations: own }) => {
    const [row] = Object.values(own);
    for (const situation of [...situations.filter((each) => !(each in own)), undefined]) {
      const items = list(row?.clear);
      const answer = decide(providing({ recipient, purpose, situation, items }), toRecipient(recipient));
      expect(verdict(answer), situation).toBe(`deny ${situation === undefined ? 'situation-missing' : 'unknown-situation'}`);
    }
  });

  test.each(rows)('$recipient, $situation: without consent nothing, and with the act of the person only where the document has one', ({ recipient, purpose, situation, clear, act }) => {
    const { happenings } = toRecipient(recipient);
    const question = providing({ recipient, purpose, situation, items: list(clear) });
    const refused = situation === 'staffing-law' ? 'law-not-claimed' : 'consent-missing';
    expect(verdict(decide(question, facts({ happenings })))).toBe(`deny ${refused}`);
    const acted = decide(question, facts({ happenings: [...happenings, happened({ kind: 'act', situation, recipient })] }));
    expect(inState(acted, 'clear').toSorted()).toEqual(act ? list(clear).toSorted() : []);
    // What the person does or has done is no provision that the law has recorded (JP-REC-06).
    expect(duties(acted)).toEqual(act || situation === 'staffing-law' ? [] : ['ask-consent provision']);
  });

  test.each(rows)('[LG-2-1e part] [LG-2-1s part] $recipient, $situation: need', ({ recipient, purpose, situation, clear, need }) => {
    const [first = ''] = list(clear);
    const only = decide(providing({ recipient, purpose, situation, items: list(clear), needed: [first] }), toRecipient(recipient));
    expect(inState(only, 'clear').toSorted()).toEqual(need ? [first] : list(clear).toSorted());
    const unsaid = decide(providing({ recipient, purpose, situation, items: list(clear), needed: undefined }), toRecipient(recipient));
    expect(inState(unsaid, 'clear').toSorted()).toEqual(need ? [] : list(clear).toSorted());
    expect(codes(unsaid).includes('need-not-stated')).toBe(need === true);
  });

  test.each(rows)('[LG-2-1g part] [LG-2-1s part] $recipient, $situation: means', ({ recipient, purpose, situation, clear, display }) => {
    for (const means of [...meansKinds, undefined]) {
      const answer = decide(providing({ recipient, purpose, situation, means, items: list(clear).slice(0, 2) }), toRecipient(recipient));
      const declared = means !== undefined && (table.means.includes(means) || (display === true && means === 'on-site-display'));
      expect(verdict(answer), means).toBe(declared ? 'allow' : `deny ${means === undefined ? 'means-missing' : 'means-not-declared'}`);
    }
  });

  test.each(table.provision)('[LG-2-1a part] $recipient: of the nine purposes for customers, one provides to it', ({ recipient, purpose, situations: own }) => {
    const [[situation, row] = []] = Object.entries(own);
    const purposes = group.purposes.filter((each) => each.class === 'customers').map(({ id }) => id);
    const provides = purposes.filter((each) => 
      verdict(decide(providing({ recipient, purpose: each, situation, items: list(row?.clear) }), toRecipient(recipient))) === 'allow');
    expect(provides).toEqual([purpose]);
  });

  test.each(group.purposes.filter((each) => each.class !== 'customers').map(({ id, class: of }) => ({ id, of })))('nothing of $of goes to any of them for $id', ({ id, of }) => {
    for (const { recipient, situations: own } of table.provision) {
      const items = itemsOf(of).slice(0, 3);
      const question = providing({ recipient, situation: Object.keys(own)[0], purpose: id, items, needed: items, holding: { class: of } });
      expect(verdict(decide(question, toRecipient(recipient))), recipient).toMatch(/^deny recipient-not-for-class|^deny .* recipient-not-for-class/);
    }
  });
});

describe('what single recipients ask besides', () => {
  const interview = providing({ recipient: 'placement-agencies', purpose: 'customers.services', situation: 'agency-interview', items: ['profile.name'] });
  const contact = happened({ kind: 'situation', situation: 'agency-contact', recipient: 'placement-agencies' });
  const wish = happened({ kind: 'wish', situation: 'agency-interview', recipient: 'placement-agencies' });
  const consents = [consent('provision', { recipient: 'placement-agencies' })];

  test.each([
    ['after a contact, as wished', [contact, wish], 'allow'],
    ['without a contact', [wish], 'deny earlier-situation-missing'],
    ['without a wish', [contact], 'deny wish-missing'],
    ['without both', [], 'deny earlier-situation-missing wish-missing'],
    ['after a contact by another', [happened({ kind: 'situation', situation: 'agency-contact', recipient: 'business-partners' }), wish], 'deny earlier-situation-missing'],
    ['as wished of another', [contact, happened({ kind: 'wish', situation: 'agency-interview', recipient: 'business-partners' })], 'deny wish-missing'],
    ['before the contact of a later day', [happened({ kind: 'situation', situation: 'agency-contact', recipient: 'placement-agencies' }, '2026-11-21'), wish], 'deny earlier-situation-missing'],
  ])('[LG-2-1c] an interview with an agency: %s', (_name, happenings, expected) => {
    expect(verdict(decide(interview, facts({ consents, happenings })))).toBe(expected);
  });

  test('[LG-2-1c] a contact needs neither', () => {
    expect(verdict(decide({ ...interview, situation: 'agency-contact' }, facts({ consents })))).toBe('allow');
  });

  test('[LG-2-1d] clients of staffing receive certificates by law on a claim that names the statute, and to check qualifications on consent', () => {
    const items = ['staffing.certificates'];
    const byLaw = (of: Parts): Question => providing({ recipient: 'staffing-clients', purpose: 'customers.services', situation: 'staffing-law', items, ...of });
    expect(verdict(decide(byLaw({})))).toBe('deny law-not-claimed');
    expect(verdict(decide(byLaw({ claim: claim('law', 'X27-1-1', ['statute'], items) })))).toBe('allow');
    const check = byLaw({ situation: 'qualification-check' });
    expect(verdict(decide(check))).toBe('deny consent-missing');
    expect(verdict(decide(check, facts({ consents: [consent('provision')] })))).toBe('allow');
  });

  const advertising = providing({ recipient: 'promotion', purpose: 'customers.related-services', situation: 'marketing', items: ['registration', 'registration.dates'], needed: ['registration'] });
  test('[LG-2-1f] those entrusted with promotion receive what advertising needs, until the person opts out', () => {
    const given = { consents: [consent('provision')] };
    const before = decide(advertising, facts(given));
    expect([verdict(before), inState(before, 'clear')]).toEqual(['partial not-needed', ['registration']]);
    const after = decide(advertising, facts({ ...given, optOuts: [optOut('advertising')], provided: ['ad-house'] }));
    expect([verdict(after), duties(after)]).toEqual(['deny not-needed opted-out-of-advertising', ['tell-recipients ad-house']]);
    // The opt-out of advertising touches no other recipient.
    const other = providing({ recipient: 'partnered-services', purpose: 'customers.related-services', situation: 'referral', items: ['profile.name'] });
    expect(verdict(decide(other, facts({ ...given, optOuts: [optOut('advertising')] })))).toBe('allow');
  });

  test('[LG-2-1e] partners that customers are referred to receive name, telephone, address and what was given, each as far as it is needed', () => {
    const items = ['profile.name', 'contact.phone', 'contact.address', 'given-information', 'contact.email'];
    const referral = providing({ recipient: 'partnered-services', purpose: 'customers.related-services', situation: 'referral', items, needed: ['contact.phone', 'contact.email'] });
    const acted = facts({ happenings: [happened({ kind: 'act', situation: 'referral', recipient: 'partnered-services' })] });
    expect([verdict(decide(referral, acted)), inState(decide(referral, acted), 'clear')]).toEqual(['partial item-outside-situation not-needed', ['contact.phone']]);
  });

  test('[LG-2-1s] six services are declared and give business partners what they need; what is made from the history goes in scouting alone; display is provision', () => {
    const services = ['staffing', 'school', 'platform', 'residence', 'own-media', 'other-services'];
    for (const situation of services) {
      const question = providing({ recipient: 'business-partners', situation, items: ['profile.name', 'qualifications'], needed: ['qualifications'] });
      expect(inState(decide(question, toRecipient('business-partners')), 'clear'), situation).toEqual(['qualifications']);
    }
    for (const { recipient, purpose, situation, clear } of rows.filter((row) => row.recipient === 'business-partners')) {
      const answer = decide(providing({ recipient, purpose, situation, items: ['use.processed'], needed: ['use.processed'] }), toRecipient(recipient));
      expect(verdict(answer), situation).toBe(list(clear).includes('use.processed') ? 'allow' : 'deny item-outside-situation');
    }
    // Shown on a site that they can see: asked for as provision is, by consent and in the situation.
    const shown = providing({ recipient: 'business-partners', situation: 'scouting', items: ['profile.name'], means: 'on-site-display' });
    expect([verdict(decide(shown)), verdict(decide(shown, toRecipient('business-partners')))]).toEqual(['deny consent-missing', 'allow']);
  });

  test('[LG-2-1b] an event hides all but the registration, and says so', () => {
    const answer = decide(providing({ recipient: 'business-partners', purpose: 'customers.services', situation: 'event', items: ['registration', 'profile.name', 'special-care.race'] }), toRecipient('business-partners'));
    expect(answer.items.map(({ state }) => state)).toEqual(['clear', 'masked', 'withheld']);
    expect(answer.reasons.find(({ code }) => code === 'item-hidden-in-situation')).toMatchObject({ items: ['profile.name'], about: 'event' });
  });
});

describe('[LG-2-1n] a recipient that the document does not name', () => {
  const items = ['profile.name', 'contact.email'];
  const unlisted = providing({ recipient: 'a-university', purpose: 'customers.services', items });
  const named = { purpose: 'customers.services', recipient: 'a-university', items } as const;

  test.each([
    ['no consent', [], 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
    ['a consent that names recipient, purpose and items', [consent('provision', named)], 'allow'],
    ['a consent that names no recipient', [consent('provision', { ...named, recipient: undefined })], 'deny unlisted-recipient situation-missing provision-not-a-purpose'],
    ['a consent to another recipient', [consent('provision', { ...named, recipient: 'a-school' })], 'deny unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
    ['a consent for another purpose', [consent('provision', { ...named, purpose: 'customers.surveys' })], 'deny unlisted-recipient situation-missing provision-not-a-purpose'],
    ['a consent to one of the items', [consent('provision', { ...named, items: ['contact.email'] })], 'partial unlisted-recipient situation-missing provision-not-a-purpose consent-missing'],
  ])('%s', (_name, consents, expected) => {
    expect(verdict(decide(unlisted, facts({ consents })))).toBe(expected);
  });

  test('says what is missing, and that a consent would do', () => {
    const answer = decide(unlisted, noFacts);
    expect([duties(answer), ignored(answer)]).toEqual([['ask-consent provision'], []]);
    expect(answer.reasons[0]).toMatchObject({ code: 'unlisted-recipient', about: 'a-university' });
  });
});
