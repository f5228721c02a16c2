import type { ConsequenceKind } from '../core/compare/consequence-grounds.ts';
import { addDays } from '../core/calendar/day-arithmetic.ts';
import { dateIn } from '../core/calendar/zone.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import { termAt, termsOf } from '../core/policy/versions/timeline.ts';
import { isListed } from './case-work/change-lists.ts';
import { policyOfVersion } from './case-work/policy-of-version.ts';
import { hashesAt } from './decision-work/ground-at.ts';
import type { Clock } from './ports/clock.ts';
import type { Engines } from './ports/engines.ts';
import type { PolicyStore, StoredPolicy } from './ports/policy-store.ts';

export interface ShowRevisionPorts {
  readonly clock: Clock;
  readonly policies: PolicyStore;
  readonly engines: Engines;
}

/** A change of a policy as it is told on the portal: what it comes from, what it becomes, and when. */
export interface Revision {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** When the newer version comes or came into force. */
  readonly at: Instant;
  /** That moment is ahead. */
  readonly coming: boolean;
  readonly takes: ConsequenceKind;
}

/** So long after its first day a change is still told. */
const toldDays = 30;

/**
 * The change of a policy that is ahead, else the one that has just come into force; told where the policy promises notices in the service,
 * or where the change takes more than a publication. Undefined where there is nothing to tell.
 */
export const showRevision = async (ports: ShowRevisionPorts, { tenant, policy }: { readonly tenant: TenantId; readonly policy: PolicyId }): Promise<Revision | undefined> => {
  const now = await ports.clock.now();
  const stored = await ports.policies.list(tenant);
  const terms = termsOf(stored.filter(({ id }) => id === policy));
  const current = termAt(terms, now);
  if (!current) return undefined;
  const at = terms.indexOf(current);
  const today = dateIn('Asia/Tokyo', now);
  const isRecent = addDays(dateIn('Asia/Tokyo', current.from), toldDays) > today;
  const [before, after] = terms[at + 1] ? [current, terms[at + 1]] : isRecent ? [terms[at - 1], current] : [];
  const [older, newer] = [stored.find(({ hash }) => hash === before?.hash), stored.find(({ hash }) => hash === after?.hash)];
  if (!before || !after || !older || !newer || !isListed(older, newer) || older.version >= newer.version) return undefined;
  const step = await ports.engines.step(tenant, among(stored, older.hash, before.from), among(stored, newer.hash, after.from));
  const inService = (await Promise.all([older, newer].map(async ({ hash }) => (await policyOfVersion(ports.policies, tenant, hash))?.amendment?.notice === 'in-service'))).includes(true);
  if (step.takes === undefined || (step.takes === 'notice' && !inService)) return undefined;
  return { from: step.from, to: step.to, at: after.from, coming: after.from > now, takes: step.takes };
};

const among = (stored: readonly StoredPolicy[], hash: Sha256, at: Instant) =>
  ({ hash, inForce: hashesAt(stored.flatMap((one) => one.activations.map((activation) => ({ ...activation, policy: one.id, hash: one.hash }))), at) });
