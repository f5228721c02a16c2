import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { figuresOf, saysInWords } from '../policy/check/figures.ts';
import { labelledDays } from './day-labels.ts';
import { withoutReferences } from './section-references.ts';
import { onlyIn } from './set-algebra.ts';
import { placesOf, wordsOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';

/** Days, numbers and addresses that one of the two has, and days that both have and call by other names. */
export const figuresApart = (compared: Compared): readonly Finding[] => compared.blocks.flatMap((block, index) => {
  if (block.first.length === 0 || block.second.length === 0) return [];
  const [at, other] = placesOf(compared, index);
  const [textA, textB] = [wordsOf(block, 'first'), wordsOf(block, 'second')];
  const [a, b] = [figuresIn(textA), figuresIn(textB)];
  const first = onlyIn(a, b).filter((figure) => !saysInWords(textB, figure));
  const second = onlyIn(b, a).filter((figure) => !saysInWords(textA, figure));
  const [daysA, daysB] = [daysAt(compared, index, 'first'), daysAt(compared, index, 'second')];
  const labels = [...daysA].flatMap(([day, label]) => {
    const there = daysB.get(day);
    return label && there && label !== there ? [finding('texts-day-labels-differ', at, { other, day, first: label, second: there })] : [];
  });
  return [...(first.length + second.length === 0 ? [] : [finding('texts-figures-differ', at, { other, first, second })]), ...labels];
});

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const monthName = `(${months.join('|')})`;
const dayOfYear = new RegExp(`\\b${monthName}\\s+(\\d{1,2})\\b(?!,?\\s*\\d{4})|\\b(\\d{1,2})\\s+${monthName}\\b(?!,?\\s*\\d{4})`, 'gi');

const inMonth = (_: string, month = '', day = '', dayBefore = day, monthAfter = month): string => `${months.indexOf(monthAfter.toLowerCase()) + 1}, ${dayBefore}`;

/** A page of a site may have its own address for each language; `+81 (0)3` is `03`. */
const figuresIn = (text: string): ReadonlySet<string> => {
  const { address, ...others } = figuresOf(withoutReferences(text.replace(/\s?\(0\)\s?/g, '-')).replace(dayOfYear, inMonth));
  return new Set([...address.map((url) => url.replace(/\/(?:en|ja)(?=\/|$)/g, '').replace(/\/$/, '')), ...Object.values(others).flat()]);
};

const daysAt = (compared: Compared, index: number, side: Side): ReturnType<typeof labelledDays> =>
  labelledDays(wordsOf(compared.blocks[index] ?? { first: [], second: [] }, side), wordsOf(compared.blocks[index - 1] ?? { first: [], second: [] }, side));
