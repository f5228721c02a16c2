import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { confirmAccounts as decide, type NamedAccount } from '../core/requests/confirm-accounts.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import { decideByNumber } from './case-work/decide-by-number.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';

/** The officer says which of the found accounts are the person's. Refusals: `not-found`, `not-now`, `invalid-input`, `case-moved-on`. */
export const confirmAccounts = (
  ports: CaseWorkPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber; readonly accounts: readonly NamedAccount[] },
): Promise<Outcome<undefined>> => decideByNumber(ports, 'confirm-accounts', input, ({ state }) => decide(state, input.accounts));
