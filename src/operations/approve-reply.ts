import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { approveReply as decide } from '../core/requests/finish-case.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import { decideByNumber } from './case-work/decide-by-number.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';

/** The officer has reviewed everything: the system builds and sends the reply. Refusals: `not-found`, `not-now`, `case-moved-on`. */
export const approveReply = (
  ports: CaseWorkPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber },
): Promise<Outcome<undefined>> => decideByNumber(ports, 'approve-reply', input, ({ state }) => decide(state));
