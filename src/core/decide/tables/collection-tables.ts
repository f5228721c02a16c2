import type { PolicyText } from '../../policy/model/policy.ts';
import type { Source } from '../answer.ts';
import { whereSaid } from '../where-said.ts';
import type { ItemNumbers } from './item-numbers.ts';
import type { Mask } from './masks.ts';
import { byId, maskOf, setOf } from './read-items.ts';

export interface CollectionTable {
  readonly asked: Mask;
  /** Of these, what a law has it ask for. */
  readonly byLaw: Mask;
  /** Empty: all. */
  readonly purposes: ReadonlySet<string>;
  readonly from: Source | undefined;
}

export const collectionTables = (layers: readonly PolicyText[], { collections }: PolicyText, numbers: ItemNumbers): ReadonlyMap<string, CollectionTable> =>
  byId(collections, ({ id, items, purposes }) => ({
    asked: maskOf(items.map(({ item }) => item), numbers), byLaw: maskOf(items.filter(({ need }) => need === 'by-law').map(({ item }) => item), numbers), purposes: setOf(purposes), from: whereSaid(layers, { kind: 'collection', id }),
  }));

export interface ReceiptTable {
  readonly classes: ReadonlySet<string>;
  readonly items: Mask;
  readonly appliedTo: boolean;
  readonly from: Source | undefined;
}

export const receiptTables = (layers: readonly PolicyText[], { receipts }: PolicyText, numbers: ItemNumbers): ReadonlyMap<string, ReceiptTable> =>
  byId(receipts, ({ id, classes, items, onlyFrom }) => ({
    classes: setOf(classes), items: maskOf(items, numbers), appliedTo: onlyFrom === 'applied-to', from: whereSaid(layers, { kind: 'receipt', id }),
  }));
