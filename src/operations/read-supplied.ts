import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { refused, type Outcome } from '../core/requests/refusal.ts';
import type { RequestForm } from '../core/requests/submission.ts';
import { appendBesideEvents } from './case-work/case-ledger.ts';
import { loadByNumber } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { suppliedForm } from './case-work/supplied-form.ts';
import type { Seal } from './ports/seal.ts';

export interface ReadSuppliedPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

/**
 * What a person supplied with a request, read for a purpose that the asker states. Reading and denial are on record in the
 * ledger, before anything is given. Refusals: `not-found`, `purpose-denied`, `form-disposed`.
 */
export const readSupplied = async (
  ports: ReadSuppliedPorts, input: { readonly tenant: TenantId; readonly number: CaseNumber; readonly purpose: string },
): Promise<Outcome<RequestForm>> => {
  const loaded = await loadByNumber(ports, input.tenant, input.number);
  if (!loaded) return refused('not-found');
  const form = await suppliedForm(ports, input.tenant, loaded, input.purpose);
  if (!form.ok && form.refusal.code !== 'purpose-denied') return form;
  const at = await ports.clock.now();
  await ports.transactions.run((transaction) => appendBesideEvents(
    ports, transaction, input.tenant, loaded.header, loaded.state.policyHash, { what: form.ok ? 'supplied-data-read' : 'supplied-data-denied', at },
  ));
  return form;
};
