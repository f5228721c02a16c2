import { dateIn } from '../core/calendar/zone.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import type { Policy } from '../core/policy/model/policy.ts';
import type { Fee, IntakeChannel, ReplyChannel, RequestsSection, RequestType } from '../core/policy/model/requests.ts';
import type { Item } from '../core/policy/model/subjects.ts';
import { clocksOf } from '../core/requests/clocks.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import type { Dataset } from '../core/sources/dataset.ts';
import { ownTextOf } from './case-work/own-text.ts';
import { documentsOn, papersOf, type PortalDocument, type PortalPapers } from './case-work/portal-documents.ts';
import { policyOfVersion } from './case-work/policy-of-version.ts';
import type { Clock } from './ports/clock.ts';
import type { Datasets } from './ports/datasets.ts';
import type { PolicyStore } from './ports/policy-store.ts';

export interface ShowPortalPorts {
  readonly clock: Clock;
  readonly policies: PolicyStore;
  readonly datasets: Datasets;
}

/** All that the request form needs: `portalStart` in the contract of the server, without what uploads may be. */
export interface PortalView {
  readonly tenant: TenantId;
  /** In Asia/Tokyo. */
  readonly today: CalendarDate;
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string; readonly title: LocalText };
  readonly organisation: LocalText;
  readonly services: { readonly id: string; readonly name: LocalText }[];
  readonly items: { readonly id: string; readonly name: LocalText }[];
  readonly documents: PortalDocument[];
  readonly maskDomicile: boolean;
  readonly papers: PortalPapers;
  readonly replyChannels: ReplyChannel[];
  readonly types: PortalRequestType[];
  readonly intake: { readonly accepted: IntakeChannel[]; readonly refused: IntakeChannel[] };
  readonly promised: { readonly days: number; readonly ifCompleteToday: CalendarDate };
  readonly desk: { readonly name: LocalText; readonly address: LocalText | null; readonly telephone: string | null };
}

/** `online`: asked for at this portal; for the others the policy's further ways of intake remain. */
export interface PortalRequestType {
  readonly type: RequestType;
  readonly fee: Fee;
  readonly online: boolean;
}

/** What the policy in force now offers to somebody who asks for disclosure. Refusal: `unavailable` without such a policy. */
export const showPortal = async (ports: ShowPortalPorts, input: { readonly tenant: TenantId; readonly policy: PolicyId }): Promise<Outcome<PortalView>> => {
  const now = await ports.clock.now();
  const version = await ports.policies.inForce(input.tenant, input.policy, now);
  const policy = version && await policyOfVersion(ports.policies, input.tenant, version.hash);
  if (!version || !policy?.requests.types.some(({ type }) => type === 'disclosure')) return refused('unavailable');
  const today = dateIn(policy.desk.calendar.zone, now);
  const { promised } = clocksOf({ arrivedAt: now, completeAt: now, repliedAt: undefined, now }, policy.requests.promisedReply, policy.desk.calendar);
  if (!promised) throw new Error('a complete request has a promised day');
  return done({
    tenant: input.tenant, today,
    policy: { id: version.id, version: version.version, hash: version.hash, title: policy.title },
    organisation: policy.organisation.name,
    services: policy.services.map(({ id, name }) => ({ id, name })),
    items: itemsHeld(policy, ports.datasets.all(input.tenant)).map(({ id, name }) => ({ id, name })),
    documents: documentsOn(policy, today),
    maskDomicile: policy.requests.identity.mask !== 'none',
    papers: papersOf(policy, await ownTextOf(ports.policies, input.tenant, version.hash)),
    replyChannels: [...policy.requests.replyChannels],
    types: typesOf(policy.requests),
    intake: { accepted: [...policy.requests.intake.accepted], refused: [...policy.requests.intake.refused] },
    promised: { days: policy.requests.promisedReply.days, ifCompleteToday: promised.dueOn },
    desk: { name: policy.desk.name, address: policy.desk.address ?? null, telephone: policy.desk.telephone ?? null },
  });
};

/** Those that a connected database holds: a choice of another would be answered by nothing. Who wants everything asks for all. */
const itemsHeld = ({ items }: Policy, datasets: readonly Dataset[]): readonly Item[] => {
  const held = new Set(datasets.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns.flatMap(({ disclosure }) => ('item' in disclosure ? [disclosure.item] : [])))));
  return items.filter(({ id }) => held.has(id));
};

/** The portal's form asks for disclosure alone as yet. */
const typesOf = ({ types, intake }: RequestsSection): PortalRequestType[] =>
  types.map(({ type, fee }) => ({ type, fee, online: type === 'disclosure' && intake.accepted.includes('portal') }));
