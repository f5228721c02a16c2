import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Sha256 } from '../../identifiers/hash.ts';
import { nameOf, nameOfText } from './check-pins.ts';
import type { VersionInFile } from './check-pins.ts';
import { policyIdentity } from './identity.ts';
import type { Pin, VersionName } from './read-pins.ts';

/** A pin to be written. */
export type NewPin = VersionName & Pick<Pin, 'identity'> & { readonly standsOn: VersionName | undefined };

/** All pins as they would be, and how they differ from those that are. */
export interface Pinning {
  readonly pins: readonly NewPin[];
  readonly added: readonly NewPin[];
  /** Another identity than was pinned: the version was edited after its publication, or what it stands on was. */
  readonly changed: readonly { readonly was: Pin; readonly now: NewPin }[];
  /** Pinned, and in no file. */
  readonly gone: readonly Pin[];
}

/**
 * Pins for every version whose day has come by `on`, and for what is pinned already. A version is pinned on the version of its
 * parent as the store does it: the one that it names, else the newest by that day; what stands in a pin stays.
 */
export const makePins = (versions: readonly VersionInFile[], before: readonly Pin[], on: CalendarDate, sha256: (text: string) => Sha256): Pinning => {
  const wasOf = new Map(before.map((pin) => [nameOf(pin), pin]));
  const versionOf = new Map(versions.map((version) => [nameOfText(version.text), version]));
  const pinOf = new Map<string, NewPin | undefined>();

  const parentOf = ({ text }: VersionInFile): VersionInFile | undefined => {
    const kept = wasOf.get(nameOfText(text))?.standsOn;
    const pinned = kept?.policy === text.extends?.policy ? kept && versionOf.get(nameOf(kept)) : undefined;
    return pinned ?? versions.filter((each) => each.text.id === text.extends?.policy && (text.extends.version ?? on) >= each.text.version)
      .toSorted((a, b) => (a.text.version < b.text.version ? -1 : 1)).at(-1);
  };
  const pin = (version: VersionInFile): NewPin | undefined => {
    const name = nameOfText(version.text);
    if (pinOf.has(name)) return pinOf.get(name);
    // Marked before its parent is asked for: a circle ends here.
    pinOf.set(name, undefined);
    const { text, own } = version;
    const parent = text.extends && parentOf(version);
    const below = parent && pin(parent);
    if (text.extends && !below) return undefined;
    const made: NewPin = {
      policy: text.id, version: text.version, identity: policyIdentity(own, below ? [{ id: below.policy, hash: below.identity }] : [], sha256),
      standsOn: below && { policy: below.policy, version: below.version },
    };
    pinOf.set(name, made);
    return made;
  };

  const due = [...versionOf.values()].filter(({ text }) => text.version <= on || wasOf.has(nameOfText(text)));
  const pins = due.flatMap((version) => pin(version) ?? []).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return {
    pins,
    added: pins.filter((each) => !wasOf.has(nameOf(each))),
    changed: pins.flatMap((now) => {
      const was = wasOf.get(nameOf(now));
      return was && was.identity !== now.identity ? [{ was, now }] : [];
    }),
    gone: before.filter((each) => !versionOf.has(nameOf(each))),
  };
};

/** The file of pins. An identity is quoted: digits with an `e` among them are a number in YAML. */
export const pinsText = (pins: readonly NewPin[]): string => [
  '# 公表した版の控え。`yakusoku policy pin` が書き、`yakusoku check` が読みます。手で書き換えないでください。',
  '# What each version was when it was published: `yakusoku policy pin` writes it, `yakusoku check` reads it. Not for editing by hand.',
  ...(pins.length === 0 ? ['published: []'] : ['published:']),
  ...pins.flatMap(({ policy, version, identity, standsOn }) => [
    `  - policy: ${policy}`, `    version: ${version}`, `    identity: '${identity}'`,
    ...(standsOn ? [`    stands-on: { policy: ${standsOn.policy}, version: ${standsOn.version} }`] : []),
  ]),
  '',
].join('\n');
