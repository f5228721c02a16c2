import type { RuleId } from '../law/all-rules.ts';
import type { LocalText } from '../policy/model/local-text.ts';

/** What a change takes before it holds for data that is already there, mildest first. */
export const consequenceKinds = ['notice', 'prior-notice', 'consent', 'not-in-principle'] as const;
export type ConsequenceKind = (typeof consequenceKinds)[number];

export const consequenceWords: { readonly [Kind in ConsequenceKind]: LocalText } = {
  notice: { ja: '通知または公表で足ります。', en: 'Notice or publication is enough.' },
  'prior-notice': { ja: '実施する前の通知または公表が要ります。', en: 'Notice or publication is needed before it takes effect.' },
  consent: { ja: 'すでにお預かりしている情報については、ご本人の同意が要ります。', en: 'For data already held, the consent of the person is needed.' },
  'not-in-principle': { ja: '原則として変えられません。', en: 'It cannot be changed in principle.' },
};

interface Ground {
  readonly takes: ConsequenceKind;
  readonly law: RuleId;
  /** Why, in plain words. */
  readonly says: LocalText;
}

/** Why a change takes what it takes. */
export const consequenceGrounds = {
  'said-otherwise': { takes: 'notice', law: 'DOC-VER-01', says: { ja: '内容が変わったことを知らせます。', en: 'That the content changed is told.' } },
  narrower: { takes: 'notice', law: 'DOC-VER-01', says: { ja: '取り扱いの範囲が狭くなります。', en: 'Less is done than before.' } },
  'purpose-by-promise': { takes: 'consent', law: 'JP-PUR-04', says: {
    ja: '前の版が、利用目的の変更や目的外の利用には同意を得ると約束しています。', en: 'The older version promises to ask for consent to a change of purposes or a use beyond them.' } },
  'purpose-related': { takes: 'notice', law: 'JP-PUR-03', says: {
    ja: '元の目的と関連し、ふつうの人が予想できる範囲の変更と判断されています。', en: 'It was judged to be related to the purposes before, and within what an ordinary person would expect.' } },
  'purpose-not-judged': { takes: 'consent', law: 'JP-PUR-03', says: {
    ja: '元の目的と関連し、予想できる範囲かどうかが判断されていません。範囲内と判断されれば、通知または公表で足ります。',
    en: 'Whether it is related to the purposes before and to be expected was not judged. Where it is, notice or publication is enough.' } },
  'purpose-asks-itself': { takes: 'notice', law: 'JP-PUR-03', says: { ja: 'この目的に使うときは、そのつど同意を得ます。', en: 'The purpose itself asks for consent whenever it is used.' } },
  'provision-wider': { takes: 'consent', law: 'JP-TP-01', says: { ja: '第三者への提供が増えます。', en: 'More is provided to third parties.' } },
  'provision-identifies-nobody': { takes: 'notice', law: 'JP-PRI-01', says: {
    ja: '渡すのは、個人を識別できない情報だけです。相手が個人データとして取得するときは、同意が要ります。',
    en: 'Only what identifies nobody is handed over. Where the recipient takes it as personal data, consent is needed.' } },
  'provision-by-act': { takes: 'notice', law: 'JP-REC-06', says: { ja: 'ご本人の操作によって、またはご本人に代わって渡すものです。', en: 'It is handed over by the act of the person or on the person\'s behalf.' } },
  'provision-by-law': { takes: 'notice', law: 'JP-TP-04', says: { ja: '法令が同意なしの提供を認めています。', en: 'The law allows it without consent.' } },
  'exception-judged-each-time': { takes: 'notice', law: 'JP-TP-04', says: {
    ja: 'この定めだけでは同意なしに提供できません。提供のつど、法律上の根拠と事実を確かめます。', en: 'This ground alone carries no provision: each rests on a basis in law with its own facts.' } },
  'abroad-wider': { takes: 'consent', law: 'JP-FR-03', says: { ja: '外国への提供が広がります。国・制度・相手の措置を示した同意か、基準に適合する体制が要ります。',
    en: 'More goes abroad: to consent the country, its system and the recipient\'s measures are shown; or the recipient has an equivalent system.' } },
  'abroad-designated': { takes: 'notice', law: 'JP-FR-01', says: { ja: '日本と同等と認められた国です。', en: 'The country counts as equal to Japan.' } },
  'joint-use-new': { takes: 'prior-notice', law: 'JP-JU-01', says: {
    ja: '共同利用を始める前に五つの事項を知らせます。すでにある情報は、取得時の目的と予想の範囲でだけ共同利用できます。',
    en: 'Five things are told before joint use begins. Data already held may be used jointly only within its purposes and what the person would expect.' } },
  'joint-use-items': { takes: 'not-in-principle', law: 'JP-JU-04', says: { ja: '共同利用する項目を増やすには、同意が要ります。', en: 'More items of joint use take the consent of the persons.' } },
  'joint-use-range': { takes: 'not-in-principle', law: 'JP-JU-04', says: {
    ja: '共同利用する者の範囲を変えるには、同意、単なる名称変更、承継のいずれかが要ります。', en: 'Another range of users takes consent, a mere renaming or a succession.' } },
  'joint-use-purposes': { takes: 'prior-notice', law: 'JP-JU-04', says: { ja: '利用する者の利用目的は、予想できる範囲でだけ、前もって知らせて変えます。', en: 'Purposes of the users change only within what is expected, and are told before.' } },
  'joint-use-responsible': { takes: 'prior-notice', law: 'JP-JU-04', says: { ja: '管理責任者を変えるときは、前もって知らせます。', en: 'Another responsible party is told before.' } },
  'joint-use-particulars': { takes: 'notice', law: 'JP-JU-04', says: { ja: '責任者の名称・住所・代表者の変更は、遅滞なく知らせます。', en: 'A new name, address or representative of who is responsible is told without delay.' } },
  'only-reworded': { takes: 'notice', law: 'JP-JU-04', says: { ja: '言い方だけの変更と判断されています。', en: 'It was judged to be said otherwise, and the same.' } },
  'special-care-wider': { takes: 'consent', law: 'JP-SENS-02', says: { ja: '要配慮個人情報を扱う場合が広がります。', en: 'Special-care information is handled in more cases.' } },
  entrusted: { takes: 'notice', law: 'JP-TP-06', says: { ja: '委託先は第三者に当たりません。選び、契約し、監督します。', en: 'A vendor is no third party: it is selected, bound by contract and supervised.' } },
  'entrusted-abroad': { takes: 'prior-notice', law: 'JP-FR-02', says: {
    ja: '外国の委託先ごとに、基準に適合する体制か、同意が要ります。', en: 'For each vendor abroad an equivalent system or consent is needed.' } },
  anonymised: { takes: 'prior-notice', law: 'JP-ANON-04', says: { ja: '使う前、渡す前に、十分な間を置いて公表します。', en: 'It is published with enough time before use or provision.' } },
  transmitted: { takes: 'prior-notice', law: 'JP-EXT-02', says: { ja: '送信される情報、送信先、使いみちを、送信の前に示します。', en: 'What is sent, to whom and what for is shown before it is sent.' } },
  collected: { takes: 'notice', law: 'JP-PUR-07', says: { ja: 'これから取得するときに、その画面や書面で示します。', en: 'It is shown at each collection from now on.' } },
  'kept-longer': { takes: 'notice', law: 'JP-PUR-11', says: { ja: '保管する期間が変わります。', en: 'The time for which data is kept changes.' } },
  requests: { takes: 'notice', law: 'JP-DSR-03', says: { ja: '請求の受け付け方は、公表した方法によります。', en: 'Requests are taken in the way that is published.' } },
  fees: { takes: 'notice', law: 'JP-DSR-11', says: { ja: '手数料は公表します。', en: 'Fees are published.' } },
  'agreement-by-use': { takes: 'notice', law: 'JP-TP-02', says: {
    ja: '使い続けたことは、法律が求める同意にはなりません。', en: 'Going on using the service never is a consent that law asks for.' } },
  'california-wider': { takes: 'prior-notice', law: 'CA-DOC-02', says: { ja: 'カリフォルニア州の居住者に、収集の時点までに知らせます。', en: 'Residents of California are told at or before collection.' } },
  'minors-collected': { takes: 'prior-notice', law: 'JP-TP-03', says: {
    ja: '年少者の情報も取得するようになります。同意が要ることには、保護者の同意が要ります。', en: 'Data of young people is collected from now on. What takes consent takes that of a guardian.' } },
  'california-minors': { takes: 'consent', law: 'CA-MIN-01', says: { ja: '16歳未満の情報の販売・共有には、本人または親の同意が要ります。', en: 'Sale and sharing of data of people under 16 takes opting in.' } },
} as const satisfies Readonly<Record<string, Ground>>;

export type ConsequenceGround = keyof typeof consequenceGrounds;

/** When people were told, seen from the day on which the change takes effect. */
export type Told = 'before' | 'after' | 'never';

/**
 * Whether a change may be carried out for data already held. `without-delay`: it may, and was told after the event, where no
 * delay is allowed (JP-JU-04). `consent`: only for those who consented; to a change that is ruled out in principle, too.
 */
export const carriedOut = (takes: ConsequenceKind, told: Told): 'yes' | 'without-delay' | 'no' | 'consent' => outcomes[takes][told];

const outcomes = {
  notice: { before: 'yes', after: 'without-delay', never: 'no' },
  'prior-notice': { before: 'yes', after: 'no', never: 'no' },
  consent: { before: 'consent', after: 'consent', never: 'consent' },
  'not-in-principle': { before: 'consent', after: 'consent', never: 'consent' },
} as const satisfies { readonly [Kind in ConsequenceKind]: { readonly [Time in Told]: ReturnType<typeof carriedOut> } };
