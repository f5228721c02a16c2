import type { Position, Read } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { parseSha256 } from '../../identifiers/hash.ts';
import type { Sha256 } from '../../identifiers/hash.ts';
import type { PolicyId } from '../../identifiers/name-ids.ts';
import { readTextAnyway } from '../../text/reader.ts';
import type { Reader } from '../../text/reader.ts';
import { list, mapping, optional, refined, required } from '../../text/structures.ts';
import { date, identifier, text } from '../../text/values.ts';

/** One version of a policy by name. */
export interface VersionName { readonly policy: PolicyId; readonly version: CalendarDate }

/** What a version was when it was published: files are held against it from then on (DOC-VER-01). */
export interface Pin extends VersionName {
  readonly at: Position;
  /** As the store computes it (`policyIdentity`). */
  readonly identity: Sha256;
  /** The version, pinned too, with whose identity its own was computed; undefined where it extends nothing. */
  readonly standsOn: (VersionName & { readonly at: Position }) | undefined;
}

const identity: Reader<Sha256> = refined(text, (value, at, report) => {
  const parsed = parseSha256(value);
  if (!parsed.ok && value !== '') report(finding('pin-without-identity', at, {}));
  return parsed.ok ? parsed.value : '' as Sha256;
});

const versionName = { policy: required(identifier<PolicyId>()), version: required(date) };
const standsOn = mapping(versionName, (values, at) => ({ ...values, at }));
const pin: Reader<Pin> = mapping({ ...versionName, identity: required(identity), 'stands-on': optional(standsOn, undefined) }, (values, _at, atOf) =>
  ({ at: atOf('version'), policy: values.policy, version: values.version, identity: values.identity, standsOn: values['stands-on'] }));
const pins: Reader<readonly Pin[]> = mapping({ published: required(list(pin)) }, ({ published }) => published);

/**
 * A file of pins (YAML, UTF-8): all its findings, and those of its pins that can be read, so that one broken line hides no
 * edit of another version. Nothing is written over a file with errors.
 */
export const readPins = (source: string | Uint8Array, file: string): Read<readonly Pin[]> => {
  const { value, findings } = readTextAnyway(source, file, pins);
  return { value: value?.filter((each) => isNamed(each) && each.identity !== '' && (!each.standsOn || isNamed(each.standsOn))), findings };
};

/** A blank stands where a name or a day could not be read. */
const isNamed = ({ policy, version }: VersionName): boolean => policy !== '' && version > '0001-01-01';
