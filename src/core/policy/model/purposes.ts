import type { Position } from '../../findings/finding.ts';
import type { CollectionId, PurposeId, RecipientId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Items, MessageChannel } from './subjects.ts';

/** How a person is approached, where a purpose names it. */
export const contactChannels = ['email', 'telephone', 'post', 'in-service', 'advertising', 'targeted-advertising'] as const satisfies readonly [...MessageChannel[], 'advertising', 'targeted-advertising'];
export type ContactChannel = (typeof contactChannels)[number];

/** Kinds of processing that law or policies judge apart. */
export const processings = ['analysis', 'profiling', 'statistics', 'machine-learning', 'recording', 'anonymising', 'publication'] as const;
export type Processing = (typeof processings)[number];

export interface Purpose {
  readonly kind: 'purpose';
  readonly at: Position;
  readonly id: PurposeId;
  readonly class: SubjectClassId;
  readonly classAt: Position;
  readonly text: LocalText;
  /** Of the items of its class; the whole class unless narrowed. */
  readonly items: Items;
  /** Information may be looked up across the group's services; otherwise it stays in the service that collected it. */
  readonly crossService: boolean;
  /** Usage logs, those from advertisers included, may be matched with registered information. */
  readonly logMatching: boolean;
  /** Empty where the policy leaves the channel open. */
  readonly channels: readonly ContactChannel[];
  readonly processing: readonly Processing[];
  /** For some services the use goes on after membership has ended; which, is declared per service there. */
  readonly afterMembership: 'no' | 'some-services';
  /** `consent`: the purpose itself asks for it (a provision "on the person's consent"). */
  readonly basis: 'none' | 'consent';
  /** Only data that came in this way; empty for any. */
  readonly collectedBy: readonly CollectionId[];
  readonly collectedByAt: readonly Position[];
  /** Recipients whose provision this purpose covers (JP-PUR-02). */
  readonly recipients: readonly RecipientId[];
  readonly recipientsAt: readonly Position[];
  /** "Other incidental work": stands for itself only beside concrete purposes (JP-PUR-01). */
  readonly incidental: boolean;
  /** Notes printed under the purpose, besides those that its conditions give. */
  readonly notes: readonly LocalText[];
}

/** What the policy says of uses beyond its list, and of changes of the list. */
export interface PurposeRules {
  readonly at: Position;
  /** Closed: another purpose, a group's included, needs `outside`. Open: purposes shown at collection and in a parent count too. */
  readonly list: 'closed' | 'open';
  readonly outside: 'consent' | 'never' | 'law';
  /** JP-PUR-04: what a change of a purpose takes; the law alone where the document is silent. */
  readonly change: 'consent' | 'related-with-notice' | 'unstated';
}
