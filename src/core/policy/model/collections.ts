import type { Position } from '../../findings/finding.ts';
import type { CollectionId, ItemId, PurposeId, ReceiptId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';
import type { Means } from './provision.ts';

/** A way in which data comes from the person: a form, a call, a visit. Its notice at collection is made from this. */
export interface Collection {
  readonly kind: 'collection';
  readonly at: Position;
  readonly id: CollectionId;
  readonly name: LocalText;
  readonly classes: readonly SubjectClassId[];
  readonly classesAt: readonly Position[];
  readonly items: readonly CollectedItem[];
  /** Those that this collection is for; empty: all of its classes. */
  readonly purposes: readonly PurposeId[];
  readonly purposesAt: readonly Position[];
  /** What happens to a person who leaves a required item out. */
  readonly ifWithheld: LocalText | undefined;
  /** Calls and meetings may be recorded; said at the start. */
  readonly recorded: boolean;
  readonly documentsReturned: 'all' | 'not-all';
}

export interface CollectedItem {
  readonly at: Position;
  readonly item: ItemId;
  readonly need: 'required' | 'optional' | 'by-law';
  /** The legal ground of `by-law`. */
  readonly ground: LocalText | undefined;
}

/** Data that comes from somebody else (APPI Articles 30 and 31). */
export interface Receipt {
  readonly kind: 'receipt';
  readonly at: Position;
  readonly id: ReceiptId;
  readonly from: LocalText;
  readonly classes: readonly SubjectClassId[];
  readonly classesAt: readonly Position[];
  readonly items: readonly ItemId[];
  readonly itemsAt: readonly Position[];
  readonly purposes: readonly LocalText[];
  readonly means: readonly Means[];
  /** `applied-to`: only from a company that the person applied or signed up to through the service. */
  readonly onlyFrom: 'anyone' | 'applied-to';
}
