import { counted } from '../counted.ts';
import { define } from '../define.ts';

/** What a document says of a day. */
export type DayLabel = 'established' | 'effective' | 'revised';
const days: { readonly [Label in DayLabel]: { readonly ja: string; readonly en: string } } = {
  established: { ja: '制定', en: 'established' }, effective: { ja: '施行（効力が生じる日）', en: 'effective' }, revised: { ja: '改定', en: 'revised' },
};

/** A notion in the words of both languages. */
export interface Notion { readonly ja: string; readonly en: string }

/** A `Position`, by its form: findings know this file, not it them. */
interface Place { readonly file: string; readonly line: number; readonly column: number }

/** Each finding has its place in the first text (`at`) and in the second (`other`); where one lacks it, the place where it would stand. */
interface Other { readonly other: Place }
interface Apart extends Other { readonly first: readonly string[]; readonly second: readonly string[] }

const place = ({ file, line }: Place): string => `${file}:${line}`;
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
const most = 12;
const listed = (values: readonly string[], none: string): string =>
  values.length === 0 ? none : values.slice(0, most).map((value) => `\`${shortened(value)}\``).join(', ') + (values.length > most ? ` +${values.length - most}` : '');
const onlyJa = ({ first, second, other }: Apart): string => `一つ目だけ: ${listed(first, 'なし')}、二つ目（${place(other)}）だけ: ${listed(second, 'なし')}`;
const onlyEn = ({ first, second, other }: Apart): string => `only the first: ${listed(first, 'none')}; only the second, at ${place(other)}: ${listed(second, 'none')}`;
const notions = (terms: readonly Notion[], key: 'ja' | 'en', none: string): string => listed(terms.map((term) => term[key]), none);

const mend = { ja: '原文に当たり、どちらが正しいかを決めて、両方を合わせてください', en: 'look up which one is right, and let both say it' } as const;

