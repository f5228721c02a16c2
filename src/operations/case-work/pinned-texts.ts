import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import { readPolicyAnyway } from '../../core/policy/model/read.ts';
import type { PinnedParent } from '../../core/policy/versions/identity.ts';
import type { PolicyStore, StoredPolicy } from '../ports/policy-store.ts';

interface Moment { readonly now: Instant; readonly today: CalendarDate }

/**
 * The version that a text is pinned to when it is submitted: the one it names, else the one in force now, else the newest
 * approved whose day has come. Undefined where there is none: the text's own check says so.
 */
export const parentToPin = async (
  policies: PolicyStore, tenant: TenantId, { extends: extension }: PolicyText, stored: readonly StoredPolicy[], { now, today }: Moment,
): Promise<PinnedParent | undefined> => {
  if (!extension) return undefined;
  const id = extension.policy;
  const approved = stored.filter((one) => one.id === id && one.approved);
  if (extension.version !== undefined) return approved.find(({ version }) => version === extension.version);
  return await policies.inForce(tenant, id, now) ?? approved.findLast(({ version }) => version <= today);
};

/** The texts that a version is pinned to, and those that they are, nearest first: all that it may stand on, whatever is in force by now. */
export const textsBelow = async (
  policies: PolicyStore, tenant: TenantId, parents: readonly PinnedParent[], stored: readonly StoredPolicy[],
): Promise<readonly PolicyText[]> => {
  const texts: PolicyText[] = [];
  const seen = new Set<Sha256>();
  for (const waiting = [...parents]; ;) {
    const next = waiting.shift();
    if (!next) return texts;
    if (seen.has(next.hash)) continue;
    seen.add(next.hash);
    const source = await policies.source(tenant, next.hash);
    const text = source && readPolicyAnyway(source, `${next.id}.yaml`).value;
    if (text) texts.push(text);
    waiting.push(...stored.find(({ hash }) => hash === next.hash)?.parents ?? []);
  }
};
