import { define } from '../define.ts';

interface Named { readonly id: string }
interface ItemOf extends Named { readonly item: string }

type Processed = 'analysis' | 'profiling' | 'statistics' | 'machine-learning' | 'recording' | 'anonymising' | 'publication';
/** What is done with data, as findings and the pages about changes call it. */
export const processingNames: { readonly [Kind in Processed]: { readonly ja: string; readonly en: string } } = {
  analysis: { ja: '分析', en: 'analysis' }, profiling: { ja: 'プロファイリング', en: 'profiling' }, statistics: { ja: '統計の作成', en: 'statistics' },
  'machine-learning': { ja: '機械学習', en: 'machine learning' }, recording: { ja: '記録', en: 'recording' }, anonymising: { ja: '匿名加工', en: 'anonymising' },
  publication: { ja: '公表', en: 'publication' },
};

/** What a policy says it uses data for, of which items, and what it keeps. */
export const purposes = {
  /** Nobody can tell from it what becomes of the data: "business activities", "other incidental work". */
  'purpose-vague': define<Named>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id }) => `利用目的 \`${id}\` からは、情報が何に使われるのか想像できません`, advice: '何をするのかが本人にわかるように書くか、ほかの目的に含めてください' },
    en: { says: ({ id }) => `purpose \`${id}\` does not let people foresee what their data is used for`, advice: 'say what is done, or fold it into a purpose that does' },
  }),
  /** "Other incidental work" stands only beside purposes that can be foreseen. */
  'class-with-vague-purposes': define<Named>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id }) => `区分 \`${id}\` には、具体的な利用目的が 1 つもありません`, advice: '具体的な利用目的を 1 つ以上書いてください' },
    en: { says: ({ id }) => `class \`${id}\` has not one purpose that people could foresee`, advice: 'write at least one purpose that says what is done' },
  }),
  /** The system denies what a purpose does not declare, and people read that it is done. */
  'processing-not-declared': define<{ readonly id: string; readonly processing: Processed }>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id, processing }) => `利用目的 \`${id}\` の文は${processingNames[processing].ja}をするとしていますが、processing に \`${processing}\` がありません`, advice: 'processing に加えるか、文を直してください' },
    en: { says: ({ id, processing }) => `the text of purpose \`${id}\` speaks of ${processingNames[processing].en}, and its processing does not have \`${processing}\``, advice: 'add it to processing, or mend the text' },
  }),
  /** Nobody can foresee from the text that data about them is analysed. */
  'processing-not-said': define<{ readonly id: string; readonly processing: Processed }>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id, processing }) => `利用目的 \`${id}\` は${processingNames[processing].ja}をしますが、文にそう書かれていません`, advice: '何をするのかを文に書くか、processing から外してください' },
    en: { says: ({ id, processing }) => `purpose \`${id}\` does ${processingNames[processing].en}, and its text does not say so`, advice: 'say it in the text, or take it out of processing' },
  }),
  'purpose-without-items': define<Named>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id }) => `利用目的 \`${id}\` で使う項目がありません`, advice: 'items に使う項目を書くか、目的を消してください' },
    en: { says: ({ id }) => `purpose \`${id}\` uses no item`, advice: 'name its items, or remove the purpose' },
  }),
  /** The purpose names an item that is not held about its class. */
  'purpose-beyond-class': define<ItemOf>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id, item }) => `利用目的 \`${id}\` の項目 \`${item}\` は、その区分の人について持っていません`, advice: '区分の items に加えるか、目的の items から外してください' },
    en: { says: ({ id, item }) => `purpose \`${id}\` uses \`${item}\`, which is not held about its class`, advice: 'add the item to the class, or take it out of the purpose' },
  }),
  'item-without-use': define<Named>({
    severity: 'warning', source: 'JP-PUR-11',
    ja: { says: ({ id }) => `項目 \`${id}\` を使う利用目的がないため、だれも使えません`, advice: '利用目的に加えるか、集めるのをやめてください' },
    en: { says: ({ id }) => `no purpose uses item \`${id}\`, so nobody may use it`, advice: 'add it to a purpose, or stop collecting it' },
  }),
  /** "And other information": a list with it has no edge. */
  'catch-all-item': define<Named>({
    severity: 'warning', source: 'JP-TP-02',
    ja: { says: ({ id }) => `項目 \`${id}\` は「その他」なので、どこまでの情報か本人にわかりません`, advice: '含まれる情報を 1 つずつ書いてください' },
    en: { says: ({ id }) => `item \`${id}\` is a catch-all: people cannot tell what belongs to it`, advice: 'name each kind of data that it holds' },
  }),
  /** Employment Security Act, Article 5-5: an intermediary does not collect it, unless indispensable. */
  'item-forbidden-in-recruitment': define<Named>({
    severity: 'warning', source: 'JP-PUR-12',
    ja: { says: ({ id }) => `項目 \`${id}\` は、職業紹介で原則として集めてはいけない情報です`, advice: '集めるのをやめるか、特別な業務上の必要を示して本人から集めてください' },
    en: { says: ({ id }) => `item \`${id}\` is data that an employment service must not collect`, advice: 'stop collecting it, or show that it is indispensable and collect it from the person' },
  }),
  'retention-never-ends': define<Named>({
    severity: 'warning', source: 'JP-PUR-11',
    ja: { says: ({ id }) => `\`${id}\` の情報はいつまでも保管されます。使う必要がなくなったら消すよう努める義務があります`, advice: '保管を終える時を定めてください' },
    en: { says: ({ id }) => `data under \`${id}\` is kept for ever, and the law asks to erase what is no longer needed`, advice: 'set an end' },
  }),
  'retention-unstated': define<Named>({
    severity: 'warning', source: 'JP-PUR-11',
    ja: { says: ({ id }) => `\`${id}\` の保管をいつ終えるか、文書に書かれていません`, advice: '日数、サービスの終わりなど、終える時を書いてください' },
    en: { says: ({ id }) => `the document does not say when keeping \`${id}\` ends`, advice: 'say when: days, the end of the service, or when no longer needed' },
  }),
  'retention-by-internal-rules': define<Named>({
    severity: 'warning', source: 'JP-PUR-11',
    ja: { says: ({ id }) => `\`${id}\` の保管の終わりは社内規程によるとされ、本人にはわかりません`, advice: '社内規程の期間を本文に書いてください' },
    en: { says: ({ id }) => `when keeping \`${id}\` ends is left to internal rules that people cannot read`, advice: 'print the period of those rules' },
  }),
  /** A collection asks for an item that its classes do not have: no purpose of theirs would cover it. */
  'collected-beyond-class': define<ItemOf>({
    severity: 'warning', source: 'JP-PUR-07',
    ja: { says: ({ id, item }) => `取得の場面 \`${id}\` の項目 \`${item}\` は、その区分の人について持たないことになっています`, advice: '区分の items に加えるか、集めるのをやめてください' },
    en: { says: ({ id, item }) => `collection \`${id}\` asks for \`${item}\`, which is not held about its classes`, advice: 'add the item to the class, or do not ask for it' },
  }),
  'collected-for-another-class': define<{ readonly id: string; readonly purpose: string }>({
    severity: 'warning', source: 'JP-PUR-07',
    ja: { says: ({ id, purpose }) => `取得の場面 \`${id}\` の利用目的 \`${purpose}\` は、別の区分の人のものです`, advice: 'その場面の区分の利用目的を書いてください' },
    en: { says: ({ id, purpose }) => `collection \`${id}\` names purpose \`${purpose}\`, which is for another class`, advice: "name purposes of the collection's own classes" },
  }),
  'withholding-untold': define<Named>({
    severity: 'warning', source: 'JP-PUR-13',
    ja: { says: ({ id }) => `取得の場面 \`${id}\` に必須の項目がありますが、答えないとどうなるかが書かれていません`, advice: 'if-withheld に書いてください' },
    en: { says: ({ id }) => `collection \`${id}\` has required items and does not say what happens to those who leave one out`, advice: 'say it under if-withheld' },
  }),
  'by-law-without-ground': define<ItemOf>({
    severity: 'warning', source: 'JP-PUR-13',
    ja: { says: ({ id, item }) => `取得の場面 \`${id}\` の項目 \`${item}\` は法令により必要とされますが、どの法令か書かれていません`, advice: 'ground に法令の名前と条を書いてください' },
    en: { says: ({ id, item }) => `collection \`${id}\` asks for \`${item}\` by law and does not say which law`, advice: 'name the law and its article under ground' },
  }),
  'privacy-manager-unnamed': define({
    severity: 'warning', source: 'JP-PUR-13',
    ja: { says: () => '個人情報保護管理者がだれか、どう連絡するかが書かれていません', advice: '氏名か職名に加えて、連絡先を書いてください' },
    en: { says: () => 'who the privacy manager is, and how to reach them, is not said', advice: 'give a name or a post, and a contact' },
  }),
};
