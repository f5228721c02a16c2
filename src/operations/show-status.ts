import { dateIn } from '../core/calendar/zone.ts';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import type { Stage } from '../core/requests/state.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import { papersOnRecord } from '../core/requests/papers-on-record.ts';
import { promisedDay } from '../core/requests/case-clocks.ts';
import { loadOwnCase } from './case-work/load-case.ts';
import { ownTextOf } from './case-work/own-text.ts';
import { documentsOn, nameOfDocument, papersOf, type PortalDocument, type PortalPapers } from './case-work/portal-documents.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { shownPolicyOf, type ShownPolicy } from './case-work/shown-policy.ts';
import type { PolicyAcceptances } from './ports/policy-acceptances.ts';

export interface ShowStatusPorts extends CaseWorkPorts {
  readonly acceptances: PolicyAcceptances;
}

export interface CaseStatusView {
  readonly caseNumber: CaseNumber;
  readonly stage: Stage;
  readonly arrivedAt: Instant;
  readonly promisedOn: CalendarDate | null;
  readonly reason: string | null;
  readonly repliedAt: Instant | null;
  /** What can be handed in when a document is asked for again: by the version of the request's receipt, whichever is in force now. */
  readonly supply: { readonly documents: PortalDocument[]; readonly maskDomicile: boolean; readonly papers: PortalPapers } | null;
  /** Each document that was handed in, and when it was disposed of. */
  readonly documents: { readonly name: LocalText; readonly handedInAt: Instant; readonly disposedAt: Instant | null }[];
  /** Which version they were shown when they asked, and whether they agreed to it. */
  readonly policy: ShownPolicy | null;
}

/** What the person sees of their case; `not-found` for any other address, as for a number that does not exist. */
export const showStatus = async (
  ports: ShowStatusPorts,
  input: { readonly tenant: TenantId; readonly email: EmailAddress; readonly number: CaseNumber },
): Promise<Outcome<CaseStatusView>> => {
  const loaded = await loadOwnCase(ports, input.tenant, input.email, input.number);
  if (!loaded) return refused('not-found');
  const { header, events, state, policy } = loaded;
  const now = await ports.clock.now();
  return done({
    caseNumber: header.number, stage: state.stage, arrivedAt: state.arrivedAt,
    promisedOn: promisedDay(state, policy, now),
    reason: state.stage === 'waiting-for-person' || state.stage === 'refused' ? state.identityReason ?? null : null,
    repliedAt: state.repliedAt ?? null,
    supply: state.stage === 'waiting-for-person'
      ? { documents: documentsOn(policy, dateIn(policy.desk.calendar.zone, now)), maskDomicile: policy.requests.identity.mask !== 'none', papers: papersOf(policy, await ownTextOf(ports.policies, input.tenant, state.policyHash)) } : null,
    documents: papersOnRecord(events).map(({ documentKind, handedInAt, disposedAt }) =>
      ({ name: nameOfDocument(policy, documentKind), handedInAt, disposedAt: disposedAt ?? null })),
    policy: await shownPolicyOf(ports, input.tenant, header.id),
  });
};
