import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Language } from '../identifiers/language.ts';
import { sentencesIn } from './sentences.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';

/** Words that deny, and nothing else. */
const surely: { readonly [In in Language]: RegExp } = {
  ja: /ません|(?<!少|危|限り|反し|なら|しか|だけで|のみで|ばかりで)ない(?=もの|。|$|こと|場合|範囲|よう|とき|時|ため|限り|[方人旨]|\p{Script=Han}{2})/u,
  en: /\b(?:not|never|cannot|nothing|nobody|none|neither|no)\b(?!\s+(?:only|limited|later|more|less))/i,
};

/** Words by which a translator may say the same: a limit, an exception, a word that denies by itself. Far more than deny. */
const perhaps: { readonly [In in Language]: RegExp } = {
  ja: /ません|ない|なく|なし|なけれ|ず|ぬ|不|無|非|未|禁|除|外|限|ほか|他|免|拒|断|防|避|匿|止|やめ|にくい|難/,
  en: /\b(?:not?|never|cannot|nothing|nobody|none|neither|nor|without|against|except|unless|only|alone|other|outside|beyond|prohibit\w*|refus\w*|declin\w*|fail\w*|lack\w*|free|avoid\w*|prevent\w*|stop\w*|opt(?:ing)?[- ]out|exclu\w*|closed?|clos\w+|withh\w+|miss\w*|empty|absen\w+|ends?|un(?!der|til|ion|it|ique)\w+|in(?:accura|valid|correct|ability|complet)\w*|non\w*|impossib\w*|unable|incapab\w*|dis(?!clos|tribut|play|cuss)\w+|anonym\w*)\b|n[’']t\b|-free\b/i,
};

/**
 * Of the words that may deny: those by which one language says what a word of the other says already. In "used for other purposes",
 * `other` stands for ほか, so it denies nothing.
 */
const counterparts: readonly { readonly [In in Language]: RegExp }[] = [
  { ja: /ほか|他(?=[のに社人者])|外/g, en: /\b(?:others?|outside|beyond|except|elsewhere|external\w*|abroad|foreign|overseas|besides)\b/gi },
  { ja: /止|やめ/g, en: /\b(?:stop\w*|suspen\w*|ceas\w*)\b/gi },
  { ja: /退会|終了|終わ/g, en: /\b(?:ends?|ended|clos\w+)\b/gi },
  { ja: /匿名/g, en: /\banonym\w*/gi },
  { ja: /未満|未成年/g, en: /\b(?:under|minors?|younger)\b/gi },
  { ja: /自由|無料/g, en: /\bfree\b/gi },
  { ja: /判断|診断/g, en: /\b(?:judg\w*|decid\w*|decision\w*|diagnos\w*|discretion)\b/gi },
];

/** What is quoted, a button or a heading, denies nothing here. */
const unquoted = (text: string): string => text.replace(/「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"]*"/g, ' ');

interface Said { readonly language: Language; readonly text: string }

const denied = ({ language, text }: Said): boolean => surely[language].test(unquoted(text));

/** Whether a text may deny by a word that stands for nothing else in the other one. */
const mayDeny = ({ language, text }: Said, other: Said): boolean => {
  const own = counterparts.reduce((left, pair) => (other.text.search(pair[other.language]) === -1 ? left : left.replace(pair[language], ' ')), unquoted(text));
  return perhaps[language].test(own);
};

/** Sentence by sentence, where both have as many; else as a whole. */
const sentencePairs = (a: Said, b: Said): readonly (readonly [Said, Said])[] => {
  const [inA, inB] = [a, b].map(({ language, text }) => sentencesIn(text, language).map((sentence) => ({ language, text: sentence })));
  return inA && inB && inA.length === inB.length ? inA.flatMap((sentence, at) => (inB[at] ? [[sentence, inB[at]] as const] : [])) : [[a, b]];
};

/** In two languages: sentences that deny in one, and have nothing like it in the other. */
export const negationsApart = (compared: Compared): readonly Finding[] => {
  if (compared.first.language === compared.second.language) return [];
  return compared.blocks.flatMap((block, index) => {
    if (block.first.length === 0 || block.second.length === 0) return [];
    const [at, other] = placesOf(compared, index);
    const said = (side: Side): Said => ({ language: compared[side].language, text: wordsOf(block, side) });
    return sentencePairs(said('first'), said('second')).flatMap(([first, second]) => {
      const found = (denies: Side): readonly Finding[] => [finding('texts-negation-missing', at, { other, denies, first: first.text, second: second.text })];
      if (denied(first) && !mayDeny(second, first)) return found('first');
      return denied(second) && !mayDeny(first, second) ? found('second') : [];
    });
  });
};
