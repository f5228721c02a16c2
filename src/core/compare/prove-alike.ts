import type { Action } from '../decide/question.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Situation } from '../policy/model/provision.ts';
import type { Purpose } from '../policy/model/purposes.ts';
import type { Items } from '../policy/model/subjects.ts';

/** Of things that the rules treat alike, the first. */
export const oneOfEach = <T>(things: readonly T[], alike: (thing: T) => string): readonly T[] => {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const key = alike(thing);
    return !seen.has(key) && seen.add(key);
  });
};

const itemsKey = (items: Items): string => (items.all ? 'all' : items.ids.toSorted().join(','));

/**
 * All of a purpose that the rules look at in one action, to one recipient, on data of one class: rule 11 asks whether it is of the class, 12
 * which items it has, 13 by which collections, 14 across what; 15 after what, 17 which roles, 21 to 26 what is done, 37 whether it
 * provides to the recipient. Where something `opens` purposes, that lifts whatever 11 to 14 refuse.
 */
export const purposeKey = (action: Action, ofClass: string, recipient: string | undefined, opens: boolean, { collections, items, roles }: PolicyText) => (purpose: Purpose): string => [
  ...(opens ? [] : [
    purpose.class === ofClass, itemsKey(purpose.items), purpose.collectedBy.join(','), purpose.crossService,
    items.filter(({ onlyFor }) => onlyFor.includes(purpose.id)).map(({ id }) => id).join(','),
    collections.filter(({ purposes }) => purposes.includes(purpose.id)).map(({ id }) => id).join(','),
  ]),
  purpose.afterMembership, roles.filter((role) => role.purposes.all || role.purposes.ids.includes(purpose.id)).map(({ id }) => id).join(','),
  doneWith(action, recipient, purpose),
].join(' ');

const doneWith = (action: Action, recipient: string | undefined, { logMatching, processing, channels, recipients }: Purpose): string => {
  switch (action) {
    case 'match-logs': return String(logMatching);
    case 'record-call': return String(processing.includes('recording'));
    case 'contact': return channels.join(',');
    case 'train': return String(processing.includes('machine-learning'));
    case 'infer': return String(processing.some((each) => each === 'profiling' || each === 'analysis' || each === 'machine-learning'));
    case 'anonymise': return String(processing.includes('anonymising'));
    case 'provide': case 'transfer-abroad': return String(recipients.some((id) => id === recipient));
    case 'collect': case 'use': case 'receive': case 'entrust': case 'joint-use': case 'sell': case 'share': return '';
  }
};

/** All of a situation that rules 32 to 38 look at. */
export const situationKey = (situation: Situation): string => [
  situation.items ? itemsKey(situation.items) : '', situation.onBehalf || situation.byPerson, situation.onWish, situation.after === undefined, situation.byLaw,
  situation.needLimited, situation.means.join(','), situation.services.join(','),
].join(' ');
