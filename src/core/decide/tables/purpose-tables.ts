import type { PolicyText } from '../../policy/model/policy.ts';
import type { Purpose } from '../../policy/model/purposes.ts';
import type { Source } from '../answer.ts';
import { whereSaid } from '../where-said.ts';
import type { ItemNumbers } from './item-numbers.ts';
import type { ItemSet, Mask } from './masks.ts';
import { byId, itemReader, maskOf, setOf } from './read-items.ts';

export interface PurposeTable {
  readonly purpose: Purpose;
  readonly items: ItemSet;
  readonly channels: ReadonlySet<string>;
  readonly processing: ReadonlySet<string>;
  readonly collectedBy: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  readonly from: Source | undefined;
}

export interface PurposeTables {
  readonly declared: ReadonlyMap<string, PurposeTable>;
  /** Declared in a farther document only, which a nearer closed list leaves out. */
  readonly beyond: ReadonlyMap<string, Source | undefined>;
  /** Items that are there for certain purposes alone, and those purposes. */
  readonly bound: readonly { readonly items: Mask; readonly onlyFor: ReadonlySet<string> }[];
  readonly closed: boolean;
  readonly opensByConsent: boolean;
  readonly rules: Source | undefined;
}

export const purposeTables = (layers: readonly PolicyText[], merged: PolicyText, numbers: ItemNumbers): PurposeTables => {
  const { purposes, purposeRules } = merged;
  const items = itemReader(numbers);
  const declared = byId(purposes, (purpose): PurposeTable => ({
    purpose, items: items(purpose.items), channels: setOf(purpose.channels), processing: setOf(purpose.processing),
    collectedBy: setOf(purpose.collectedBy), recipients: setOf(purpose.recipients), from: whereSaid(layers, { kind: 'purpose', id: purpose.id }),
  }));
  const farther = layers.flatMap((layer) => layer.purposes).filter(({ id }) => !declared.has(id));
  const bound = merged.items.filter(({ onlyFor }) => onlyFor.length > 0).map(({ id, onlyFor }) => ({ items: maskOf([id], numbers), onlyFor: setOf(onlyFor) }));
  return {
    declared, bound, beyond: byId(farther, ({ id }) => whereSaid(layers, { kind: 'purpose', id })), closed: purposeRules?.list === 'closed',
    opensByConsent: purposeRules?.outside !== 'never', rules: whereSaid(layers, { kind: 'purpose-rules' }),
  };
};
