import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { CaseHeader } from '../ports/case-store.ts';
import type { KeyPurpose, Seal } from '../ports/seal.ts';
import { appendBesideEvents, appendForNobody } from './case-ledger.ts';
import type { CaseWorkPorts } from './ports.ts';

interface DisposeUploadPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

/**
 * Destroys what was uploaded and not taken in, at once and before anything else, and puts that on record. `known`: the case
 * that it was for; without one the entry concerns nobody.
 */
export const disposeUpload = async (
  ports: DisposeUploadPorts, tenant: TenantId, id: CaseId, keys: readonly KeyPurpose[], known?: { readonly header: CaseHeader; readonly policyHash: Sha256 },
): Promise<void> => {
  for (const key of keys) await ports.seal.destroy(tenant, id, key);
  const happened = { what: 'upload-disposed', at: await ports.clock.now() };
  await ports.transactions.run(async (transaction) => {
    if (known) await appendBesideEvents(ports, transaction, tenant, known.header, known.policyHash, happened);
    else await appendForNobody(ports, transaction, tenant, happened);
  });
};
