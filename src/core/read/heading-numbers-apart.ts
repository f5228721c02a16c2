import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { placesOf } from './text-places.ts';
import type { Compared } from './text-places.ts';
import type { TextLine } from './text-line.ts';

const numberOf = ({ label, text }: TextLine): string | undefined => (label === undefined ? undefined : `${label} ${text}`);

/** Headings that go together and have another number, or a number in one text alone. One finding: where one number slips, many do. */
export const headingNumbersApart = (compared: Compared): readonly Finding[] => {
  const apart = compared.blocks.flatMap(({ first: [a], second: [b] }, index) => {
    // A program that numbers a list does not write the numbers down.
    const differ = a && b && a.label !== b.label && !(a.kind === 'entry' || b.kind === 'entry');
    return differ ? [{ index, first: numberOf(a), second: numberOf(b) }] : [];
  });
  const [start] = apart;
  if (!start) return [];
  const [at, other] = placesOf(compared, start.index);
  const numbers = (side: 'first' | 'second'): readonly string[] => apart.flatMap(({ [side]: number }) => number ?? []);
  return [finding('texts-heading-numbers-differ', at, { other, first: numbers('first'), second: numbers('second') })];
};
