import type { OptOut, Stop } from '../../choices/choices.ts';
import { byThen, found, foundIf, happened, isOneOf, isSale, listedRecipient, provides } from './pair.ts';
import type { Pair, Rule } from './pair.ts';
import type { Thing } from '../where-said.ts';

const touches = (pair: Pair, { what }: Stop): boolean => {
  switch (what.kind) {
    case 'item': return what.item === pair.item;
    case 'purpose': return what.purpose === pair.question.purpose;
    case 'provision': return isOneOf(['provide', 'transfer-abroad', 'joint-use', 'sell', 'share'], pair);
    case 'all': return true;
  }
};

/** Rule 60. */
const stops: Rule = (pair) => {
  const given = pair.question.action === 'collect' ? happened(pair, 'given').filter(({ items }) => items.includes(pair.item)) : [];
  const now = pair.facts.stops.filter((stop) => byThen(pair.question, stop) && touches(pair, stop) && !given.some(({ at }) => at >= stop.at));
  return [...new Set(now.map(({ what }) => what.kind))].map((kind) => found('stopped', kind));
};

/** Rule 61. */
const optOuts: Rule = (pair) => {
  const { question: { channel, action } } = pair;
  const out = (kind: OptOut['kind']): boolean => pair.facts.optOuts.some((one) => one.kind === kind && byThen(pair.question, one));
  const sold = isSale(pair);
  const advertised = action === 'contact' && (channel === 'advertising' || channel === 'targeted-advertising');
  const from: Thing | undefined = provides(pair) ? { kind: 'recipient', id: pair.question.recipient } : undefined;
  const ends = provides(pair) && listedRecipient(pair)?.stopsAtOptOut === true;
  return [
    ...foundIf(sold && out('sale'), 'opted-out-of-sale', undefined, from), ...foundIf(sold && out('signal'), 'opted-out-by-signal', undefined, from),
    ...foundIf(advertised && out('advertising'), 'opted-out-of-advertising'),
    ...foundIf(ends && out('advertising'), 'opted-out-of-advertising', undefined, from),
  ];
};

/** Rules 60 and 61. */
export const choices: Rule = (pair) => [...stops(pair), ...optOuts(pair)];
