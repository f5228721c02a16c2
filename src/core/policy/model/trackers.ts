import type { Position } from '../../findings/finding.ts';
import type { ItemId, TrackerId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';

/** Collection that is not easily noticed: cookies, beacons, device identifiers. */
export interface Trackers {
  readonly at: Position;
  /** The document says that they obtain no personal information which the person did not enter. */
  readonly nothingUnentered: boolean;
  /** The person's choice in the browser is explained, and that refusing may limit services. */
  readonly refusalLimitsServices: boolean;
  readonly trackers: readonly Tracker[];
  /** Part of what is obtained goes to partners as statistics. */
  readonly statisticsToPartners: boolean;
  /** A page of its own lists items, purposes and recipients. */
  readonly page: LocalText | undefined;
}

export interface Tracker {
  readonly kind: 'tracker';
  readonly at: Position;
  readonly id: TrackerId;
  readonly technique: 'cookie' | 'beacon' | 'device-identifier';
  readonly name: LocalText;
  readonly uses: readonly LocalText[];
  /** The list of uses ends in "and the like". */
  readonly openUses: boolean;
  /** What is sent, where the document says it (Telecommunications Business Act 27-12). */
  readonly items: readonly ItemId[];
  readonly itemsAt: readonly Position[];
  /** Who receives it; undefined for the organisation alone. */
  readonly destination: LocalText | undefined;
  readonly optOut: LocalText | undefined;
}
