import { define } from '../define.ts';
import type { FigureKind } from '../parameters.ts';

const figureWords: { readonly [Kind in FigureKind]: { readonly ja: string; readonly en: string } } = {
  number: { ja: '数', en: 'numbers' }, date: { ja: '日付', en: 'dates' }, address: { ja: 'URL', en: 'web addresses' }, email: { ja: 'メールアドレス', en: 'e-mail addresses' },
};
const listed = (figures: readonly string[], none: string): string => (figures.length === 0 ? none : figures.map((each) => `\`${each}\``).join(', '));

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** What people read: both languages, references by number, leftovers of a draft. */
export const publishedText = {
  /** The document's renderings say different things; `runs` is what the system goes by. */
  'languages-differ': define<{ readonly id: string; readonly runs: 'japanese' | 'english' | 'both' }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ id, runs }) => `\`${id}\` について日本語と英語の内容が異なります（${{ japanese: '日本語', english: '英語', both: '両方' }[runs]}に従って動きます）`, advice: '次の版でどちらかに合わせ、優先する言語を定めてください' },
    en: { says: ({ id, runs }) => `Japanese and English say different things of \`${id}\` (the system goes by ${runs})`, advice: 'make them agree in the next version, and say which language prevails' },
  }),
  /** In one text, a figure that only one language has. */
  'figures-differ-between-languages': define<{ readonly what: FigureKind; readonly ja: readonly string[]; readonly en: readonly string[] }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ what, ja, en }) => `日本語と英語で${figureWords[what].ja}が合いません（日本語だけ: ${listed(ja, 'なし')}、英語だけ: ${listed(en, 'なし')}）`, advice: '正しいほうに合わせてください' },
    en: { says: ({ what, ja, en }) => `${figureWords[what].en} differ between the languages (Japanese only: ${listed(ja, 'none')}; English only: ${listed(en, 'none')})`, advice: 'make both say the right one' },
  }),
  /** What a slip of a hand leaves behind: told by form alone, so it may be meant. */
  'languages-do-not-correspond': define<{ readonly why: 'breaks-off' | 'unfinished' | 'length' | 'same-words' }>({
    severity: 'warning',
    ja: {
      says: ({ why }) => ({ 'breaks-off': '言葉の途中で終わっています', unfinished: '一方の言語では文なのに、もう一方は文の途中で終わっています', length: '日本語と英語の長さが釣り合いません', 'same-words': '一方の言語では別の文なのに、もう一方では同じ文になっています' })[why],
      advice: '両方の言語が同じことを言っているか確かめてください',
    },
    en: {
      says: ({ why }) => ({ 'breaks-off': 'a text ends before the word that it leads up to', unfinished: 'one language has a sentence here, and the other ends in the middle of one', length: 'Japanese and English are out of proportion', 'same-words': 'two different texts in one language are the same in the other' })[why],
      advice: 'make sure that both languages say the same',
    },
  }),
  /** The same words in one language, other words in the other: here and at `file`:`line`. */
  'translation-differs': define<{
    readonly language: 'ja' | 'en'; readonly same: string; readonly here: string; readonly there: string; readonly file: string; readonly line: number;
  }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: {
      says: ({ language, same, here, there, file, line }) =>
        `\`${shortened(same)}\` の${language === 'ja' ? '日本語' : '英語'}が、ここでは \`${shortened(here)}\`、別の所（${file}:${line}）では \`${shortened(there)}\` です`,
      advice: '一方の言語だけを変えたのでなければ、同じ言葉にそろえてください',
    },
    en: {
      says: ({ language, same, here, there, file, line }) =>
        `\`${shortened(same)}\` is in ${language === 'ja' ? 'Japanese' : 'English'} \`${shortened(here)}\` here, and \`${shortened(there)}\` at ${file}:${line}`,
      advice: 'one of them was changed alone, or the same thing has two names: use one',
    },
  }),
  /** Two things of one list with one name in a language. */
  'name-used-twice': define<{ readonly language: 'ja' | 'en'; readonly name: string; readonly id: string; readonly other: string }>({
    severity: 'warning',
    ja: {
      says: ({ language, name, id, other }) => `\`${id}\` と \`${other}\` は、${language === 'ja' ? '日本語' : '英語'}の名前が同じ \`${shortened(name)}\` で、読む人には区別できません`,
      advice: 'それぞれが何かわかる名前にしてください',
    },
    en: {
      says: ({ language, name, id, other }) => `\`${id}\` and \`${other}\` have the same name in ${language === 'ja' ? 'Japanese' : 'English'}, \`${shortened(name)}\`: readers cannot tell them apart`,
      advice: 'give each a name that says what it is',
    },
  }),
  'version-not-in-file-name': define<{ readonly version: string; readonly file: string }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ version, file }) => `ファイルの名前は ${file} ですが、中の版は ${version} です`, advice: '改定日に合わせて、名前か version を直してください' },
    en: { says: ({ version, file }) => `the file is named ${file} and holds the version of ${version}`, advice: 'let the name be the day of revision' },
  }),
  'follows-an-unknown-version': define<{ readonly follows: string; readonly known: readonly string[] }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ follows, known }) => `${follows} の版に続くとしていますが、その版がありません（あるもの: ${known.join('、')}）`, advice: 'follows の日付を確かめてください' },
    en: { says: ({ follows, known }) => `it follows the version of ${follows}, which is not there (there are: ${known.join(', ')})`, advice: 'check the day of follows' },
  }),
  'brackets-unpaired': define<{ readonly language: 'ja' | 'en' }>({
    severity: 'warning',
    ja: { says: ({ language }) => `${language === 'ja' ? '日本語' : '英語'}の文の括弧が合いません`, advice: '開く括弧と閉じる括弧をそろえてください' },
    en: { says: ({ language }) => `brackets do not pair in the ${language === 'ja' ? 'Japanese' : 'English'} text`, advice: 'pair them' },
  }),
  'text-in-other-language': define<{ readonly language: 'ja' | 'en' }>({
    severity: 'warning',
    ja: { says: ({ language }) => language === 'ja' ? '日本語の文が訳されていません' : '英語の文に日本語が残っています', advice: '訳してください' },
    en: { says: ({ language }) => language === 'ja' ? 'the Japanese text is not translated' : 'there is Japanese left in the English text', advice: 'translate it' },
  }),
  /** Brackets, blanks and marks that drafts have. */
  'draft-text': define<{ readonly text: string }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ text }) => `下書きの書きかけ \`${text}\` が残っています`, advice: '内容を決めて、印を消してください' },
    en: { says: ({ text }) => `there is something of a draft left: \`${text}\``, advice: 'settle the content and remove the mark' },
  }),
  /** The number printed for a clause is not its number. */
  'wrong-clause-number': define<{ readonly clause: string; readonly printed: string; readonly number: string }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: { says: ({ clause, printed, number }) => `\`${clause}\` を「${printed}」と示していますが、番号は ${number} です`, advice: 'printed を消すか、正しい番号にしてください' },
    en: { says: ({ clause, printed, number }) => `\`${clause}\` is cited as "${printed}", and its number is ${number}`, advice: 'leave printed out, or mend the number' },
  }),
  /** An addendum prevails where both speak: without a scope it would prevail for everyone. */
  'addendum-without-scope': define({
    severity: 'warning',
    ja: { says: () => '追補がだれに適用されるか書かれていないため、全員に優先します', advice: 'scope に、居住地・会社・サービスを書いてください' },
    en: { says: () => 'whom the addendum is for is not said, so it prevails for everyone', advice: 'write residence, company or services under scope' },
  }),
};
