import type { Consent } from '../../choices/choices.ts';
import type { Instant } from '../../identifiers/instant.ts';
import { addresseeOf, isMeant, isNamed, listedRecipient } from './addressee.ts';
import { codes } from './codes.ts';
import { consented, names } from './consents.ts';
import { itemsOfHappenings, type View } from './inquiry.ts';
import { addAll, isEmpty, type Mask } from './masks.ts';
import type { RecipientTable } from './provision-tables.ts';

const toOthers: ReadonlySet<string> = new Set(['provide', 'transfer-abroad', 'joint-use', 'sell', 'share']);

/** Rule 50. */
export const judgeSpecialCare = (view: View): void => {
  const { sheet, question, holding, tables: { items, specialCareBases, specialCareFrom: from } } = view;
  const { masks } = sheet;
  const special = masks.both(sheet.asked, items.specialCare);
  if (isEmpty(special)) return;
  const handsOver = toOthers.has(question.action);
  const based = masks.empty();
  const addressee = addresseeOf(view);
  const say = (code: Parameters<typeof sheet.say>[0], of: Mask): void => {
    sheet.say(code, of, undefined, from);
    addAll(based, of);
  };
  if (specialCareBases.has('consent')) {
    const isEnough = (consent: Consent): boolean => (handsOver ? consent.to === 'provision' && names(consent) && isMeant(addressee, consent.recipient) : consent.to === 'special-care');
    say(codes['special-care-by-consent'], consented(view, special, isEnough));
  }
  if (specialCareBases.has('request')) {
    const isForThem = (recipient: string | undefined): boolean => (recipient === undefined ? !handsOver : isNamed(addressee, recipient));
    const asked = itemsOfHappenings(view, (happening) => (happening.kind === 'request' && isForThem(happening.recipient) ? happening.items : undefined));
    say(codes['special-care-by-request'], masks.both(special, asked));
  }
  if (question.action === 'collect' && holding.origin === 'person') say(codes['special-care-given'], masks.both(special, given(view)));
  const opens = specialCareBases.has('consent') ? (handsOver ? 'provision' : 'special-care') : undefined;
  sheet.refuse(codes['special-care-without-basis'], masks.without(special, based), undefined, from, opens);
};

const given = (view: View, since?: Instant): Mask =>
  itemsOfHappenings(view, (happening) => (happening.kind === 'given' && (since === undefined || happening.at >= since) ? happening.items : undefined));

/** Rule 51. `held`: the items asked for that the holding has. */
export const judgeAge = (view: View, held: Mask): void => {
  const { sheet, question: { action, person: { age } }, tables: { merged: { minors }, minorsFrom } } = view;
  if (!minors || age === undefined || age >= minors.under) return;
  if (!minors.collected) {
    if (action === 'collect') sheet.refuse(codes['minor-not-collected'], sheet.asked, undefined, minorsFrom);
    else sheet.refuse(codes['minor-not-kept'], held, undefined, minorsFrom);
  }
  if (isSale(view, listedRecipient(view)) && !minors.soldOrShared) sheet.refuse(codes['minor-not-sold'], sheet.asked, undefined, minorsFrom);
};

/** Rule 52. */
export const judgeSale = ({ sheet, question: { recipient }, tables: { california } }: View): void => {
  const { asked, masks } = sheet;
  if (!california) {
    sheet.refuse(codes['sale-not-declared'], asked);
    return;
  }
  const isPermitted = recipient !== undefined && california.permitted.has(recipient);
  if (!isPermitted) sheet.refuse(codes['sale-recipient-not-permitted'], asked, recipient, california.saleFrom);
  sheet.refuse(codes['item-in-no-category'], masks.without(asked, california.inCategory), undefined, california.categoriesFrom);
  if (isPermitted) sheet.say(codes['sale-declared'], masks.both(asked, california.inCategory), undefined, california.saleFrom);
};

/** Rule 54. */
export const judgeLawOnly = ({ sheet, question: { action }, holding: { collection }, tables: { items, collections } }: View): void => {
  const lawOnly = sheet.masks.both(sheet.asked, items.lawOnly);
  const form = action === 'collect' && collection !== undefined ? collections.get(collection) : undefined;
  sheet.refuse(codes['item-by-law-alone'], form ? sheet.masks.without(lawOnly, form.byLaw) : lawOnly);
};

/** Rule 53. */
export const judgeSensitive = ({ sheet, question: { action }, tables: { california } }: View): void => {
  if (!california || action === 'collect') return;
  const sensitive = sheet.masks.both(sheet.asked, california.sensitive);
  if (action === 'infer' && !california.infers) sheet.refuse(codes['sensitive-never-infers'], sensitive, undefined, california.sensitiveFrom);
  sheet.refuse(codes['sensitive-use-not-permitted'], sensitive, undefined, california.sensitiveFrom);
};

/** Rule 60. */
export const judgeStops = (view: View): void => {
  const { sheet, items, question, facts: { stops } } = view;
  if (stops.length === 0) return;
  const { asked, masks } = sheet;
  for (const { what, at } of stops) {
    if (at > question.at) continue;
    const touched = question.action === 'collect' ? masks.without(asked, given(view, at)) : asked;
    if (what.kind === 'item') {
      const named = masks.empty();
      items.addNames(named, [what.item]);
      sheet.refuse(codes.stopped, masks.both(touched, named), 'item');
    } else if (what.kind === 'all' || (what.kind === 'purpose' ? what.purpose === question.purpose : toOthers.has(question.action))) {
      sheet.refuse(codes.stopped, touched, what.kind);
    }
  }
};

/** By that name, or in California as advertising (rule 51). */
const isSale = ({ question: { action }, tables: { california } }: View, listed: RecipientTable | undefined): boolean =>
  action === 'sell' || action === 'share' || (california !== undefined && listed?.stopsAtOptOut === true);

/** Rule 61. */
export const judgeOptOuts = (view: View): void => {
  const { sheet, question: { at, action, channel }, facts: { optOuts } } = view;
  const listed = listedRecipient(view);
  const isSold = isSale(view, listed);
  const isAdvertising = listed?.stopsAtOptOut === true || (action === 'contact' && (channel === 'advertising' || channel === 'targeted-advertising'));
  for (const optOut of optOuts) {
    if (optOut.at > at) continue;
    if (optOut.kind === 'advertising' ? isAdvertising : isSold) sheet.refuse(codes[byKind[optOut.kind]], sheet.asked, undefined, listed?.from);
  }
};

const byKind = { sale: 'opted-out-of-sale', signal: 'opted-out-by-signal', advertising: 'opted-out-of-advertising' } as const;
