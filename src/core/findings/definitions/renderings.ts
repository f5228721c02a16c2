import { define } from '../define.ts';

/** What is compared between two published renderings of a policy. */
export type RenderedKind =
  | 'date' | 'month-day' | 'number' | 'money' | 'name' | 'telephone' | 'email' | 'url' | 'reference' | 'entry' | 'list' | 'table' | 'heading' | 'paragraphs' | 'clauses'
  | 'figure' | 'latin-word' | 'words';

const kinds: { readonly [Kind in RenderedKind]: { readonly ja: string; readonly en: string } } = {
  date: { ja: '日付', en: 'dates' }, 'month-day': { ja: '毎年の日', en: 'days of the year' }, number: { ja: '数', en: 'numbers' }, money: { ja: '金額', en: 'amounts' },
  name: { ja: '名前', en: 'names' }, telephone: { ja: '電話番号', en: 'telephone numbers' }, email: { ja: 'メールアドレス', en: 'e-mail addresses' }, url: { ja: 'URL', en: 'web addresses' },
  reference: { ja: 'ほかの条への参照', en: 'references' }, entry: { ja: '定めの内容', en: 'terms' }, list: { ja: '箇条書き', en: 'lists' }, table: { ja: '表', en: 'tables' },
  heading: { ja: '見出しの番号', en: 'numbers of headings' }, paragraphs: { ja: '段落の数', en: 'numbers of paragraphs' }, clauses: { ja: '条の並び', en: 'order of clauses' },
  figure: { ja: '文の中の数・日付・宛先', en: 'figures in prose' }, 'latin-word': { ja: '文の中のローマ字の名前', en: 'names in prose' }, words: { ja: '文', en: 'words' },
};
const listed = (values: readonly string[], none: string): string => (values.length === 0 ? none : values.map((value) => `\`${value}\``).join(', '));

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Two renderings, or two languages, of one policy. */
export const renderings = {
  /** In one clause, a fact that only one of the two says. `clause`: its id, undefined for the head of the page. */
  'renderings-differ': define<{ readonly clause: string | undefined; readonly what: RenderedKind; readonly first: readonly string[]; readonly second: readonly string[] }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ clause, what, first, second }) =>
        `${clause === undefined ? '文書の頭' : `\`${clause}\``}で、${kinds[what].ja}が合いません（一方だけ: ${listed(first, 'なし')}、他方だけ: ${listed(second, 'なし')}）`,
      advice: '公表する文面は、同じ元から作り直してください',
    },
    en: {
      says: ({ clause, what, first, second }) =>
        `${clause === undefined ? 'in the head' : `in \`${clause}\``} the ${kinds[what].en} differ (only in the first: ${listed(first, 'none')}; only in the second: ${listed(second, 'none')})`,
      advice: 'print both anew from one source',
    },
  }),
  /** A fact marked for programs whose words say something else. */
  'rendering-contradicts-itself': define<{ readonly clause: string | undefined; readonly what: RenderedKind; readonly says: string; readonly means: string }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ clause, what, says, means }) => `${clause === undefined ? '文書の頭' : `\`${clause}\``}の${kinds[what].ja}が、「${says}」と書かれながら \`${means}\` を指しています`,
      advice: '公表する文面は、元から作り直してください',
    },
    en: {
      says: ({ clause, what, says, means }) => `${clause === undefined ? 'in the head' : `in \`${clause}\``} one of the ${kinds[what].en} reads "${says}" and stands for \`${means}\``,
      advice: 'print it anew from its source',
    },
  }),
  /** Running text that can hardly say the same in both languages: whole and cut off, long and short, or not translated. */
  'lines-may-differ': define<{ readonly clause: string | undefined; readonly ja: string; readonly en: string }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: {
      says: ({ clause, ja, en }) => `${clause === undefined ? '文書の頭' : `\`${clause}\``}の文が、日本語と英語で同じ内容に見えません: \`${shortened(ja)}\` と \`${shortened(en)}\``,
      advice: '一方が途中で切れたり、訳し残したりしていないか、読み比べてください',
    },
    en: {
      says: ({ clause, ja, en }) => `${clause === undefined ? 'in the head' : `in \`${clause}\``} a text hardly says the same in Japanese and English: \`${shortened(ja)}\` and \`${shortened(en)}\``,
      advice: 'read both: one may be cut off, or not translated',
    },
  }),
  'not-a-rendering': define({
    severity: 'error',
    ja: { says: () => 'ポリシーの文として読めません', advice: 'ウェブページ、Markdown、またはプレーンテキスト（PDF は、その文字だけを取り出したもの）を指定してください' },
    en: { says: () => 'this does not read as the text of a policy', advice: 'name a web page, Markdown, or plain text (of a PDF, its text alone)' },
  }),
};
