import type { View } from './inquiry.ts';
import type { RecipientTable } from './provision-tables.ts';

export const isProvision = ({ question: { action } }: View): boolean => action === 'provide' || action === 'transfer-abroad';

/** The listed recipient to whom it is provided. */
export const listedRecipient = (view: View): RecipientTable | undefined => {
  const { recipient } = view.question;
  return recipient === undefined || !isProvision(view) ? undefined : view.tables.provision.recipients.get(recipient);
};

/** Who is meant when a fact names somebody, or nobody. */
export interface Addressee {
  /** Undefined also where it stands for several, each of which is named: its own name tells nobody then. */
  readonly recipient: string | undefined;
  readonly party: string | undefined;
  /** What names nobody is for this one, too. */
  readonly isAnyone: boolean;
}

export const addresseeOf = (view: View): Addressee => {
  const { recipient, party } = view.question;
  return listedRecipient(view)?.eachNamed === true ? { recipient: undefined, party, isAnyone: false } : { recipient, party, isAnyone: true };
};

/** By the recipient's name or the party's. */
export const isNamed = ({ recipient, party }: Addressee, name: string | undefined): boolean => name !== undefined && (name === recipient || name === party);

/** As `isNamed`, or by no name where none need be said. */
export const isMeant = (addressee: Addressee, name: string | undefined): boolean => (name === undefined ? addressee.isAnyone : isNamed(addressee, name));
