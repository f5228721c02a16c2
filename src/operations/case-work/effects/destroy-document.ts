import type { CaseEvent } from '../../../core/requests/events.ts';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import type { Seal } from '../../ports/seal.ts';
import type { LoadedCase } from '../load-case.ts';

/** Destroys the key of a round's identity document; from then on nobody can read it, whatever copies there are. */
export const destroyDocument = async (ports: { readonly seal: Seal }, tenant: TenantId, { header, state }: LoadedCase, round: number): Promise<CaseEvent> => {
  await ports.seal.destroy(tenant, header.id, `identity-${round}`);
  const handedIn = state.documents[round - 1];
  return { kind: 'document-destroyed', round, documentKind: (handedIn?.document ?? state.document).kind };
};
