import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { languages } from '../../identifiers/language.ts';
import type { PolicyText } from '../model/policy.ts';
import { textsPeopleRead } from './texts-people-read.ts';
import type { ReadText } from './texts-people-read.ts';

/** What a text shows by its form: leftovers of a draft, brackets that do not pair, and a language that is not its own. */
export const textForms = (policy: PolicyText): readonly Finding[] => textsPeopleRead(policy).flatMap((read) => [...drafts(read), ...brackets(read), ...foreign(read)]);

const draft = /\[[^[\]]*\]|［[^［］]*］|\b(?:TODO|TBD|FIXME|XXX+|lorem ipsum)\b|[〇○◯●△]{2,}|_{3,}|＿{3,}|[?？]{3,}/i;
const shownMost = 40;

const drafts = ({ text, at }: ReadText): readonly Finding[] => {
  const found = draft.exec(text.ja) ?? draft.exec(text.en);
  if (!found) return [];
  const [mark] = found;
  return [finding('draft-text', at, { text: mark.length > shownMost ? `${mark.slice(0, shownMost)}…` : mark })];
};

// An enumeration closes what it never opened: 1) a) iii)
const enumeration = /(?<=^|[\s、。,;「（(])(?:\d+|[a-z]|[ivx]+|[ア-ンア-ン])[)）]/giu;
const opening = '([{（［｛「『【〈《“';
const closing = ')]}）］｝」』】〉》”';

const anyBracket = /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u;

const pairs = (text: string): boolean => {
  if (!anyBracket.test(text)) return true;
  const open: number[] = [];
  for (const character of text) {
    const opens = opening.indexOf(character);
    if (opens !== -1) open.push(opens);
    const closes = closing.indexOf(character);
    if (closes !== -1 && open.pop() !== closes) return false;
  }
  return open.length === 0;
};

/** Enumerations are taken out only where the text does not pair with them: `(1)` pairs, `1)` does not. */
const brackets = ({ text, at }: ReadText): readonly Finding[] =>
  languages.filter((language) => !pairs(text[language]) && !pairs(text[language].replace(enumeration, ''))).map((language) => finding('brackets-unpaired', at, { language }));

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
// Names have capitals.
const englishSentence = /\b[a-z]{1,40}(?:[ ,;]{1,3}[a-z]{1,40}){2}/;

/** Names may stand in either script; a sentence of English as the Japanese text, or kana in the English one, is not translated. */
const foreign = ({ text: { ja, en }, at }: ReadText): readonly Finding[] => [
  ...(!japanese.test(ja) && englishSentence.test(ja) ? [finding('text-in-other-language', at, { language: 'ja' })] : []),
  ...(kana.test(en) ? [finding('text-in-other-language', at, { language: 'en' })] : []),
];
