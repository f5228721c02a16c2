import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import { done, refused, type Outcome } from '../../core/requests/refusal.ts';
import type { RequestForm } from '../../core/requests/submission.ts';
import { decideSuppliedDataUse, requestProcedure } from '../../core/requests/use-of-supplied-data.ts';
import type { Digests } from '../ports/digests.ts';
import type { Seal } from '../ports/seal.ts';
import { wholeText } from './decoded.ts';
import { formFile } from './file-ids.ts';
import type { LoadedCase } from './load-case.ts';

interface FormPorts {
  readonly seal: Seal;
  readonly digests: Digests;
}

/** Seals what the person wrote under a key of its own, outside the database. */
export const sealForm = async ({ seal, digests }: FormPorts, tenant: TenantId, id: CaseId, form: RequestForm): Promise<void> => {
  await seal.write({ tenant, case: id, key: 'form', file: formFile(digests, id) }, (async function* once() { yield new TextEncoder().encode(JSON.stringify(form)); })());
};

/**
 * The form, for a purpose: the only way to it, so that nothing reads it for anything but its request. Refusals:
 * `purpose-denied` with the reason, `form-disposed` once its time was over.
 */
export const suppliedForm = async ({ seal, digests }: FormPorts, tenant: TenantId, { header, policy }: LoadedCase, purpose: string): Promise<Outcome<RequestForm>> => {
  const decision = decideSuppliedDataUse(policy, purpose);
  if (decision.answer === 'deny') return refused('purpose-denied', { fields: [{ path: 'purpose', rule: `${decision.reason} (${decision.clause ?? policy.id})` }] });
  const content = await seal.read({ tenant, case: header.id, key: 'form', file: formFile(digests, header.id) });
  return content === 'gone' ? refused('form-disposed') : done(JSON.parse(await wholeText(content as AsyncIterable<Uint8Array>)) as RequestForm);
};

/** For the steps of the request itself, none of which is due any more when the form is gone. */
export const formForProcedure = async (ports: FormPorts, tenant: TenantId, loaded: LoadedCase): Promise<RequestForm> => {
  const form = await suppliedForm(ports, tenant, loaded, requestProcedure);
  if (!form.ok) throw new Error(`the form of a case cannot be read: ${form.refusal.code}`);
  return form.value;
};
