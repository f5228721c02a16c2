import type { ContactChannel } from '../../policy/model/purposes.ts';
import { isBlank } from '../blank.ts';
import { codes, liftNumbers } from './codes.ts';
import type { View } from './inquiry.ts';
import type { Mask } from './masks.ts';

const lifts = [...liftNumbers.asking, ...liftNumbers['asking-anyway']];
const [[asking], [anyway]] = [liftNumbers.asking, liftNumbers['asking-anyway']];

/** Rule 28: what a contact that only asks for a consent lifts, and by which items it cannot be made. To be said before anything is refused. */
export const liftByAsking = ({ sheet, question: { action, asks, channel, purpose }, tables: { items, purposes } }: View): void => {
  if (asks === undefined || action !== 'contact' || channel === undefined) return;
  const byChannel: ReadonlyMap<ContactChannel, Mask> = items.reachedBy;
  const carrying = sheet.masks.both(sheet.asked, byChannel.get(channel) ?? sheet.masks.empty());
  sheet.say(codes['item-carries-no-message'], sheet.masks.without(sheet.asked, carrying), channel);
  if (isBlank(purpose)) return;
  if (purposes.opensByConsent) sheet.lift(asking, carrying);
  sheet.lift(anyway, carrying);
};

export const sayAsking = ({ sheet, question, tables: { purposes } }: View): void => {
  if (question.asks === undefined) return;
  for (const number of lifts) {
    const lifted = sheet.lifted(number);
    if (lifted) sheet.say(codes['contact-asks-for-consent'], lifted, question.purpose, purposes.rules);
  }
};
