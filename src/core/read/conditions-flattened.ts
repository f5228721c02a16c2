import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { placesOf } from './text-places.ts';
import type { Compared, Side } from './text-places.ts';
import type { TextLine } from './text-line.ts';

/** Words of conditions, notes and ways; a list within a list alone is a matter of layout. */
const conditional = /\b(?:may|depend|depending|if|in addition to|only|unless|except|provided that)\b|ことがあ|場合|に限|によっては|ただし|のほか/i;

/** Entries of one list in which conditions of entries became entries: one finding for each list. */
export const conditionsFlattened = (compared: Compared): readonly Finding[] => (['first', 'second'] as const).flatMap((flat) => {
  const nested: Side = flat === 'first' ? 'second' : 'first';
  const lists: { index: number; conditions: string[] }[] = [];
  /** The entry that the lines after it belong to, as both texts have it. */
  let entry: { readonly here: TextLine; readonly there: TextLine } | undefined;
  let open = false;
  for (const [index, { [nested]: [here], [flat]: [there] }] of compared.blocks.entries()) {
    if (!here || !there) continue;
    if (here.depth === 0) [entry, open] = [undefined, false];
    else if (here.kind === 'entry' && (!entry || here.depth <= entry.here.depth)) entry = { here, there };
    else if (entry && here.depth > entry.here.depth && there.kind === 'entry' && entry.there.kind === 'entry' && there.depth === entry.there.depth && conditional.test(here.text)) {
      if (!open) lists.push({ index, conditions: [] });
      open = true;
      lists.at(-1)?.conditions.push(there.text);
    }
  }
  return lists.map(({ index, conditions }) => {
    const [at, other] = placesOf(compared, index);
    return finding('texts-conditions-flattened', at, { other, conditions, flat });
  });
});
