const zero = /^[\p{Mn}\p{Me}\u1160-\u11FF]$/u;
// East Asian Width W and F (UAX 11) by scripts and blocks: everything that terminals draw over two columns.
const wide = /^(?:(?![\uFF61-\uFFDC\uFFE8-\uFFEE])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Script=Tangut}\p{Emoji_Presentation}\u2329\u232A\u2E80-\u303E\u3041-\u3247\u3250-\u33FF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6])$/u;

/** How many columns a text takes in a terminal: wide characters take two, accents of their own none. Of visible text on one line. */
export const displayWidth = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += character < '\u0300' ? 1 : zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
};
