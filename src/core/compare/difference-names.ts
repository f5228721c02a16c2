import type { LocalText } from '../policy/model/local-text.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Change, Section } from './difference-change.ts';

const sections: { readonly [Of in Section]: LocalText } = {
  established: { ja: '制定日', en: 'day of establishment' }, japaneseHead: { ja: '日付の書き方', en: 'way of writing days' }, title: { ja: '表題', en: 'title' },
  extends: { ja: '土台にするポリシー', en: 'policy that it stands on' }, organisation: { ja: '事業者', en: 'organisation' }, companies: { ja: '会社', en: 'company' },
  services: { ja: 'サービス', en: 'service' }, classes: { ja: '人の区分', en: 'class of persons' }, items: { ja: '項目', en: 'item' }, roles: { ja: '役割', en: 'role' },
  purposes: { ja: '利用目的', en: 'purpose' }, purposeRules: { ja: '利用目的の扱い', en: 'rules on purposes' }, collections: { ja: '取得の場面', en: 'collection' },
  receipts: { ja: '第三者からの受け取り', en: 'receipt from others' }, provision: { ja: '第三者提供', en: 'provision to third parties' }, specialCare: { ja: '要配慮個人情報', en: 'special-care information' },
  jointUse: { ja: '共同利用', en: 'joint use' }, entrustment: { ja: '委託', en: 'entrustment' }, statistics: { ja: '統計データ', en: 'statistics' }, anonymised: { ja: '匿名加工情報', en: 'anonymised information' },
  trackers: { ja: 'クッキーなど', en: 'cookies and the like' }, security: { ja: '安全管理措置', en: 'security measures' }, retention: { ja: '保管する期間', en: 'retention' },
  amendment: { ja: 'ポリシーの変更', en: 'amendment' }, minors: { ja: '年少者', en: 'minors' }, california: { ja: 'カリフォルニア州の居住者', en: 'residents of California' },
  requests: { ja: '開示等の請求', en: 'requests' }, desk: { ja: '窓口', en: 'desk' }, differences: { ja: '文面の食い違い', en: 'difference of renderings' },
  otherForms: { ja: 'ほかの形での公表', en: 'other form of publication' }, clauses: { ja: '条文', en: 'clause' },
};

/** Lists and parts that are told by a name of their own. */
const parts: Readonly<Record<string, LocalText>> = {
  recipients: { ja: '提供先', en: 'recipient' }, situations: { ja: '提供の場面', en: 'situation' }, exceptions: { ja: '同意のない提供', en: 'provision without consent' },
  abroad: { ja: '外国への提供', en: 'provision abroad' }, countries: { ja: '国', en: 'country' }, partners: { ja: '委託先', en: 'partner' }, trackers: { ja: '技術', en: 'tracker' },
  measures: { ja: '措置', en: 'measure' }, types: { ja: '請求の種類', en: 'type of request' }, fee: { ja: '手数料', en: 'fee' }, refusalGrounds: { ja: '応じられない場合', en: 'ground of refusal' },
  identity: { ja: '本人の確認', en: 'check of identity' }, documents: { ja: '本人を確かめる書類', en: 'identity document' }, agents: { ja: '代理人の書類', en: 'papers of agents' },
  promisedReply: { ja: '回答の期限', en: 'time of reply' }, replyChannels: { ja: '回答の方法', en: 'way of reply' }, intake: { ja: '受け付ける方法', en: 'ways of intake' },
  formRetention: { ja: '申請書の保管', en: 'keeping of the form' }, items: { ja: '項目', en: 'items' }, purposes: { ja: '利用目的', en: 'purposes' }, classes: { ja: '対象の人', en: 'classes' },
  users: { ja: '利用する者の範囲', en: 'range of users' }, snapshot: { ja: '利用する者の一覧', en: 'list of users' }, responsible: { ja: '管理責任者', en: 'who is responsible' },
  means: { ja: '提供の方法', en: 'means' }, consent: { ja: '同意の取り方', en: 'consent' }, text: { ja: '文', en: 'text' }, name: { ja: '名称', en: 'name' }, heading: { ja: '見出し', en: 'heading' },
  body: { ja: '本文', en: 'body' }, cites: { ja: '参照', en: 'references' }, channels: { ja: '連絡手段', en: 'channels' }, processing: { ja: '処理', en: 'processing' },
  basis: { ja: '根拠', en: 'basis' }, list: { ja: '一覧の開閉', en: 'whether the list is closed' }, outside: { ja: '目的外の利用', en: 'use beyond the list' }, change: { ja: '目的の変更', en: 'change of purposes' },
  bases: { ja: '扱う根拠', en: 'bases' }, ends: { ja: '終わり', en: 'end' }, sale: { ja: '販売と共有', en: 'sale and sharing' }, sensitive: { ja: 'センシティブ情報', en: 'sensitive information' },
  categories: { ja: '種類', en: 'category' }, rights: { ja: '権利', en: 'right' }, representative: { ja: '代表者', en: 'representative' }, address: { ja: '住所', en: 'address' },
  telephone: { ja: '電話', en: 'telephone' }, email: { ja: '電子メール', en: 'e-mail' }, privacyManager: { ja: '個人情報保護管理者', en: 'privacy manager' }, calendar: { ja: '休業日', en: 'days off' },
  notes: { ja: '注記', en: 'notes' }, crossService: { ja: 'サービスをまたぐ利用', en: 'use across services' }, logMatching: { ja: '利用ログの照合', en: 'matching of usage logs' },
  eachNamed: { ja: '一つずつ名を挙げること', en: 'naming each of them' }, afterMembership: { ja: '退会後の利用', en: 'use after membership' }, recipient: { ja: '提供先', en: 'recipients' }, gate: { ja: '外国での条件', en: 'condition abroad' },
};

