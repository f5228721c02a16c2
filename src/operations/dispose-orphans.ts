import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { CaseState } from '../core/requests/state.ts';
import { appendBesideEvents, appendForNobody } from './case-work/case-ledger.ts';
import { loadCase } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { HeldSeal, Seal } from './ports/seal.ts';

export interface DisposeOrphansPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

/** Nothing is uploaded for so long without a byte written. */
const idleSecondsMin = 3600;

/**
 * Destroys documents and forms that nobody took in: a process was killed between sealing them and its transaction, so that
 * no case, or no round of its case, knows of it. What belongs to a round that is open, or decided and about to be destroyed
 * by its own effect, is never touched; nor is a reply's key, which no upload leaves behind: without its case it tells of a
 * store that lost something. Returns how many were destroyed.
 */
export const disposeOrphans = async (ports: DisposeOrphansPorts, input: { readonly tenant: TenantId }): Promise<number> => {
  let destroyed = 0;
  for await (const held of ports.seal.held(input.tenant)) {
    if (held.key !== 'reply' && held.idleSeconds >= idleSecondsMin && await disposeIfOrphan(ports, input.tenant, held)) destroyed += 1;
  }
  return destroyed;
};

const disposeIfOrphan = async (ports: DisposeOrphansPorts, tenant: TenantId, held: HeldSeal): Promise<boolean> => {
  const header = await ports.cases.header(tenant, held.case);
  if (!header) return await disposeOfNobody(ports, tenant, held);
  // A form is sealed before its case is there, and never after.
  if (held.key === 'form') return false;
  const round = Number(/^identity-(\d+)$/.exec(held.key)?.[1] ?? 0);
  const loaded = await loadCase(ports, tenant, held.case);
  if (!loaded || !isOrphan(loaded.state, round)) return false;
  const at = await ports.clock.now();
  return ports.transactions.run(async (transaction) => {
    // Nothing appended, but the case is held still: a document that is taken in at this moment comes before or after.
    if (!await ports.cases.append(transaction, tenant, held.case, loaded.state.sequence, at, { kind: 'system' }, [])) return false;
    if (!await ports.seal.destroyIdle(tenant, held.case, held.key, idleSecondsMin)) return false;
    await ports.steps.reached('dispose-orphan:destroyed', held.case);
    await appendBesideEvents(ports, transaction, tenant, header, loaded.state.policyHash, { what: 'upload-disposed', at });
    return true;
  });
};

const disposeOfNobody = async (ports: DisposeOrphansPorts, tenant: TenantId, held: HeldSeal): Promise<boolean> => {
  const at = await ports.clock.now();
  return ports.transactions.run(async (transaction) => {
    if (!await ports.seal.destroyIdle(tenant, held.case, held.key, idleSecondsMin)) return false;
    await appendForNobody(ports, transaction, tenant, { what: 'upload-disposed', at });
    return true;
  });
};

/** A round that never came to be, or one whose destruction is on record already. */
const isOrphan = (state: CaseState, round: number): boolean => round > state.round || state.documentDestroyedRounds.includes(round);