/** Two texts of one policy that anyone may have written: two languages, or a document and a web page. */
export const texts = {
  'texts-references-differ': define<Apart>({
    severity: 'error', source: 'DOC-VER-01',
    ja: { says: (found) => `条・項への参照が違います（${onlyJa(found)}）`, advice: '参照先を確かめ、両方を同じ条・項に合わせてください' },
    en: { says: (found) => `references to sections differ (${onlyEn(found)})`, advice: 'see which section is meant, and let both point to it' },
  }),
  'texts-terms-differ': define<Other & { readonly first: readonly Notion[]; readonly second: readonly Notion[] }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ first, second, other }) => `対応する箇所の一方にしかない言葉があります（一つ目だけ: ${notions(first, 'ja', 'なし')}、二つ目（${place(other)}）だけ: ${notions(second, 'ja', 'なし')}）`,
      advice: '何を約束しているのかを決め、両方に書いてください',
    },
    en: {
      says: ({ first, second, other }) => `only one of the two says it in this place (only the first: ${notions(first, 'en', 'none')}; only the second, at ${place(other)}: ${notions(second, 'en', 'none')})`,
      advice: 'decide what is promised, and say it in both',
    },
  }),
  'texts-list-missing': define<Other & { readonly entries: readonly string[]; readonly longest: number; readonly lacks: 'first' | 'second' }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ entries, longest, lacks, other }) => `${lacks === 'first' ? '二つ目' : '一つ目'}が並べる ${listed(entries, 'なし')} に当たるものが、${lacks === 'first' ? '一つ目' : '二つ目'}では${longest === 0 ? '並んでいません' : `${longest} 件です`}（二つ目は ${place(other)}）`,
      advice: '並べるものを決め、両方に同じだけ書いてください',
    },
    en: {
      says: ({ entries, longest, lacks, other }) => `the ${lacks === 'first' ? 'second' : 'first'} lists ${listed(entries, 'nothing')}; the ${lacks} lists ${longest === 0 ? 'nothing' : `${longest} only`} in this place (second at ${place(other)})`,
      advice: 'decide what is listed, and list the same in both',
    },
  }),
  'texts-day-labels-differ': define<Other & { readonly day: string; readonly first: DayLabel; readonly second: DayLabel }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ day, first, second, other }) => `${day} が、一つ目では「${days[first].ja}」、二つ目（${place(other)}）では「${days[second].ja}」の日です`,
      advice: '何の日かを決め、両方の名前を合わせてください',
    },
    en: {
      says: ({ day, first, second, other }) => `${day} is the day "${days[first].en}" in the first, "${days[second].en}" in the second (${place(other)})`,
      advice: 'decide what day it is, and call it so in both',
    },
  }),
  'texts-conditions-flattened': define<Other & { readonly conditions: readonly string[]; readonly flat: 'first' | 'second' }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ conditions, flat, other }) => `一方で箇条に付いた条件 ${conditions.length} 件が、${flat === 'first' ? '一つ目' : '二つ目'}では独立した箇条になっています（二つ目は ${place(other)}）: ${listed(conditions, '')}`,
      advice: '条件は、それが付く箇条の下に置いてください（独立した利用目的に見えます）',
    },
    en: {
      says: ({ conditions, flat, other }) => `${counted(conditions.length, 'condition')} of entries ${conditions.length === 1 ? 'stands as an entry of its own' : 'stand as entries of their own'} in the ${flat} (second at ${place(other)}): ${listed(conditions, '')}`,
      advice: 'put each condition under the entry that it belongs to: it reads as a purpose of its own',
    },
  }),
  'texts-part-missing': define<Other & { readonly heading: string; readonly lines: number; readonly lacks: 'first' | 'second' }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ heading, lines, lacks, other }) => `「${shortened(heading)}」から始まる ${lines} 行が、${lacks === 'first' ? '一つ目' : '二つ目'}にありません（二つ目の位置: ${place(other)}）`,
      advice: '抜けた部分を足すか、なぜないのかをそこに書いてください',
    },
    en: {
      says: ({ heading, lines, lacks, other }) => `${lines} lines, beginning with "${shortened(heading)}", are missing in the ${lacks} (second at ${place(other)})`,
      advice: 'add the part, or say there why it is left out',
    },
  }),
  'texts-line-missing': define<Other & { readonly text: string; readonly lacks: 'first' | 'second' }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ text, lacks, other }) => `${lacks === 'first' ? '一つ目' : '二つ目'}に当たるものが見つかりません（二つ目の位置: ${place(other)}）: \`${shortened(text)}\``, advice: '抜けていないか、読み比べてください' },
    en: { says: ({ text, lacks, other }) => `nothing in the ${lacks} goes with this (second at ${place(other)}): \`${shortened(text)}\``, advice: 'read both: it may be missing' },
  }),
  'texts-heading-numbers-differ': define<Apart>({
    severity: 'error', source: 'DOC-VER-01',
    ja: { says: (found) => `見出しの番号が違います（${onlyJa(found)}）`, advice: '番号で参照する条・項があるので、両方に同じ番号を付けてください' },
    en: { says: (found) => `numbers of headings differ (${onlyEn(found)})`, advice: 'number both alike: sections are referred to by number' },
  }),
  'texts-figures-differ': define<Apart>({
    severity: 'error', source: 'DOC-VER-01',
    ja: { says: (found) => `数・日付・宛先が違います（${onlyJa(found)}）`, advice: mend.ja },
    en: { says: (found) => `figures, days or addresses differ (${onlyEn(found)})`, advice: mend.en },
  }),
  'texts-sense-differs': define<Apart>({
    severity: 'error', source: 'DOC-VER-01',
    ja: { says: (found) => `打ち消しや義務の言葉が違います（${onlyJa(found)}）`, advice: mend.ja },
    en: { says: (found) => `words that deny, oblige or allow differ (${onlyEn(found)})`, advice: mend.en },
  }),
  'texts-negation-missing': define<Other & { readonly denies: 'first' | 'second'; readonly first: string; readonly second: string }>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ denies, first, second, other }) => `${denies === 'first' ? '一つ目' : '二つ目'}だけが打ち消しています: \`${shortened(first)}\` と \`${shortened(second)}\`（${place(other)}）`,
      advice: mend.ja,
    },
    en: {
      says: ({ denies, first, second, other }) => `only the ${denies} denies it: \`${shortened(first)}\` and \`${shortened(second)}\` (${place(other)})`,
      advice: mend.en,
    },
  }),
  'texts-words-differ': define<Apart>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: (found) => `同じ言語なのに文が違います（${onlyJa(found)}）`, advice: '写し間違いでないか、読み比べてください' },
    en: { says: (found) => `words of one language differ (${onlyEn(found)})`, advice: 'read both: one may be a slip of the pen' },
  }),
  'texts-unrelated': define<Other>({
    severity: 'error',
    ja: { says: ({ other }) => `二つの文（二つ目: ${other.file}）は、ほとんど対応しません`, advice: '同じポリシーの二つの文を指定してください' },
    en: { says: ({ other }) => `the two texts (second: ${other.file}) have hardly anything in common`, advice: 'name two texts of one policy' },
  }),
  'texts-too-long': define<{ readonly lines: number }>({
    severity: 'error',
    ja: { says: ({ lines }) => `${lines} 行あり、比べるには長すぎます`, advice: '部分に分けて比べてください' },
    en: { says: ({ lines }) => `${lines} lines are too many to compare`, advice: 'compare it in parts' },
  }),
  'text-in-one-language': define({
    severity: 'error',
    ja: { says: () => '一つの言語の文しかありません', advice: '比べる相手のファイルも指定してください' },
    en: { says: () => 'the text is in one language only', advice: 'name the other text, too' },
  }),
};
