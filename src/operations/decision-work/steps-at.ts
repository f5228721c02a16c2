import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { Ground } from '../ports/decision-store.ts';
import type { VersionAmong } from '../ports/engines.ts';
import { hashesAt } from './ground-at.ts';

/** One version taking another one's place, each with what was in force beside it. */
export interface Step {
  readonly older: VersionAmong;
  readonly newer: VersionAmong;
}

/** Each time, by that moment, that a version of a policy took the place of another one, with what was in force beside them. */
export const stepsAt = (activations: Ground['activations'], at: Instant): readonly Step[] => {
  const begun = activations.filter(({ from }) => from <= at);
  return [...Map.groupBy(begun, ({ policy }) => policy).values()].filter((of) => of.length > 1).flatMap((of): readonly Step[] => {
    const inOrder = of.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.sequence - b.sequence));
    return inOrder.slice(1).flatMap(({ hash, from }, place): readonly Step[] => {
      const before = inOrder[place];
      return before && before.hash !== hash ? [{ older: among(activations, before.hash, before.from), newer: among(activations, hash, from) }] : [];
    });
  });
};

const among = (activations: Ground['activations'], hash: Sha256, at: Instant): VersionAmong => ({ hash, inForce: hashesAt(activations, at) });
