import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { isPart, oneSidedRuns, placesOf } from './text-places.ts';
import type { Compared } from './text-places.ts';

/** Parts (an addendum, a section) and lines that one of the texts has and the other has not. */
export const oneSided = (compared: Compared): readonly Finding[] => oneSidedRuns(compared).flatMap((run) => {
  const lacks = run.has === 'first' ? 'second' : 'first';
  if (isPart(compared, run)) {
    const lines = compared.blocks.slice(run.from, run.to).flatMap((block) => block[run.has]);
    const [at, other] = placesOf(compared, run.from);
    return [finding('texts-part-missing', at, { other, heading: lines[0]?.text ?? '', lines: lines.length, lacks })];
  }
  return compared.blocks.slice(run.from, run.to).flatMap((block, index) => {
    const [at, other] = placesOf(compared, run.from + index);
    return block[run.has].map(({ text }) => finding('texts-line-missing', at, { other, text, lacks }));
  });
});
