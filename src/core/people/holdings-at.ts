import type { Instant } from '../identifiers/instant.ts';
import type { DataOrigin } from '../policy/model/subjects.ts';

/** What was fixed when data was taken over with a business: the purposes that it had before, and keeps (APPI 18(2)). None: they are not known. */
export interface Succession {
  readonly originPurposes: readonly string[];
}

/** That data of a person came in: once, in one way. Names only, no values. */
export interface CollectedData {
  readonly class: string;
  readonly service: string | undefined;
  readonly collection: string | undefined;
  readonly items: 'all' | readonly string[];
  readonly origin: DataOrigin;
  readonly membership: 'member' | 'left' | 'none';
  /** The version that the person was shown then, and purposes that the form set out besides. */
  readonly shown: { readonly policy: string; readonly version: string; readonly purposes: readonly string[] } | undefined;
  /** It was taken over with a business. Left out: it was not. */
  readonly succession?: Succession | undefined;
  readonly at: Instant;
}

/** That the person became a member of a service, or left it (undefined: without a service). */
export interface MembershipChange {
  readonly service: string | undefined;
  readonly membership: CollectedData['membership'];
  readonly at: Instant;
}

type HeldData = Omit<CollectedData, 'at'>;

/**
 * What is held of the person at a moment. What came in alike is one holding with the items of all. A change of membership counts
 * for what a member had given to that service until then; what somebody gave who was no member stays that.
 */
export const holdingsAt = (collected: readonly CollectedData[], changes: readonly MembershipChange[], at: Instant): readonly HeldData[] => {
  const changed = changes.filter((one) => one.at <= at).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const held = collected.filter((one) => one.at <= at).map(({ at: since, ...one }): HeldData => {
    const change = one.membership === 'none' ? undefined : changed.findLast(({ service, at: when }) => service === one.service && when >= since);
    return change ? { ...one, membership: change.membership } : one;
  });
  return [...Map.groupBy(held, keyOf).values()].flatMap(([first, ...more]) =>
    (first ? [{ ...first, items: more.reduce<HeldData['items']>((all, { items }) => together(all, items), first.items) }] : []));
};

const keyOf = ({ class: held, service, collection, origin, membership, shown, succession }: HeldData): string =>
  JSON.stringify([held, service ?? null, collection ?? null, origin, membership, shown ? [shown.policy, shown.version, shown.purposes] : null, succession?.originPurposes.toSorted() ?? null]);

const together = (a: HeldData['items'], b: HeldData['items']): HeldData['items'] => (a === 'all' || b === 'all' ? 'all' : [...new Set([...a, ...b])]);
