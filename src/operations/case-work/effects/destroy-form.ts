import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import type { CaseEvent } from '../../../core/requests/events.ts';
import type { Seal } from '../../ports/seal.ts';
import type { LoadedCase } from '../load-case.ts';

/**
 * Destroys the keys of the form, and of what was collected and replied: the procedure is over, so nothing of it serves any
 * purpose (APPI Article 22).
 */
export const destroyForm = async (ports: { readonly seal: Seal }, tenant: TenantId, { header }: LoadedCase): Promise<CaseEvent> => {
  await ports.seal.destroy(tenant, header.id, 'reply');
  await ports.seal.destroy(tenant, header.id, 'form');
  return { kind: 'form-destroyed' };
};
