import { clauseNumbers } from '../policy/model/clause-labels.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { clauseThatPrints } from '../policy/model/printed-in.ts';
import type { Source } from './answer.ts';

/** What a reason speaks of, as spec/decision.md names it. A list without the name asked for is told as a whole: the nearest that there is. */
export type Thing =
  /** The block of purposes of its class; nothing where the purpose is not declared. */
  | { readonly kind: 'purpose'; readonly id: string }
  /** Roles are printed nowhere: the document that declares it. */
  | { readonly kind: 'role'; readonly id: string | undefined }
  | { readonly kind: 'collection'; readonly id: string | undefined }
  | { readonly kind: 'receipt'; readonly id: string | undefined }
  | { readonly kind: 'recipient'; readonly id: string | undefined }
  | { readonly kind: SectionKind };

export type SectionKind =
  | 'purpose-rules' | 'provision-consent' | 'provision-means' | 'provision-exceptions' | 'provision-abroad' | 'joint-use' | 'entrustment'
  | 'special-care' | 'anonymised' | 'minors' | 'california-categories' | 'california-sale' | 'california-sensitive';

/** Which section of a document holds what the block prints. Sections are taken whole from the nearest document that has them. */
const sections: { readonly [S in SectionKind]: (text: PolicyText) => unknown } = {
  'purpose-rules': (text) => text.purposeRules,
  'provision-consent': (text) => text.provision, 'provision-means': (text) => text.provision,
  'provision-exceptions': (text) => text.provision, 'provision-abroad': (text) => text.provision,
  'joint-use': (text) => text.jointUse, entrustment: (text) => text.entrustment, 'special-care': (text) => text.specialCare,
  anonymised: (text) => text.anonymised, minors: (text) => text.minors,
  'california-categories': (text) => text.california, 'california-sale': (text) => text.california, 'california-sensitive': (text) => text.california,
};

/** The nearest document in which the thing stands, and the first of its clauses that prints it. Nearest layer first. */
export const whereSaid = (layers: readonly PolicyText[], thing: Thing): Source | undefined => {
  if (thing.kind === 'purpose') {
    const layer = layers.find(({ purposes }) => named(purposes, thing.id));
    const purpose = layer && named(layer.purposes, thing.id);
    return layer && purpose && sourceIn(layer, [`purposes-of ${purpose.class}`]);
  }
  if (thing.kind === 'role') return inList(layers, ({ roles }) => roles, thing.id, []);
  if (thing.kind === 'collection') return inList(layers, ({ collections }) => collections, thing.id, ['collections']);
  if (thing.kind === 'receipt') return inList(layers, ({ receipts }) => receipts, thing.id, ['receipts']);
  if (thing.kind === 'recipient') {
    const layer = layers.find(({ provision }) => provision);
    return layer && sourceIn(layer, [...(thing.id === undefined ? [] : [`recipient ${thing.id}`]), 'recipients', 'provision-consent']);
  }
  const layer = layers.find((text) => sections[thing.kind](text) !== undefined);
  return layer && sourceIn(layer, [thing.kind]);
};

/** The document itself, and no clause of it. */
export const documentItself = ({ id, version }: PolicyText): Source => ({ policy: id, version, clause: undefined, number: undefined });

interface Named { readonly id: string }

const named = <T extends Named>(list: readonly T[], id: string | undefined): T | undefined => list.find((one) => one.id === id);

/** The nearest list that has it, else the nearest list with anything in it. */
const inList = (layers: readonly PolicyText[], list: (text: PolicyText) => readonly Named[], id: string | undefined, blocks: readonly string[]): Source | undefined => {
  const layer = layers.find((text) => named(list(text), id)) ?? layers.find((text) => list(text).length > 0);
  return layer && sourceIn(layer, blocks);
};

const sourceIn = (text: PolicyText, blocks: readonly string[]): Source => {
  const clause = clauseThatPrints(text, blocks);
  return { ...documentItself(text), clause: clause?.id, number: clause && clauseNumbers(text.clauses).get(clause.id) };
};
