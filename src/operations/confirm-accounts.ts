import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { NamedAccount } from '../core/requests/confirm-accounts.ts';

/** The officer says which of the found accounts are the person's. Refusals: `not-found`, `not-now`, `invalid-input`, `case-moved-on`. */
export const confirmAccounts = async (
  ports: CaseWorkPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber; readonly accounts: readonly NamedAccount[] },
): Promise<Outcome<undefined>> => { throw new Error('not written yet'); };
