import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { HandedInDocument } from '../core/requests/submission.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Seal } from './ports/seal.ts';

export interface SupplyDocumentPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

/** The document that was asked for again. Refusals: `not-found` (also another's case), `not-now`, `document-kind-refused`, `upload-*`, `case-moved-on`. */
export const supplyDocument = async (
  ports: SupplyDocumentPorts,
  input: {
    readonly tenant: TenantId; readonly email: EmailAddress; readonly number: CaseNumber;
    readonly handedIn: HandedInDocument; readonly document: AsyncIterable<Uint8Array>;
  },
): Promise<Outcome<undefined>> => { throw new Error('not written yet'); };
