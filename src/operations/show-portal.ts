import { dateIn } from '../core/calendar/zone.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import type { Policy } from '../core/policy/model/policy.ts';
import type { Fee, IntakeChannel, ReplyChannel, RequestType } from '../core/policy/model/requests.ts';
import type { Item } from '../core/policy/model/subjects.ts';
import { clocksOf } from '../core/requests/clocks.ts';
import { takesRequestsHere } from '../core/requests/hand-in.ts';
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
  readonly policy: { readonly id: PolicyId; readonly version: string; readonly hash: string; readonly title: LocalText };
  /** The others in force under which disclosure is asked for at the portal. */
  readonly others: { readonly id: string; readonly title: LocalText }[];
  readonly organisation: LocalText;
  /** Services and items that a connected database holds. */
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

interface ShownOf {
  readonly tenant: TenantId;
  readonly policy: PolicyId;
}

/** What the policy in force now offers to somebody who asks for disclosure. Refusal: `unavailable` without such a policy. */
export const showPortal = async (ports: ShowPortalPorts, input: ShownOf): Promise<Outcome<PortalView>> => {
  const now = await ports.clock.now();
  const version = await ports.policies.inForce(input.tenant, input.policy, now);
  const policy = version && await policyOfVersion(ports.policies, input.tenant, version.hash);
  if (!version || !policy?.requests.types.some(({ type }) => type === 'disclosure')) return refused('unavailable');
  const datasets = ports.datasets.all(input.tenant);
  const today = dateIn(policy.desk.calendar.zone, now);
  const { promised } = clocksOf({ arrivedAt: now, completeAt: now, repliedAt: undefined, now }, policy.requests.promisedReply, policy.desk.calendar);
  if (!promised) throw new Error('a complete request has a promised day');
  return done({
    tenant: input.tenant, today,
    policy: { id: version.id, version: version.version, hash: version.hash, title: policy.title },
    others: await othersThan(ports, input, now),
    organisation: policy.organisation.name,
    services: policy.services.filter(({ id }) => datasets.some(({ service }) => service === id)).map(({ id, name }) => ({ id, name })),
    items: itemsHeld(policy, datasets).map(({ id, name }) => ({ id, name })),
    documents: documentsOn(policy, today),
    maskDomicile: policy.requests.identity.mask !== 'none',
    papers: papersOf(policy, await ownTextOf(ports.policies, input.tenant, version.hash)),
    replyChannels: [...policy.requests.replyChannels],
    types: typesOf(policy),
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
const typesOf = (policy: Policy): PortalRequestType[] =>
  policy.requests.types.map(({ type, fee }) => ({ type, fee, online: type === 'disclosure' && takesRequestsHere(policy) }));

/** A company may have a policy for a service, with documents, ways and a desk of its own: who comes under it asks by that. */
const othersThan = async ({ policies }: ShowPortalPorts, { tenant, policy: shown }: ShownOf, now: Instant): Promise<PortalView['others']> => {
  const ids = new Set((await policies.list(tenant)).map(({ id }) => id).filter((id) => id !== shown));
  const texts = await Promise.all([...ids].map(async (id) => {
    const version = await policies.inForce(tenant, id, now);
    return version && await policyOfVersion(policies, tenant, version.hash);
  }));
  return texts.flatMap((policy) => (policy && typesOf(policy).some(({ online }) => online) ? [{ id: policy.id, title: policy.title }] : []));
};
