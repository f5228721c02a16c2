import type { Finding } from '../../findings/finding.ts';
import { finding, inOrder } from '../../findings/finding.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Sha256 } from '../../identifiers/hash.ts';
import type { PolicyId } from '../../identifiers/name-ids.ts';
import type { PolicyText } from '../model/policy.ts';
import { policyIdentity } from './identity.ts';
import type { Pin, VersionName } from './read-pins.ts';

/** A version in a file: its text, and the SHA-256 of the file's bytes. */
export interface VersionInFile { readonly text: PolicyText; readonly own: Sha256 }

export interface PinCheck {
  /** Today in Japan: what is due to be pinned. */
  readonly on: CalendarDate;
  readonly sha256: (text: string) => Sha256;
  /** Whether all versions of a policy were read; else none of them is missed. */
  readonly whole: (policy: PolicyId) => boolean;
}

/** `<policy> <version>` */
export const nameOf = ({ policy, version }: VersionName): string => `${policy} ${version}`;
export const nameOfText = ({ id, version }: PolicyText): string => `${id} ${version}`;

/**
 * Versions held against what was pinned of them (DOC-VER-01): a version that was published and is another by now, one that is
 * gone, one whose day has come and of which nothing was pinned, a pin that stands on no pin, or stands twice.
 */
export const checkPins = (pins: readonly Pin[], versions: readonly VersionInFile[], { on, sha256, whole }: PinCheck): readonly Finding[] => {
  const pinOf = new Map(pins.toReversed().map((pin) => [nameOf(pin), pin]));
  const versionsOf = Map.groupBy(versions, ({ text }) => nameOfText(text));
  const known = [...pinOf.keys()];
  return inOrder([
    ...pins.flatMap((pin) => {
      const name = nameOf(pin);
      const found = versionsOf.get(name) ?? [];
      return [
        ...(pinOf.get(name) === pin ? [] : [finding('pinned-twice', pin.at, nameParts(pin))]),
        ...(found.length === 0 && whole(pin.policy) ? [finding('pinned-version-missing', pin.at, nameParts(pin))] : []),
        ...(pin.standsOn && !pinOf.has(nameOf(pin.standsOn)) ? [finding('dangling-reference', pin.standsOn.at, { what: 'policy', id: nameOf(pin.standsOn), known })] : []),
      ];
    }),
    ...versions.flatMap(({ text, own }) => {
      const pin = pinOf.get(nameOfText(text));
      if (!pin) return text.id !== '' && text.version <= on ? [finding('version-not-pinned', text.at, { policy: text.id, version: text.version })] : [];
      return isAsPinned(pin, own, pinOf, sha256) ? [] : [finding('silent-edit', text.at, { ...nameParts(pin), hash: pin.identity })];
    }),
  ]);
};

const nameParts = ({ policy, version }: VersionName): { readonly policy: string; readonly version: string } => ({ policy, version });

/** By the identity that is pinned for what it stands on: who edits that has edited that alone. */
const isAsPinned = ({ identity, standsOn }: Pin, own: Sha256, pinOf: ReadonlyMap<string, Pin>, sha256: PinCheck['sha256']): boolean => {
  const parent = standsOn && pinOf.get(nameOf(standsOn));
  // Without it nothing can be compared, and it has its own finding.
  if (standsOn && !parent) return true;
  return policyIdentity(own, parent ? [{ id: parent.policy, hash: parent.identity }] : [], sha256) === identity;
};
