import { dateIn } from '../core/calendar/zone.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { CaseId } from '../core/identifiers/case-ids.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { documentsFor } from '../core/explain/documents-for.ts';
import type { PersonFacts } from '../core/explain/person-facts.ts';
import { logFaultWords } from '../core/ledger/log-fault.ts';
import type { PolicyText } from '../core/policy/model/policy.ts';
import { standingOf, termsOf } from '../core/policy/versions/timeline.ts';
import { allControls } from '../core/promises/all-controls.ts';
import { promiseBoard, type Board } from '../core/promises/board.ts';
import { loggedKinds } from '../core/promises/controls/logged-uses.ts';
import type { AddendumEvidence, CaseEvidence, Reading, VersionEvidence } from '../core/promises/evidence.ts';
import { caseEvidence } from './case-work/case-evidence.ts';
import { loadAllCases, type LoadedCase } from './case-work/load-case.ts';
import { ownTextOf } from './case-work/own-text.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { isPublished } from './case-work/published-version.ts';
import type { LedgerAudit } from './ports/ledger-audit.ts';
import type { PublishedBytes } from './ports/published-bytes.ts';
import type { StoredPolicy } from './ports/policy-store.ts';
import type { KeyPurpose, Seal } from './ports/seal.ts';

export interface ShowPromisesPorts extends CaseWorkPorts {
  readonly seal: Seal;
  readonly publishedBytes: PublishedBytes;
  readonly ledgerAudit: LedgerAudit;
}

export interface PromisesView extends Board {
  readonly at: Instant;
}

/**
 * Every promise of the policies in force, with its state from what can be read now. Evidence that cannot be read leaves its
 * promises not shown; without the policies themselves there is no board, and the fault goes on.
 */
export const showPromises = async (ports: ShowPromisesPorts, { tenant }: { readonly tenant: TenantId }): Promise<PromisesView> => {
  const now = await ports.clock.now();
  const stored = await ports.policies.list(tenant);
  const current = await policiesInForce(ports, tenant, stored, now);
  const today = dateIn('Asia/Tokyo', now);
  const [cases, versions, log, entries] = await Promise.all([
    reading(casesNow(ports, tenant, now)), reading(versionsNow(ports, tenant, stored, current, now)), reading(logNow(ports, tenant)),
    reading(ports.ledgerAudit.counts(tenant, loggedKinds)),
  ]);
  const texts = [...current.values()];
  const addenda: Reading<readonly AddendumEvidence[]> = { state: 'read', value: texts.flatMap((text) => triedAddendum(text, texts, today)) };
  return { at: now, ...promiseBoard(texts, { now, cases, versions, log, entries, addenda }, allControls) };
};

/** A fault of the world becomes evidence that is not there: the board says so, instead of nothing at all or of all being well. */
const reading = async <T>(value: Promise<T>): Promise<Reading<T>> =>
  await value.then((read): Reading<T> => ({ state: 'read', value: read }), (): Reading<T> => ({ state: 'unreadable' }));

/** What each says itself, by hash. */
const policiesInForce = async (ports: ShowPromisesPorts, tenant: TenantId, stored: readonly StoredPolicy[], now: Instant): Promise<ReadonlyMap<string, PolicyText>> => {
  const found = new Map<string, PolicyText>();
  for (const version of stored.filter((each) => isInForce(each, stored, now))) {
    const policy = await ownTextOf(ports.policies, tenant, version.hash);
    if (!policy) throw new Error('a policy in force is not in the store');
    found.set(version.hash, policy);
  }
  return found;
};

const isInForce = (version: StoredPolicy, stored: readonly StoredPolicy[], now: Instant): boolean =>
  standingOf(version, termsOf(stored.filter(({ id }) => id === version.id)), now).state === 'effective';

const casesNow = async (ports: ShowPromisesPorts, tenant: TenantId, now: Instant): Promise<readonly CaseEvidence[]> => {
  const loaded: LoadedCase[] = [];
  for await (const one of loadAllCases(ports, tenant)) loaded.push(one);
  // After the cases: a key that is destroyed meanwhile is not taken for one that is held although it should be gone.
  const held = await reading(keysHeld(ports, tenant));
  return loaded.map((one) => caseEvidence(one, now, held.state === 'read' ? held.value.get(one.header.id) ?? new Set() : undefined));
};

const keysHeld = async (ports: ShowPromisesPorts, tenant: TenantId): Promise<ReadonlyMap<CaseId, ReadonlySet<KeyPurpose>>> => {
  const held = new Map<CaseId, Set<KeyPurpose>>();
  for await (const { case: id, key } of ports.seal.held(tenant)) held.set(id, (held.get(id) ?? new Set()).add(key));
  return held;
};

const versionsNow = async (
  ports: ShowPromisesPorts, tenant: TenantId, stored: readonly StoredPolicy[], current: ReadonlyMap<string, PolicyText>, now: Instant,
): Promise<readonly VersionEvidence[]> => {
  const checked = new Map((await ports.publishedBytes.check(tenant)).map((each) => [each.hash, each]));
  return stored.map((version) => {
    const found = checked.get(version.hash);
    if (!found) throw new Error('a version was not checked');
    return {
      policy: version.id, hash: version.hash, inForce: isInForce(version, stored, now), published: isPublished(version), kept: found.kept, changed: found.changed,
      collections: current.get(version.hash)?.collections.length ?? 0,
      notices: version.renderings.filter(({ format }) => format.startsWith('notice.')).length,
    };
  });
};

const logNow = async (ports: ShowPromisesPorts, tenant: TenantId) => {
  const { size, at, fault } = await ports.ledgerAudit.verify(tenant);
  return { size, verifiedAt: at, fault: fault && logFaultWords[fault] };
};

/** ISO 3166-1 gives this code to no country. */
const elsewhere = 'ZZ';

/** Somebody who meets all conditions of the scope, and somebody who meets all but where they live. */
const triedAddendum = (text: PolicyText, library: readonly PolicyText[], today: CalendarDate): readonly AddendumEvidence[] => {
  const { extends: extension } = text;
  if (extension?.as !== 'addendum') return [];
  const { residence, company, services } = extension.scope;
  const inside: PersonFacts = { residence, age: undefined, company, services: services.slice(0, 1), classes: [] };
  const outside: PersonFacts = { ...inside, residence: elsewhere, ...(residence === undefined ? { services: [], company: undefined } : {}) };
  const layersFor = (person: PersonFacts): readonly PolicyText[] => documentsFor(extension.policy, person, library, today).layers;
  return [{ policy: text.id, prevailsInside: layersFor(inside)[0]?.id === text.id, silentOutside: !layersFor(outside).some(({ id }) => id === text.id) }];
};
