import type { CaseId, CaseNumber } from '../../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../../core/identifiers/email-address.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Policy } from '../../core/policy/model/policy.ts';
import type { RecordedEvent } from '../../core/requests/events.ts';
import { foldCase } from '../../core/requests/fold.ts';
import type { CaseState } from '../../core/requests/state.ts';
import type { CaseHeader } from '../ports/case-store.ts';
import { policyOfVersion } from './policy-of-version.ts';
import type { CaseWorkPorts } from './ports.ts';

/** A case as it stands, with the version of the policy that was in force at its receipt. */
export interface LoadedCase {
  readonly header: CaseHeader;
  readonly events: readonly RecordedEvent[];
  readonly state: CaseState;
  readonly policy: Policy;
}

export const loadCase = async (ports: CaseWorkPorts, tenant: TenantId, id: CaseId): Promise<LoadedCase | undefined> => {
  const header = await ports.cases.header(tenant, id);
  return header && await withState(ports, tenant, header);
};

export const loadByNumber = async (ports: CaseWorkPorts, tenant: TenantId, number: CaseNumber): Promise<LoadedCase | undefined> => {
  const header = await ports.cases.byNumber(tenant, number);
  return header && await withState(ports, tenant, header);
};

/** Every case of the tenant, in order of arrival. */
export const loadAllCases = async function* all(ports: CaseWorkPorts, tenant: TenantId): AsyncGenerator<LoadedCase> {
  for (const header of await ports.cases.list(tenant)) {
    const loaded = await withState(ports, tenant, header);
    if (loaded) yield loaded;
  }
};

/** Only for the address that the case was opened with; anybody else's case is as if it were not there. */
export const loadOwnCase = async (
  ports: CaseWorkPorts, tenant: TenantId, email: EmailAddress, number: CaseNumber,
): Promise<LoadedCase | undefined> => {
  const header = await ports.cases.byNumber(tenant, number);
  return header && header.person === await ports.people.find(tenant, email) ? await withState(ports, tenant, header) : undefined;
};

const withState = async (ports: CaseWorkPorts, tenant: TenantId, header: CaseHeader): Promise<LoadedCase | undefined> => {
  const events = await ports.cases.events(tenant, header.id);
  const state = foldCase(events);
  if (!state) return undefined;
  const policy = await policyOfVersion(ports.policies, tenant, state.policyHash);
  if (!policy) throw new Error('the policy of a case is not in the store');
  return { header, events, state, policy };
};
