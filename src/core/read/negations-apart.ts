import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Language } from '../identifiers/language.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';

/** Words that deny, and nothing else. */
const surely: { readonly [In in Language]: RegExp } = {
  ja: /ません|ないもの|ない(?=。|$|こと|場合|範囲|よう)|ございません/,
  en: /\b(?:not|never|cannot|nothing|nobody|none|no)\b(?!\s+(?:only|limited|later|more|less))/i,
};

/** Words by which a translator may say the same: a limit, an exception, a word that denies by itself. Far more than deny. */
const perhaps: { readonly [In in Language]: RegExp } = {
  ja: /ません|ない|なく|なし|なけれ|ず|ぬ|不|無|非|未|禁|除|外|限|ほか|他|免|拒|断|防|避|匿|止|やめ|にくい|難/,
  en: /\b(?:not?|never|cannot|nothing|nobody|none|neither|nor|without|except|unless|only|alone|other|outside|beyond|prohibit\w*|refus\w*|declin\w*|fail\w*|lack\w*|free|avoid\w*|prevent\w*|stop\w*|opt(?:ing)?[- ]out|exclu\w*|closed?|clos\w+|withh\w+|miss\w*|empty|absen\w+|ends?|un(?!der|til|ion|it|ique)\w+|in(?:accura|valid|correct|ability|complet)\w*|non\w*|dis(?!clos|tribut|play|cuss)\w+|anonym\w*)\b|n[’']t\b|-free\b/i,
};

/** What is quoted, a button or a heading, denies nothing here. */
const unquoted = (text: string): string => text.replace(/「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"]*"/g, ' ');

/** In two languages: lines that deny in one, and have nothing like it in the other. */
export const negationsApart = (compared: Compared): readonly Finding[] => {
  if (compared.first.language === compared.second.language) return [];
  return compared.blocks.flatMap((block, index) => {
    if (block.first.length === 0 || block.second.length === 0) return [];
    const [at, other] = placesOf(compared, index);
    const words = (side: Side): string => unquoted(wordsOf(block, side));
    return (['first', 'second'] as const).flatMap((denies) => {
      const affirms: Side = denies === 'first' ? 'second' : 'first';
      const differ = surely[compared[denies].language].test(words(denies)) && !perhaps[compared[affirms].language].test(words(affirms));
      return differ ? [finding('texts-negation-missing', at, { other, denies, first: wordsOf(block, 'first'), second: wordsOf(block, 'second') })] : [];
    });
  });
};
