import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Policy, PolicyText } from './policy.ts';

/** The versions that a text may stand on: those of the files beside it, or those pinned in the store. */
export type PolicyLibrary = readonly PolicyText[];

export type Parent =
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly text: PolicyText }
  /** No version of that name, or none by that day. */
  | { readonly state: 'missing' };

/** Of versions of one policy, the one of the latest day. */
export const newestOf = (versions: readonly PolicyText[]): PolicyText | undefined => versions.toSorted((a, b) => (a.version < b.version ? -1 : 1)).at(-1);

/** The version that `text` extends: the one it names, else the latest of that policy by `on`. */
export const parentOf = ({ extends: extension }: PolicyText, library: PolicyLibrary, on: CalendarDate): Parent => {
  if (!extension) return { state: 'none' };
  const versions = library.filter(({ id, version }) => id === extension.policy && (extension.version === undefined ? version <= on : version === extension.version));
  const text = newestOf(versions);
  return text ? { state: 'found', text } : { state: 'missing' };
};

/**
 * `text` and all that it stands on, itself first. Ends where a parent is missing, or where a policy would stand on itself
 * (both are findings of their own).
 */
export const layersOf = (text: PolicyText, library: PolicyLibrary, on: CalendarDate): readonly PolicyText[] => {
  const layers: PolicyText[] = [text];
  for (;;) {
    const parent = parentOf(layers.at(-1) ?? text, library, on);
    if (parent.state !== 'found' || layers.some(({ id }) => id === parent.text.id)) return layers;
    layers.push(parent.text);
  }
};

/**
 * The policy that runs: what the first layer leaves out comes from the next. Undefined while nobody says how requests are
 * handled or where the desk is. Lists of things (items, classes, services) are joined, the nearer one first; purposes
 * are joined unless the nearer list is closed.
 */
export const resolvePolicy = (layers: readonly PolicyText[]): Policy | undefined => {
  const merged = mergeLayers(layers);
  if (!merged?.requests || !merged.desk) return undefined;
  return { ...merged, requests: merged.requests, desk: merged.desk };
};

/** One text of many, nearest first; undefined of none. */
export const mergeLayers = ([first, ...rest]: readonly PolicyText[]): PolicyText | undefined => first && rest.reduce(over, first);

const over = (near: PolicyText, far: PolicyText): PolicyText => ({
  ...near,
  companies: joined(near.companies, far.companies), services: joined(near.services, far.services), classes: joined(near.classes, far.classes),
  items: joined(near.items, far.items), roles: joined(near.roles, far.roles), purposes: near.purposeRules?.list === 'closed' ? near.purposes : joined(near.purposes, far.purposes),
  purposeRules: near.purposeRules ?? far.purposeRules, collections: joined(near.collections, far.collections), receipts: joined(near.receipts, far.receipts), provision: near.provision ?? far.provision,
  specialCare: near.specialCare ?? far.specialCare, jointUse: near.jointUse ?? far.jointUse, entrustment: near.entrustment ?? far.entrustment,
  statistics: near.statistics ?? far.statistics, anonymised: near.anonymised ?? far.anonymised, trackers: near.trackers ?? far.trackers,
  security: near.security?.measures.length ? near.security : far.security ?? near.security, amendment: near.amendment ?? far.amendment,
  minors: near.minors ?? far.minors, california: near.california ?? far.california, requests: near.requests ?? far.requests, desk: near.desk ?? far.desk,
});

const joined = <T extends { readonly id: string }>(near: readonly T[], far: readonly T[]): readonly T[] =>
  [...near, ...far.filter(({ id }) => !near.some((one) => one.id === id))];
