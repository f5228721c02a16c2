import type { Position } from '../../findings/finding.ts';
import type { CompanyId, ItemId, PurposeId, RoleId, ServiceId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';

/** A company that handles the data: of the group, or one that a policy speaks for. */
export interface Company {
  readonly kind: 'company';
  readonly at: Position;
  readonly id: CompanyId;
  readonly name: LocalText;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface Service {
  readonly kind: 'service';
  readonly at: Position;
  readonly id: ServiceId;
  readonly name: LocalText;
  /** Who runs it; undefined where the policy has one company only or leaves it open. */
  readonly company: CompanyId | undefined;
  readonly companyAt: Position;
}

/** Ways in which a message comes to a person themselves. Advertising is shown to whoever fits, and is none. */
export const messageChannels = ['email', 'telephone', 'post', 'in-service'] as const;
export type MessageChannel = (typeof messageChannels)[number];

/** Whom data came from: the person, somebody else, a client with work that was entrusted, or a public source. */
export const dataOrigins = ['person', 'received', 'entrusted', 'public'] as const;
export type DataOrigin = (typeof dataOrigins)[number];

export interface SubjectClass {
  readonly kind: 'class';
  readonly at: Position;
  readonly id: SubjectClassId;
  readonly name: LocalText;
  /** What is held about them. */
  readonly items: Items;
  /** What is held came from these alone; the person and others where the policy does not say. */
  readonly origins: readonly DataOrigin[];
}

/** All items of the policy, or these; positions of the names for messages. */
export type Items = { readonly all: true } | { readonly all: false; readonly ids: readonly ItemId[]; readonly idsAt: readonly Position[] };

/** APPI Article 2: by itself, by easy matching with other information, or not at all. */
export type Identifiability = 'direct' | 'by-matching' | 'none';

export interface Item {
  readonly kind: 'item';
  readonly at: Position;
  readonly id: ItemId;
  readonly name: LocalText;
  readonly identifiability: Identifiability;
  /** 要配慮個人情報, APPI Article 2(3). */
  readonly specialCare: boolean;
  /** Observed use (cookies, devices, behaviour) in contrast to what the person entered: its matching is a decision of its own. */
  readonly usageLog: boolean;
  /** Made from other items, by analysis of history for instance. */
  readonly derived: boolean;
  /** "And other information": an item without an edge. */
  readonly catchAll: boolean;
  /** What can be linked to a household alone is personal too (Cal. Civ. Code 1798.140(v)). */
  readonly household: boolean;
  /** Handled as far as a law has it and no further, whatever the purposes say: the individual number (My Number Act Articles 9, 19 and 20). */
  readonly lawOnly: boolean;
  /** Ways in which a message comes to the person by this item alone: an address, a number. Empty: it is nowhere to send anything. */
  readonly reaches: readonly MessageChannel[];
  /** Used for these purposes and no other, whatever items those others have; empty: for any that has it. */
  readonly onlyFor: readonly PurposeId[];
  readonly onlyForAt: readonly Position[];
}

/** Who acts for the organisation, and how far: people and programs say which role they act in. Without any, roles are not judged. */
export interface Role {
  readonly kind: 'role';
  readonly at: Position;
  readonly id: RoleId;
  readonly name: LocalText;
  readonly purposes: { readonly all: true } | { readonly all: false; readonly ids: readonly PurposeId[]; readonly idsAt: readonly Position[] };
  readonly items: Items;
}
