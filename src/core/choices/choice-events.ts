import type { Instant } from '../identifiers/instant.ts';
import type { Choices, Consent, ConsentMethod, ConsentScope, OptOut, Stop } from './choices.ts';
import { mayBeSame, type NamedRecipients, nobodyKnown } from './named-recipients.ts';

/** How the person made it known, and what shows it: names and numbers of one's own documents, no words of the person. */
interface Shown {
  readonly id: string;
  readonly method: ConsentMethod;
  readonly by: Consent['by'];
  readonly evidence: string;
  readonly at: Instant;
}

/** Which consents are withdrawn: one, or all to this; what is left undefined limits nothing. */
export type Withdrawn =
  | { readonly consent: string }
  | { readonly to: ConsentScope; readonly purpose: string | undefined; readonly recipient: string | undefined; readonly country: string | undefined };

/** What a person chose, when and how. Rows of a record that only grows: what was chosen later stands over what was chosen before. */
export type ChoiceEvent =
  | Shown & Omit<Consent, 'id' | 'method' | 'by' | 'at'> & { readonly kind: 'consent' }
  | Shown & { readonly kind: 'withdrawal'; readonly of: Withdrawn; readonly items: Consent['items'] }
  | Shown & { readonly kind: 'stop'; readonly what: Stop['what'] }
  /** The person wants it to go on again: that stop, and none that is wider or narrower. */
  | Shown & { readonly kind: 'lift'; readonly what: Stop['what'] }
  | Shown & { readonly kind: 'opt-out'; readonly of: 'sale' | 'advertising' }
  /** A preference signal (Sec-GPC) of the person's browser. That a later visit brings none says nothing (CA-GPC-01). */
  | Shown & { readonly kind: 'signal' }
  | Shown & { readonly kind: 'opt-in'; readonly of: 'sale' | 'advertising' }
  /** The person went on using the service after the notice of a version. Kept as what happened: an agreement where notice is enough, never a consent. */
  | Shown & { readonly kind: 'used-after-notice'; readonly policy: string; readonly version: string };

const noActs: ReadonlySet<ConsentMethod> = new Set(['continued-use', 'silence', 'pre-checked-box']);

/** Whether it was an act of the person (JP-TP-02): going on using a service is none. */
export const isAct = (method: ConsentMethod): boolean => !noActs.has(method);

/** What is known of the one who chose. */
export interface Chooser {
  /** Whom the names of recipients mean: nothing known, a withdrawal for one ends the consents for all. */
  readonly recipients: NamedRecipients;
  /** Whether the person was, at that moment, known to be of an age at which a guardian says yes (JP-TP-03). */
  readonly needsGuardian: (at: Instant) => boolean;
}

export const unknownChooser: Chooser = { recipients: nobodyKnown, needsGuardian: () => false };

/**
 * What the person has chosen as it stands at that moment. Events of one moment count in the order of the list.
 * To end a protection (`lift`, `opt-in`) takes what a consent takes: an act, by the guardian of a person who needs one. To ask for one
 * (`withdrawal`, `stop`, `opt-out`) any way will do, and either of them.
 * Consents that do not count are in there, and it is the decision that leaves them out (spec/decision.md, rule 62).
 */
export const choicesAt = (events: readonly ChoiceEvent[], at: Instant, chooser: Chooser = unknownChooser): Choices =>
  events.filter((event) => event.at <= at).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .reduce((choices, event) => (endsInVain(event, chooser) ? choices : after(choices, event, (given, named) => mayBeSame(given, named, chooser.recipients, event.at, at))), none);

const none: Choices = { consents: [], stops: [], optOuts: [] };

const endsInVain = ({ kind, method, by, at }: ChoiceEvent, { needsGuardian }: Chooser): boolean =>
  (kind === 'lift' || kind === 'opt-in') && !(isAct(method) && (by === 'guardian' || !needsGuardian(at)));

/** Whether a recipient that a consent names may be one that the withdrawal at hand names. */
type MayBeSame = (given: string, named: string) => boolean;

const after = (choices: Choices, event: ChoiceEvent, maySame: MayBeSame): Choices => {
  const { consents, stops, optOuts } = choices;
  switch (event.kind) {
    case 'consent': return { ...choices, consents: [...consents, consentOf(event)] };
    case 'withdrawal': return { ...choices, consents: consents.flatMap((consent) => leftOf(consent, event, maySame)) };
    case 'stop': return stops.some(({ what }) => isSame(what, event.what)) ? choices : { ...choices, stops: [...stops, { id: event.id, what: event.what, at: event.at }] };
    case 'lift': return { ...choices, stops: stops.filter(({ what }) => !isSame(what, event.what)) };
    case 'opt-out': return optedOut(choices, { id: event.id, kind: event.of, at: event.at });
    case 'signal': return optedOut(choices, { id: event.id, kind: 'signal', at: event.at });
    // A signal is an opt-out of sale, and ends with it.
    case 'opt-in': return { ...choices, optOuts: optOuts.filter(({ kind }) => kind !== event.of && !(kind === 'signal' && event.of === 'sale')) };
    case 'used-after-notice': return choices;
  }
};

const consentOf = ({ id, to, purpose, recipient, items, country, informed, method, by, at }: ChoiceEvent & { readonly kind: 'consent' }): Consent =>
  ({ id, to, purpose, recipient, items, country, informed, method, by, at });

/** What is left of a consent. One to all items cannot be told without some of them, nor one to a kind without a company of it: it is withdrawn whole. */
const leftOf = (consent: Consent, { of, items }: ChoiceEvent & { readonly kind: 'withdrawal' }, maySame: MayBeSame): readonly Consent[] => {
  if (!isMeant(consent, of, maySame)) return [consent];
  if (items === 'all' || consent.items === 'all') return [];
  const left = consent.items.filter((item) => !items.includes(item));
  return left.length === 0 ? [] : [{ ...consent, items: left }];
};

/** A consent that names nothing covers what the withdrawal names, too. */
const isMeant = (consent: Consent, of: Withdrawn, maySame: MayBeSame): boolean => {
  if ('consent' in of) return consent.id === of.consent;
  const meets = (given: string | undefined, named: string | undefined, same: MayBeSame = (one, other) => one === other): boolean =>
    given === undefined || named === undefined || same(given, named);
  // One to `abroad` carries the provision there, so it ends with it.
  const to = consent.to === of.to || (of.to === 'provision' && consent.to === 'abroad');
  return to && meets(consent.purpose, of.purpose) && meets(consent.recipient, of.recipient, maySame) && meets(consent.country, of.country);
};

const isSame = (a: Stop['what'], b: Stop['what']): boolean => {
  if (a.kind === 'item' && b.kind === 'item') return a.item === b.item;
  if (a.kind === 'purpose' && b.kind === 'purpose') return a.purpose === b.purpose;
  return a.kind === b.kind && (a.kind === 'provision' || a.kind === 'all');
};

const optedOut = (choices: Choices, optOut: OptOut): Choices =>
  choices.optOuts.some(({ kind }) => kind === optOut.kind) ? choices : { ...choices, optOuts: [...choices.optOuts, optOut] };