/** What a change is of, in words: the section, then the things on the way, by the names that people read. */
export const changeName = ({ section, path }: Pick<Change, 'section' | 'path'>, older: PolicyText, newer: PolicyText): LocalText => {
  const steps = stepsOf(section, path, [newer, older]);
  return { ja: steps.map(({ ja }) => ja).join('・'), en: steps.map(({ en }) => en).join(', ') };
};

const stepsOf = (section: Section, path: readonly string[], texts: readonly PolicyText[]): readonly LocalText[] => {
  const steps: LocalText[] = [sections[section]];
  let nodes: readonly unknown[] = section === 'clauses' ? [] : texts.map((text) => text[section]);
  for (const [at, key] of path.entries()) {
    const inList = nodes.some(Array.isArray);
    nodes = nodes.map((node) => stepInto(node, key));
    const called = inList || section === 'clauses' && at === 0 ? nameIn(section === 'clauses' ? texts.map((text) => clauseCalled(text, key)) : nodes, key) : undefined;
    const last = steps.at(-1);
    // What stands in a list is told with the list: 提供先「Google LLC」.
    if (called && last) steps.splice(-1, 1, { ja: `${last.ja}「${called.ja}」`, en: `${last.en} "${called.en}"` });
    else steps.push(parts[key] ?? { ja: key, en: key });
  }
  return steps.length > 1 && section !== 'clauses' && parts[path[0] ?? ''] && path.length > 1 ? steps.slice(section === 'provision' || section === 'requests' ? 1 : 0) : steps;
};

const stepInto = (node: unknown, key: string): unknown => {
  if (Array.isArray(node)) return node.find((one: unknown) => typeof one === 'object' && one !== null && Object.values(one).includes(key));
  return typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[key] : undefined;
};

const clauseCalled = (text: PolicyText, id: string): unknown => {
  const within = (clauses: PolicyText['clauses']): PolicyText['clauses'][number] | undefined => clauses.flatMap((one) => (one.id === id ? [one] : within(one.clauses) ?? []))[0];
  return within(text.clauses);
};

const isText = (value: unknown): value is LocalText => typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;
const nameIn = (nodes: readonly unknown[], key: string): LocalText => {
  const texts = nodes.flatMap((node) => (typeof node === 'object' && node !== null ? ['name', 'heading', 'text'].map((one) => (node as Readonly<Record<string, unknown>>)[one]).filter(isText) : []));
  return texts[0] ?? { ja: key, en: key };
};

export const changeVerbs: { readonly [Kind in Change['kind']]: LocalText } = {
  added: { ja: '加えました', en: 'added' }, removed: { ja: '削りました', en: 'removed' }, changed: { ja: '改めました', en: 'changed' }, moved: { ja: '位置を変えました', en: 'moved' },
};

/** What holds and is printed nowhere in the text. */
export const isBeyondText = ({ section, clause }: Change): boolean =>
  section !== 'clauses' && section !== 'title' && clause.older === undefined && clause.newer === undefined;
