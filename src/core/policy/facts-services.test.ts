import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { allClauses } from './model/all-clauses.ts';
import { clauseNumbers } from './model/clause-labels.ts';
import type { PolicyText } from './model/policy.ts';
import { readPolicy } from './model/read.ts';
import type { Items } from './model/subjects.ts';

// The hard facts of three of the reference documents, said a second time and apart from the policies: what stands here was
// read off the documents, and the policies have to say the same.

const policyOf = (name: string): PolicyText => {
  const file = `policies/${name}.yaml`;
  const { value, findings } = readPolicy(readFileSync(new URL(`../../../${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors: ${JSON.stringify(findings)}`);
  return value;
};

const cafe = policyOf('career-ticket-cafe/2022-04-01');
const teratail = { before: policyOf('teratail/2018-01-01'), revised: policyOf('teratail/2019-12-19'), now: policyOf('teratail/2022-04-01') };
const levii = { before: policyOf('levii/2019-07-16'), now: policyOf('levii/2025-02-22') };
const everyTeratail = Object.values(teratail);
const everyLevii = Object.values(levii);
const everyLeverages = [cafe, ...everyTeratail];

const named = (items: Items, policy: PolicyText): readonly string[] =>
  items.all ? ['all'] : items.ids.map((id) => policy.items.find((item) => item.id === id)?.name.ja ?? `${id}?`);
const ids = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map(({ id }) => id);
/** Class, items, and every condition that is not the usual one, in a line each. */
const purposesOf = (policy: PolicyText): readonly string[] => policy.purposes.map(({ id, class: of, processing, basis, incidental, collectedBy, recipients }) =>
  [id, of, ...processing, ...(basis === 'consent' ? ['on consent'] : []), ...(incidental ? ['incidental'] : []), ...collectedBy, ...recipients].join(' '));
const exceptionsOf = ({ provision }: PolicyText): readonly string[] =>
  (provision?.exceptions ?? []).map(({ ground, condition }) => (condition ? `${ground} ${condition}` : ground));
const documentsOf = ({ requests }: PolicyText): readonly string[] => (requests?.identity.documents ?? []).map(({ name }) => name.ja);
const numbersOf = ({ clauses }: PolicyText): readonly string[] => {
  const numbers = clauseNumbers(clauses);
  return allClauses(clauses).filter(({ numbered }) => numbered).map(({ id }) => `${numbers.get(id) ?? ''} ${id}`);
};

describe('the head of each document', () => {
  const heads: readonly (readonly [PolicyText, readonly unknown[]])[] = [
    [cafe, ['career-ticket-cafe', '2022-04-01', undefined, undefined, 'レバレジーズ株式会社', 'service']],
    [teratail.before, ['teratail', '2018-01-01', undefined, undefined, 'レバレジーズ株式会社', undefined]],
    [teratail.revised, ['teratail', '2019-12-19', undefined, '2018-01-01', 'レバレジーズ株式会社', undefined]],
    [teratail.now, ['teratail', '2022-04-01', undefined, '2019-12-19', 'レバレジーズ株式会社', 'service']],
    [levii.before, ['levii', '2019-07-16', '2019-07-16', undefined, '株式会社レヴィ', undefined]],
    [levii.now, ['levii', '2025-02-22', '2019-07-16', '2019-07-16', '株式会社レヴィ', undefined]],
  ];

  test.each(heads)('$id $version', (policy, head) => {
    expect([policy.id, policy.version, policy.established, policy.follows, policy.organisation.name.ja, policy.extends?.as]).toEqual(head);
    expect(policy.organisation.representative).toBeUndefined();
    expect(policy.japaneseHead).toBe('western');
  });

  test('the notices of Leverages stand on the group\'s since 2022, each for its own service; Levii stands alone [LG-1z part]', () => {
    for (const policy of [cafe, teratail.now]) expect([policy.extends?.policy, policy.extends?.scope.services]).toEqual(['leverages-group', ids(policy.services)]);
    for (const policy of everyTeratail) expect(ids(policy.services)).toEqual(['teratail']);
    for (const policy of everyLevii) expect([policy.extends, ids(policy.services)]).toEqual([undefined, ['website', 'balus', 'kata', 'training']]);
  });

  test('only teratail has a protection manager, a title without a name [TT-s part]', () => {
    for (const { organisation } of everyTeratail) expect([organisation.privacyManager?.title.ja, organisation.privacyManager?.name]).toEqual(['レバレジーズ株式会社 個人情報保護管理者', undefined]);
    for (const { organisation } of [cafe, ...everyLevii]) expect(organisation.privacyManager).toBeUndefined();
  });

  test('the revisions of 2022 and 2019 have a reason [CT-0 part] [TT-0 part]', () => {
    expect([cafe, teratail.now].map(({ revisionReason }) => revisionReason?.ja)).toEqual(Array(2).fill(expect.stringContaining('令和2年')));
    expect(teratail.revised.revisionReason?.ja).toContain('適正に取り扱う');
    for (const policy of [cafe, teratail.revised, teratail.now]) expect(policy.amendment).toMatchObject({ notice: 'publication', deemedConsent: false });
  });
});

describe('purposes and items', () => {
  test('the cafe has six, closed, and consent opens others [CT-2 part] [CT-2b part]', () => {
    expect(purposesOf(cafe)).toEqual([
      'users.replies customers', 'users.provision customers on consent client-companies', 'users.selection customers', 'users.information customers',
      'users.statistics customers statistics', 'users.incidental customers incidental',
    ]);
    expect(cafe.purposeRules).toMatchObject({ list: 'closed', outside: 'consent', change: 'consent' });
    expect(cafe.receipts.map(({ onlyFrom, items }) => [onlyFrom, ...items])).toEqual([['applied-to', 'selection']]);
  });

  test('teratail has five for registration and two for inquiries, in an open list [TT-2 part]', () => {
    for (const policy of everyTeratail) {
      expect(purposesOf(policy)).toEqual([
        'members.registration customers registration', 'members.information customers registration', 'members.marketing customers registration',
        'members.statistics customers statistics registration', 'members.incidental customers incidental registration',
        'inquiries.answers inquirers inquiry', 'inquiries.statistics inquirers statistics inquiry',
      ]);
      expect(policy.purposeRules).toBeUndefined();
    }
  });

  test('Levii has seven, the first in two, and keeps payment for fees and billing [LV-1 part] [LV-2 part]', () => {
    for (const policy of everyLevii) {
      expect(ids(policy.purposes)).toEqual([
        'users.services', 'users.fees', 'users.information', 'users.billing', 'users.improvement', 'users.processed-information', 'users.breaches', 'users.changes',
      ]);
      const paying = policy.purposes.filter(({ items }) => items.all || items.ids.some((id) => id.startsWith('payment.')));
      expect(ids(paying)).toEqual(['users.fees', 'users.billing']);
      expect(policy.purposeRules).toMatchObject({ list: 'closed', outside: 'never' });
      expect(policy.items.map(({ name }) => name.ja)).toEqual([
        '氏名（法人の場合は会社名）', '住所', '勤務先', '申し込みの人数', '電話番号', 'メールアドレス', 'その他の連絡先の情報', 'クレジットカードの情報',
        'その他、支払いと決済に必要な情報', '本サービスの利用の履歴', '公開データ', 'その他、利用者に固有の情報', '任意に提供された情報',
      ]);
    }
  });

  test('lists without an edge are said to have none, and nothing is special-care [CT-1 part]', () => {
    const open = (policy: PolicyText) => ids(policy.items.filter(({ catchAll }) => catchAll));
    for (const policy of everyLeverages) expect(open(policy)).toEqual(['personal.other']);
    for (const policy of everyLevii) expect(open(policy)).toEqual(['contact.other', 'payment.other', 'user.other', 'voluntary']);
    for (const { items } of [...everyLeverages, ...everyLevii]) expect(items.filter(({ specialCare }) => specialCare)).toEqual([]);
    expect(cafe.items.map(({ identifiability }) => identifiability)).toEqual(expect.arrayContaining(['direct', 'by-matching', 'none']));
  });

  test('who leaves out what is required may not be served [CT-3 part]', () => {
    for (const policy of everyLeverages) {
      expect(policy.collections[0]?.items.some(({ need }) => need === 'required')).toBe(true);
      expect(policy.collections[0]?.ifWithheld?.ja).toMatch(/必要な項目を入力いただけないと、本(ウェブ)?サービスを/);
    }
  });
});

describe('provision', () => {
  const seven = [
    'law', 'life-body-property consent-difficult', 'public-health-children consent-difficult', 'public-body consent-would-hinder-in-our-judgement',
    'authority-request', 'person-request', 'succession',
  ];
  const nine = [...seven, 'office-admission', 'communication-tool'];

  test('nine exceptions, seven at teratail before 2019-12-19 [CT-4-2 part] [TT-4 part]', () => {
    expect([cafe, teratail.now, teratail.revised].map(exceptionsOf)).toEqual([nine, nine, nine]);
    expect(exceptionsOf(teratail.before)).toEqual(seven);
  });

  test('five at Levii [LV-4-1 part]', () => {
    for (const policy of everyLevii) expect(exceptionsOf(policy)).toEqual(['entrustment', 'consent', 'succession', 'public-body consent-would-hinder', 'other-law']);
  });

  test('consent names recipient and items, but not at Levii [CT-4-1 part] [LV-4-1 part]', () => {
    for (const { provision } of everyLeverages) expect(provision?.consent).toBe('recipient-and-items');
    for (const { provision } of everyLevii) expect([provision?.consent, provision?.recipients]).toEqual(['any', []]);
  });

  test('the recipient that a consent names is the company itself: of the cafe\'s client companies each is named [CT-4-1 part]', () => {
    for (const policy of everyLeverages) {
      expect(policy.provision?.recipients.flatMap(({ id, eachNamed }) => (eachNamed ? [id] : []))).toEqual(policy === cafe ? ['client-companies'] : []);
    }
  });

  test('Google gets what identifies nobody, from 2019-12-19 on [CT-9d part]', () => {
    const google = (policy: PolicyText) => policy.provision?.recipients.filter(({ id }) => id === 'google').map(({ items }) => named(items, policy));
    for (const policy of [cafe, teratail.revised, teratail.now]) {
      expect(google(policy)).toEqual([['個人を特定できない加工情報']]);
      expect(policy.items.find(({ id }) => id === 'processed-information')).toMatchObject({ identifiability: 'none', derived: true });
    }
    expect(google(teratail.before)).toEqual([]);
  });

  test('entrustment: selection and supervision; Levii\'s may be abroad, under confidentiality, payment with payment partners alone [CT-5 part] [LV-4-1v part] [LV-4-2 part]', () => {
    for (const { entrustment } of everyLeverages) expect(entrustment).toMatchObject({ selection: true, supervision: true, abroad: false, partners: [] });
    for (const policy of everyLevii) {
      expect(policy.entrustment).toMatchObject({ selection: true, supervision: true, abroad: true });
      const partners = policy.entrustment?.partners ?? [];
      expect(partners.flatMap(({ work }) => work.map(({ ja }) => ja))).toEqual(['販売', '配達', 'サポート', '商品の案内', '決済']);
      expect(partners.every(({ confidentiality }) => confidentiality)).toBe(true);
      expect(partners.filter(({ items }) => items.all || items.ids.some((id) => id.startsWith('payment.'))).map(({ id }) => id)).toEqual(['payment-partners']);
    }
  });

  test('joint use of eight items and others, abroad under an agreement since 2022; none at Levii [CT-6 part]', () => {
    for (const policy of everyLeverages) {
      const { jointUse } = policy;
      expect(jointUse && named(jointUse.items, policy)).toEqual(['氏名', '性別', '住所', '電話番号', 'メールアドレス', '生年月日', '経験', '経歴']);
      expect(jointUse).toMatchObject({
        openItems: true, ownPurposes: true, purposes: [], means: ['document', 'email', 'electronic'],
        responsible: { company: { ja: 'レバレジーズ株式会社' }, address: undefined, representative: undefined },
      });
    }
    expect(everyLeverages.map(({ jointUse }) => jointUse?.abroad?.gate)).toEqual(['agreement', undefined, undefined, 'agreement']);
    expect(everyLevii.map(({ jointUse }) => jointUse)).toEqual([undefined, undefined]);
  });

  test('anonymised: names listed at the cafe, an announced and empty list at Levii, nothing at teratail [CT-7 part] [LV-3-2 part] [LV-3-3 part]', () => {
    const { anonymised } = cafe;
    expect(anonymised && named({ all: false, ids: anonymised.items, idsAt: [] }, cafe)).toEqual(['氏名', '性別', '生年月日', '経験', '経歴', 'その他、個人についての記述']);
    expect(anonymised).toMatchObject({ making: 'continuous', means: ['document', 'oral', 'fax', 'media', 'email', 'electronic'], within: 'purposes' });
    for (const policy of everyLevii) {
      expect(policy.anonymised).toMatchObject({
        making: 'occasional', items: [], register: [], registerAnnounced: true, methodClosed: true, withStatistics: true, published: 'on-provision', within: undefined,
      });
    }
    expect(everyTeratail.map((policy) => policy.anonymised)).toEqual([undefined, undefined, undefined]);
  });
});

describe('requests and desks', () => {
  const eight = ['purpose-notice', 'disclosure', 'correction', 'addition', 'deletion', 'stop-of-use', 'erasure', 'stop-of-provision'];

  test('eight types, the first two free; five at Levii, which names no fee [CT-8-1 part] [CT-8-3f part] [LV-5b part]', () => {
    const free = (policy: PolicyText) => policy.requests?.types.filter(({ fee }) => fee === 'none').map(({ type }) => type);
    for (const policy of [...everyLeverages, ...everyLevii]) expect(policy.requests?.types.every(({ fee }) => fee === 'none' || fee === 'unstated')).toBe(true);
    for (const policy of everyLeverages) {
      expect(policy.requests?.types.map(({ type }) => type)).toEqual(eight);
      expect(free(policy)).toEqual(['purpose-notice', 'disclosure']);
    }
    for (const policy of everyLevii) {
      expect(policy.requests?.types.map(({ type }) => type)).toEqual(['disclosure', 'correction', 'addition', 'deletion', 'stop-of-use']);
      expect(free(policy)).toEqual([]);
    }
  });

  test('first the desk, then its form, then 14 business days [CT-8-3 part] [CT-8-3t part] [CT-8-1e part] [CT-8-2e part]', () => {
    for (const { requests } of everyLeverages) {
      expect(requests).toMatchObject({
        firstStep: 'contact-desk', form: { ja: '開示請求依頼書' }, refusalTold: 'with-reason', mayEndServices: true, unspecificRefusal: undefined,
        promisedReply: { promise: 'business-days', days: 14, from: 'completeness', event: 'dispatch' },
        identity: { mask: 'registered-domicile-unless-same-as-address', disposal: 'on-decision' },
        intake: { refused: [] }, suppliedData: 'procedure-only', formRetention: { stated: 'set-time', from: 'reply' },
      });
    }
    expect(everyLeverages.map(({ requests }) => requests?.intake.accepted.includes('email'))).toEqual([true, false, false, false]);
    expect(everyLeverages.map(({ requests }) => requests?.replyChannels)).toEqual([['email', 'post'], ['post'], ['post'], ['email', 'post']]);
  });

  test('Levii answers without delay, tells no reason, and lets people stop in the settings [LV-5 part] [LV-6 part]', () => {
    for (const { requests } of everyLevii) {
      expect(requests).toMatchObject({
        firstStep: 'unstated', form: undefined, refusalTold: 'decision-only', selfServiceStop: true, mayEndServices: false, refusalGrounds: [],
        promisedReply: { promise: 'without-delay' }, identity: { documents: [], agents: undefined, mask: 'none' }, intake: { refused: [] },
      });
      expect(requests?.unspecificRefusal?.text.ja).toContain('合理的な理由');
    }
  });

  test('identity documents of the time, and what agents add [CT-8-2a part] [CT-8-2b part]', () => {
    const of = (...cards: readonly string[]) => ['運転免許証', '健康保険証', ...cards, '年金手帳', '外国人登録証', 'パスポート'];
    const cards2022 = of('住民基本台帳カード', 'マイナンバーカード');
    expect(everyLeverages.map(documentsOf)).toEqual([cards2022, of('住民基本カード'), of('住民基本カード'), cards2022]);
    for (const { requests } of everyLeverages) {
      const { legalRepresentative, mandated } = requests?.identity.agents ?? {};
      expect([legalRepresentative?.authority.length, legalRepresentative?.identity.length, mandated?.authority.length, mandated?.identity.length]).toEqual([2, 1, 1, 1]);
      expect([legalRepresentative?.authority[0]?.ja, mandated?.authority[0]?.ja]).toEqual(['戸籍謄本', '委任状']);
    }
  });

  test('three grounds, over requests of every kind [CT-8-1r part]', () => {
    for (const { requests } of everyLeverages) {
      expect(requests?.refusalGrounds.map(({ legal, types }) => [legal, ...types])).toEqual([
        ['harm-to-rights', ...eight], ['serious-hindrance', ...eight], ['breach-of-other-law', ...eight],
      ]);
    }
  });

  test('where to turn to [CT-8-c part] [LV-7 part]', () => {
    const desk = ({ desk: of }: PolicyText) => [of?.telephone, of?.email, of?.address?.ja];
    const tower = '〒150-6190 東京都渋谷区渋谷2-24-12 渋谷スクランブルスクエア 24F・25F';
    expect(desk(cafe)).toEqual(['+81-3-5774-1632', 'privacy@leverages.jp', '〒150-6190 東京都渋谷区渋谷二丁目24番12号 渋谷スクランブルスクエア24・25階']);
    for (const policy of everyTeratail) expect(desk(policy)).toEqual(['+81-3-5774-1632', 'blank', tower]);
    for (const policy of everyLevii) expect(desk(policy)).toEqual([undefined, 'contact@levii.co.jp', '〒113-0033 東京都文京区本郷4-1-3 明和本郷ビル7階']);
    expect([...everyLeverages, ...everyLevii].map((policy) => policy.desk?.calendar.stated)).toEqual([true, true, true, true, false, false]);
  });
});

describe('trackers, security, retention, amendment', () => {
  const trackers = (policy: PolicyText) => policy.trackers?.trackers.map(({ id, technique, uses, openUses }) => `${id} ${technique} ${uses.length}${openUses ? ' open' : ''}`);

  test('six uses of own cookies; Campaign Manager since 2019; device identifiers at teratail [CT-9c part] [TT-8 part] [TT-8s part] [CT-9p part]', () => {
    const own = 'own-cookies cookie 6';
    const manager = 'campaign-manager cookie 1';
    const beacons = 'beacons beacon 2';
    const devices = 'mobile-devices device-identifier 1 open';
    expect(trackers(cafe)).toEqual([own, manager, beacons]);
    expect(everyTeratail.map(trackers)).toEqual([[own, beacons, devices], [own, manager, beacons, devices], [own, manager, beacons, devices]]);
    expect(everyLeverages.map((policy) => policy.trackers?.statisticsToPartners)).toEqual([false, true, true, true]);
    expect(everyLeverages.every((policy) => policy.trackers?.nothingUnentered && policy.trackers.refusalLimitsServices)).toBe(true);
    for (const { trackers: of } of [cafe, teratail.revised, teratail.now]) {
      expect(of?.trackers.filter(({ destination }) => destination).map(({ destination, optOut }) => [destination?.ja, optOut !== undefined])).toEqual([['Google LLC', true]]);
    }
    expect(everyLevii.map((policy) => policy.trackers)).toEqual([undefined, undefined]);
  });

  test('security is the group\'s by reference since 2022, a line at Levii [CT-10 part] [LV-1b part]', () => {
    expect(everyLeverages.map(({ security }) => security?.see?.policy)).toEqual(['leverages-group', undefined, undefined, 'leverages-group']);
    for (const { security } of everyLevii) expect([security?.see, security?.measures.map(({ head }) => head)]).toEqual([undefined, ['organisational', 'technical']]);
  });

  test('data goes when its service has ended; Levii says nothing of it [CT-8-1d part]', () => {
    for (const { retention } of everyLeverages) expect(retention.map(({ ends }) => ends)).toEqual(['service-end']);
    for (const { retention } of everyLevii) expect(retention).toEqual([]);
  });

  test('Levii changes with a notice in the service, use counts as agreement, consent where law asks [LV-8 part]', () => {
    for (const { amendment } of everyLevii) expect(amendment).toMatchObject({ notice: 'in-service', deemedConsent: true, consentWhereLawAsks: true });
  });
});

describe('clauses', () => {
  const notice = (anonymised: boolean) => [
    'definition', 'purposes', 'withheld', 'provision', 'entrustment', 'joint-use', ...(anonymised ? ['anonymised'] : []), 'requests', 'unnoticed-collection', 'security',
  ].map((id, at) => `${at + 1}. ${id}`);
  const top = (policy: PolicyText) => numbersOf(policy).filter((line) => /^\d+\. /.test(line));

  test('the numbers are the documents\' [TT-s part]', () => {
    expect(top(cafe)).toEqual(notice(true));
    expect(top(teratail.now)).toEqual(notice(false));
    for (const before of [teratail.before, teratail.revised]) expect(top(before)).toEqual(notice(false).slice(0, -1));
    expect(numbersOf(cafe)).toEqual(expect.arrayContaining(['4.2) provision.exceptions', '8.2)(2) requests.documents.agent', '8.3) requests.desk', '9.1)(4) cookies.others', '9.2) beacons']));
    expect(numbersOf(teratail.now)).toEqual(expect.arrayContaining(['2.2) purposes.inquiries', '7.2)(1) requests.documents.person', '8.3) device-identifiers']));
    for (const policy of everyLevii) {
      expect(numbersOf(policy)).toEqual([
        '1. handling', '1.1) handling.purposes', '1.2) handling.security', '2. purposes', '2.1) purposes.limits', '2.2) purposes.items', '2.3) purposes.list',
        '3. anonymised', '3.1) anonymised.standard', '3.2) anonymised.source', '3.3) anonymised.publication', '3.4) anonymised.register',
        '4. provision', '4.1) provision.consent', '4.2) provision.partners', '5. ways', '6. answers', '7. desk', '8. amendments',
      ]);
    }
  });

  test('Levii\'s wrong reference is kept [LV-1 part]', () => {
    for (const policy of everyLevii) expect(allClauses(policy.clauses).flatMap(({ cites }) => cites).map(({ clause, printed }) => [clause, printed?.ja])).toEqual([['purposes.list', '2(2)']]);
  });

  test('every promise of these documents is stated by a node of the policy in force', () => {
    const { clauses } = parse(readFileSync(new URL('../../../spec/clauses.yaml', import.meta.url), 'utf8')) as { clauses: readonly { id: string; doc: string }[] };
    const missing = (doc: string, policy: PolicyText) => clauses.filter((row) => row.doc === doc && !policy.statements.some(({ promise }) => promise === row.id)).map(({ id }) => id);
    expect([missing('CT', cafe), missing('TT', teratail.now), missing('LV', levii.now)]).toEqual([[], [], []]);
    for (const [doc, policy] of [['CT', cafe], ['TT', teratail.now], ['LV', levii.now]] as const) expect(policy.statements.every(({ promise }) => promise.startsWith(doc))).toBe(true);
  });
});
