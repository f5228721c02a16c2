/** Longer words are no slips of the pen, and would be costly to compare. */
const lengthMost = 100;

/**
 * The word of `known` that was probably meant: at most two slips away (a letter too many, missing, wrong, or two exchanged), or a
 * third of the length for long words, one for words of up to three letters. Of several, the one that starts most alike, then the first.
 */
export const nearest = (wrong: string, known: readonly string[]): string | undefined => {
  if (wrong.length > lengthMost) return undefined;
  const most = wrong.length <= 3 ? 1 : Math.max(2, Math.floor(wrong.length / 3));
  let best: { readonly word: string; readonly slips: number; readonly alike: number } | undefined;
  for (const word of known) {
    if (word === wrong || Math.abs(word.length - wrong.length) > most || word.length > lengthMost) continue;
    const [slips, alike] = [slipsBetween(wrong, word), alikeAtStart(wrong, word)];
    // A word of which nothing is left was not meant.
    if (slips > most || slips >= word.length) continue;
    if (!best || slips < best.slips || (slips === best.slips && alike > best.alike)) best = { word, slips, alike };
  }
  return best?.word;
};

const alikeAtStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** Damerau-Levenshtein distance in which no stretch is edited twice (optimal string alignment). */
const slipsBetween = (a: string, b: string): number => {
  let [beforeLast, last]: [readonly number[], readonly number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(Math.min(
        (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1),
        exchanged ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      ));
    }
    [beforeLast, last] = [last, next];
  }
  return last[b.length] ?? 0;
};
