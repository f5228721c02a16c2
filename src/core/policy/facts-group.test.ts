import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allClauses } from './model/all-clauses.ts';
import { clauseNumbers } from './model/clause-labels.ts';
import type { PolicyText } from './model/policy.ts';
import { readPolicy } from './model/read.ts';
import { measureKinds } from './model/security.ts';
import type { Items } from './model/subjects.ts';

// The hard facts of the group's policy, said a second time and apart from it: what stands here was read off the document, and
// the policy has to say the same.

const policyOf = (file: string): PolicyText => {
  const { value, findings } = readPolicy(readFileSync(new URL(`../../../${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors: ${JSON.stringify(findings)}`);
  return value;
};

const group = policyOf('policies/leverages-group/2025-05-27.yaml');

const ids = (nodes: readonly { readonly id: string }[]): readonly string[] => nodes.map(({ id }) => id);
const ja = (texts: readonly { readonly name: { readonly ja: string } }[]): readonly string[] => texts.map(({ name }) => name.ja);
/** The names of items in one line, in the order of the document. */
const named = (items: Items | readonly string[] | undefined): string => {
  if (items === undefined) return 'as above';
  if ('all' in items && items.all) return 'all';
  const list: readonly string[] = 'all' in items ? items.ids : items;
  return list.map((id) => group.items.find((item) => item.id === id)?.name.ja ?? `${id}?`).join('、');
};

describe('head of the group policy', () => {
  test('dates, representative, address, era years [LG-0 part]', () => {
    expect([group.id, group.established, group.version, group.japaneseHead]).toEqual(['leverages-group', '2007-02-05', '2025-05-27', 'era']);
    const { responsibleCompany, representative, address } = group.organisation;
    expect(responsibleCompany).toEqual({ ja: 'レバレジーズ株式会社', en: 'Leverages Co., Ltd.' });
    expect(representative).toEqual({ title: { ja: '代表取締役', en: 'Representative Director' }, name: { ja: '岩槻知秀', en: 'Tomohide Iwatsuki' } });
    for (const part of ['150-6190', '2-24-12', '24F', '25F']) for (const text of [address?.ja, address?.en]) expect(text).toContain(part);
  });

  test('every number of a section is the document\'s [LG-0b part]', () => {
    const numbers = clauseNumbers(group.clauses);
    expect(allClauses(group.clauses).filter(({ numbered }) => numbered).map(({ id }) => `${numbers.get(id) ?? ''} ${id}`)).toEqual([
      '1. stance.use', '2. stance.law', '3. stance.management', '4. stance.complaints', '5. stance.improvement',
      '1. purposes', '1.1) purposes.customers', '1.2) purposes.partners', '1.3) purposes.others', '1.3)(1) purposes.public-sources',
      '1.3)(2) purposes.entrusted-work', '1.3)(3) purposes.inquirers', '1.3)(4) purposes.interviewees', '1.3)(5) purposes.entrants',
      '1.3)(6) purposes.visitors', '1.3)(7) purposes.job-applicants',
      '2. provision', '2.1) provision.recipients', '2.2) provision.abroad', '2.3) provision.law', '2.4) provision.joint-use',
      '3. disclaimers', '3.1) disclaimers.own-disclosure', '3.2) disclaimers.posts', '3.3) disclaimers.others', '3.4) disclaimers.no-fault',
      '4. receipt', '5. voluntary', '6. special-care', '7. statistics', '8. anonymised', '9. security',
      '10. unnoticed-collection', '10.1) unnoticed-collection.cookies', '10.1)(1) unnoticed-collection.cookies.what',
      '10.1)(2) unnoticed-collection.cookies.settings', '10.2) unnoticed-collection.beacons', '10.3) unnoticed-collection.devices', '11. amendments',
      '12. requests', '12.1) requests.disclosure', '12.2) requests.correction', '12.3) requests.stop', '12.4) requests.procedure',
      '12.4)(1) requests.procedure.person', '12.4)(2) requests.procedure.agent',
    ]);
  });
});

describe('purposes of the group policy', () => {
  test('how many each class has [LG-1-1 part] [LG-1-2 part] [LG-1-3 part]', () => {
    const counts = group.classes.map(({ id }) => [id, group.purposes.filter(({ class: of }) => of === id).length]);
    expect(counts).toEqual([
      ['customers', 9], ['business-partner-staff', 11], ['public-sources', 3], ['entrusted-work', 1], ['inquirers', 5], ['interviewees', 2], ['entrants', 3],
      ['visitors', 2], ['job-applicants', 7],
    ]);
  });

  const has = (holds: (purpose: PolicyText['purposes'][number]) => boolean): readonly string[] => ids(group.purposes.filter(holds));
  test('each condition stands at the purposes where the document has it', () => {
    expect(has(({ crossService }) => crossService), '[LG-1-1x part]').toEqual(['customers.services', 'partners.services', 'partners.information']);
    expect(has(({ logMatching }) => logMatching), '[LG-1-1l part]').toEqual([
      'customers.related-services', 'customers.analysis', 'customers.surveys', 'partners.services', 'partners.analysis', 'partners.surveys',
    ]);
    expect(has(({ channels }) => channels.includes('targeted-advertising')), '[LG-1-1a part]').toEqual(['customers.related-services', 'partners.information']);
    expect(has(({ channels }) => channels.length > 0)).toEqual(['customers.related-services', 'partners.information']);
    expect(has(({ processing }) => processing.includes('recording')), '[LG-1-1c part]').toEqual(['customers.calls', 'partners.calls', 'inquirers.calls']);
    expect(group.items.filter(({ onlyFor }) => onlyFor.length > 0).map(({ id, onlyFor }) => [id, onlyFor])).toEqual([['call-recording', ['customers.calls', 'partners.calls', 'inquirers.calls']]]);
    expect(has(({ processing }) => processing.includes('machine-learning')), '[LG-1-1m part]').toEqual(['customers.analysis', 'partners.analysis', 'public-sources.analysis']);
    expect(has(({ afterMembership }) => afterMembership === 'some-services')).toEqual(['customers.analysis']);
    expect(has(({ incidental }) => incidental)).toEqual(['customers.incidental', 'partners.incidental', 'job-applicants.incidental']);
  });

  test('purposes shown at collection count, others do not [LG-1z part]; documents are not all returned to three classes [LG-1-n part]', () => {
    expect(group.purposeRules).toMatchObject({ list: 'open', outside: 'never', change: 'unstated' });
    expect(group.collections.filter(({ documentsReturned }) => documentsReturned === 'not-all').flatMap(({ classes }) => classes))
      .toEqual(['customers', 'business-partner-staff', 'job-applicants']);
  });

  test('three things are asked for by law, everything else is voluntary with a consequence [LG-5 part]', () => {
    const byLaw = group.collections.flatMap(({ items }) => items).filter(({ need }) => need === 'by-law');
    expect(named([...new Set(byLaw.map(({ item }) => item))])).toBe('身元を確かめるための情報、外国人の在留資格、個人番号（マイナンバー）');
    for (const { items, ifWithheld } of group.collections) if (items.some(({ need }) => need === 'required')) expect(ifWithheld).toBeDefined();
    expect(ids(group.collections.filter(({ recorded }) => recorded))).toEqual(['call']);
  });
});

describe('provision of the group policy', () => {
  const profile = '氏名、住所、電話番号、メールアドレス、保有資格、学歴、職歴、プロフィール、アンケートの回答、アンケートの回答の分析結果、サービスの利用情報、その他お客様からいただいた情報、'
    + 'いただいた情報から得られた情報、担当者に伝えられた情報（職業紹介では、紹介に際していただいた情報）、サービスの利用と行動の履歴';
  const made = '利用と行動の履歴をもとに加工した情報';
  const recipients: readonly (readonly [string, string, readonly string[]])[] = [
    ['business-partners', profile, [
      'introduction on site: as above', `scouting on site: ${profile}、${made}`, 'job-application by the person: as above', 'event on behalf: ご登録の情報',
      'questionnaire on behalf: as above', 'staffing as needed: as above', 'school as needed: as above', 'platform as needed: as above',
      'residence as needed: as above', 'own-media as needed: as above', 'other-services as needed: as above',
    ]],
    ['placement-agencies', `${profile}、${made}`, ['agency-contact on behalf on site: as above', 'agency-interview on behalf on wish after agency-contact: as above']],
    ['staffing-clients', '派遣労働者がシステムに登録した情報、業務を行う力に関する情報、看護師免許などの資格証明書', ['staffing-law by law: as above', 'qualification-check: as above']],
    ['partnered-services', '氏名、電話番号、住所、その他お客様からいただいた情報', ['referral on behalf: as above']],
    ['promotion', 'ご登録の情報、登録日などの日付、その他お預かりしている個人情報', ['marketing: as above']],
  ];

  test('the five recipients, in order', () => expect(ids(group.provision?.recipients ?? [])).toEqual(recipients.map(([id]) => id)));

  test.each(recipients)('%s: items and situations [LG-2-1a part] [LG-2-1c part] [LG-2-1d part] [LG-2-1e part] [LG-2-1f part] [LG-2-1s part]', (id, items, situations) => {
    const recipient = group.provision?.recipients.find((one) => one.id === id);
    expect(recipient?.classes).toEqual(['customers']);
    expect(named(recipient?.items)).toBe(items);
    expect(recipient?.situations.map((one) => {
      const how = [one.byPerson && 'by the person', one.onBehalf && 'on behalf', one.onWish && 'on wish', one.byLaw && 'by law', one.after && `after ${one.after}`,
        one.needLimited && 'as needed', one.means.length > 0 && 'on site'];
      return `${[one.id, ...how.filter(Boolean)].join(' ')}: ${named(one.items)}`;
    })).toEqual(situations);
  });

  test('a part may be hidden for business partners alone [LG-2-1b part], need limits the last two, whose last ends at opt-out, consent and law besides [LG-2-1n part] [LG-2-3 part]', () => {
    const all = group.provision?.recipients ?? [];
    expect([ids(all.filter(({ partly }) => partly)), ids(all.filter(({ needLimited }) => needLimited)), ids(all.filter(({ stopsAtOptOut }) => stopsAtOptOut))])
      .toEqual([['business-partners'], ['partnered-services', 'promotion'], ['promotion']]);
    expect([group.provision?.consent, group.provision?.exceptions.map(({ ground }) => ground)]).toEqual(['any', ['other-law']]);
    for (const figure of ['27', '1']) expect(group.provision?.exceptions[0]?.text.ja).toContain(figure);
  });

  test('means [LG-2-1g part]', () => {
    expect(group.provision?.means).toEqual(['encrypted-web', 'email', 'electronic', 'fax', 'oral', 'document']);
  });

  test('abroad: three cases, eight countries and more without a reason, their own law by contract [LG-2-2 part]', () => {
    const abroad = group.provision?.abroad;
    expect(abroad?.cases).toHaveLength(3);
    expect(abroad?.countries.map(({ code }) => code)).toEqual(['US', 'MX', 'IN', 'VN', 'HK', 'CN', 'SG', 'ID']);
    expect(ja(abroad?.countries ?? [])).toEqual([
      'アメリカ合衆国', 'メキシコ合衆国', 'インド', 'ベトナム社会主義共和国', '香港', '中華人民共和国', 'シンガポール共和国', 'インドネシア',
    ]);
    expect([abroad?.others?.text.ja.includes('求人者'), abroad?.others?.reason, abroad?.measures.kind]).toEqual([true, undefined, 'own-country-law']);
    for (const text of [abroad?.systems.ja, abroad?.systems.en]) expect(text).toContain('https://www.ppc.go.jp/personalinfo/legal/kaiseihogohou/#gaikoku');
  });

  test('joint use: every class, items, six purposes and its own, who answers [LG-2-4 part] [LG-2-4f part]', () => {
    const joint = group.jointUse;
    expect(joint?.classes).toEqual(ids(group.classes));
    expect(named(joint?.items)).toBe(
      '氏名、住所、電話番号、メールアドレス、所属する組織の名称、所属する部署の名称、所属する組織の所在地、役職名、所属する組織でのメールアドレス、所属する組織での電話番号、'
      + '所属する組織でのFAX番号、お取引・ご商談・ご連絡の履歴、保有資格、学歴、職歴、プロフィール、その他サービスの提供に必要な情報');
    expect([joint?.purposes.length, joint?.ownPurposes, joint?.means, joint?.abroad?.gate, joint?.users.snapshot]).toEqual([6, true, [], 'conforming-system', undefined]);
    expect(joint?.users.text.ja).toContain('https://leverages.jp/company/');
    expect(joint?.users.text.en).toContain('https://leverages.jp/en/company/');
    expect(joint?.responsible.company).toEqual(group.organisation.responsibleCompany);
    expect(joint?.responsible.address).toEqual(group.organisation.address);
    expect(joint?.responsible.representative).toEqual({ title: { ja: '代表取締役', en: 'President and CEO' }, name: { ja: '岩槻知秀', en: 'Tomohide Iwatsuki' } });
  });

  test('received: use, state and result from where the person applied, for three purposes [LG-4 part]; logs from advertisers [LG-1-1l part]', () => {
    const [jobs, logs] = group.receipts;
    expect([named(jobs?.items ?? []), jobs?.purposes.length, jobs?.means, jobs?.onlyFrom])
      .toEqual(['サービスを利用した事実、サービスの利用の状況、サービスの利用の結果', 3, ['document', 'electronic'], 'applied-to']);
    expect(named(logs?.items ?? []).split('、').slice(1)).toEqual([
      'Cookieの情報', '端末情報', 'IPアドレス', '属性情報', '位置情報', '広告識別子', 'メールの開封・リンクのクリック・ウェブサイトの閲覧などの行動の履歴',
    ]);
  });
});

describe('care, anonymised information, trackers, security of the group policy', () => {
  test('special care: bases, and six kinds named [LG-6 part]', () => {
    expect(group.specialCare?.bases).toEqual(['law', 'consent', 'request']);
    expect(ja(group.items.filter(({ specialCare }) => specialCare))).toEqual(['要配慮個人情報', '人種', '信条', '社会的身分', '病歴', '犯罪の経歴', '犯罪の被害を受けた事実']);
  });

  test('anonymised: name, sex and birth date among its items; five means; within section 2 [LG-8 part]; statistics freely [LG-7 part]', () => {
    const { anonymised } = group;
    expect(named(anonymised?.items ?? [])).toBe('氏名、性別、生年月日、ご経験、ご経歴、その他の個人の属性');
    expect([anonymised?.making, anonymised?.means, anonymised?.within, anonymised?.published, anonymised?.register])
      .toEqual(['continuous', ['document', 'oral', 'fax', 'media', 'email', 'electronic'], 'provision', 'unstated', []]);
    expect(group.statistics?.use).toBe('unrestricted');
  });

  test('trackers: three techniques, nothing unentered, a page [LG-10 part]', () => {
    const { trackers } = group;
    expect(trackers?.trackers.map(({ technique, uses, openUses }) => [technique, uses.length, openUses]))
      .toEqual([['cookie', 2, false], ['beacon', 2, false], ['device-identifier', 1, true]]);
    expect([trackers?.nothingUnentered, trackers?.refusalLimitsServices, trackers?.statisticsToPartners]).toEqual([true, true, false]);
    expect(trackers?.page?.ja).toContain('インフォマティブデータについて');
  });

  test('security: three organisational, two personal, five physical, two technical, and abroad [LG-9-o1 part] [LG-9-p1 part] [LG-9-h1 part] [LG-9-t1 part] [LG-9-e part]', () => {
    const heads = (group.security?.measures ?? []).map(({ head }) => head);
    expect(measureKinds.map((kind) => `${kind} ${heads.filter((head) => head === kind).length}`))
      .toEqual(['organisational 3', 'personal 2', 'physical 5', 'technical 2', 'external 2']);
  });

  test('nothing is said of supervising vendors; amendment without notice [LG-11 part]; no retention, no register of privacy managers', () => {
    expect([group.entrustment?.selection, group.entrustment?.supervision, group.entrustment?.partners]).toEqual([true, false, []]);
    expect([group.amendment?.notice, group.amendment?.deemedConsent, group.retention, group.organisation.privacyManager]).toEqual(['unstated', false, [], undefined]);
  });
});

describe('requests and desk of the group policy', () => {
  test('nine types, two of them said to be free [LG-12-1 part] [LG-12-2 part] [LG-12-3 part]', () => {
    expect(group.requests?.types.map(({ type, fee }) => `${type}: ${typeof fee === 'string' ? fee : fee.yen}`)).toEqual([
      'purpose-notice: none', 'disclosure: none', 'disclosure-of-records: unstated', 'correction: unstated', 'addition: unstated', 'deletion: unstated',
      'stop-of-use: unstated', 'erasure: unstated', 'stop-of-provision: unstated',
    ]);
  });

  test('form first, 14 business days from both, by mail or post, not by telephone or form [LG-12-4 part] [LG-12-x part]', () => {
    const { requests } = group;
    expect([requests?.firstStep, requests?.form?.ja, requests?.promisedReply.promise, requests?.promisedReply.days, requests?.replyChannels, requests?.intake.refused])
      .toEqual(['form', '開示等申請書', 'business-days', 14, ['email', 'post'], ['telephone', 'inquiry-form']]);
    expect([requests?.refusalTold, requests?.mayEndServices, requests?.selfServiceStop, requests?.suppliedData]).toEqual(['with-reason', true, false, 'procedure-only']);
    expect(requests?.formRetention.stated).toBe('set-time');
  });

  test('six documents, any one, domicile hidden [LG-12-4a part]; agents\' papers', () => {
    const identity = group.requests?.identity;
    expect(ja(identity?.documents ?? [])).toEqual(['運転免許証', '健康保険証', 'マイナンバーカード', '年金手帳', '在留カード', 'パスポート']);
    expect([identity?.mask, identity?.disposal]).toEqual(['registered-domicile-unless-same-as-address', 'on-decision']);
    const { agents } = identity ?? {};
    expect([agents?.legalRepresentative.authority.length, agents?.legalRepresentative.identity.length, agents?.mandated.authority.length, agents?.mandated.identity.length]).toEqual([2, 1, 1, 1]);
  });

  test('three grounds, each for the three types of 12.1) alone [LG-12-1r part]', () => {
    expect(group.requests?.refusalGrounds.map(({ legal, types }) => [legal, ...types])).toEqual(
      ['harm-to-rights', 'serious-hindrance', 'breach-of-other-law'].map((legal) => [legal, 'purpose-notice', 'disclosure', 'disclosure-of-records']));
  });

  test('the desk: telephone, form, no mail', () => {
    expect([group.desk?.name.ja, group.desk?.telephone, group.desk?.email, group.desk?.inquiryForm])
      .toEqual(['レバレジーズグループ各社顧客相談担当窓口', '+81-3-5774-1632', undefined, true]);
    expect(group.desk?.address).toEqual(group.organisation.address);
  });

  test('where the languages differ, and what the web page lacks [LW-0 part]', () => {
    expect(ids(group.differences)).toEqual([
      'head-date', 'representative-title', 'interview-contact', 'joint-use-gate', 'company-page', 'entry-control', 'authentication', 'device-number',
      'agent-identity', 'accepted-procedure',
    ]);
    expect(group.otherForms.map(({ languages, lacks }) => [languages, lacks.length])).toEqual([[['en'], 3]]);
  });
});
