import type { StepBetween } from '../core/compare/step-between.ts';
import type { PurposeChange } from '../core/decide/facts.ts';
import { parsePersonId } from '../core/identifiers/case-ids.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import { languages, type Language } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import { revisionBanner } from '../core/publish/revision-banner.ts';
import { factsAt } from './decision-work/ground-at.ts';
import { listedAt } from './decision-work/listed-at.ts';
import { stepsAt } from './decision-work/steps-at.ts';
import type { Clock } from './ports/clock.ts';
import type { DecisionStore, PersonGround } from './ports/decision-store.ts';
import type { Engines } from './ports/engines.ts';
import type { PortalAddress } from './ports/portal-address.ts';

export interface ShowNoticesPorts {
  readonly clock: Clock;
  readonly decisions: DecisionStore;
  readonly engines: Engines;
  readonly portal: PortalAddress;
}

/** What a person is told in a service of a policy that changed since they were shown it. */
export interface Notice {
  readonly policy: string;
  readonly title: LocalText;
  /** The version that the person knew last. */
  readonly from: CalendarDate;
  /** The version in force. */
  readonly to: CalendarDate;
  readonly takes: StepBetween['takes'];
  /** Use after the notice counts as agreement, where no law asks for more. */
  readonly byUse: boolean;
  /** When the person used the service after the notice: an agreement where `byUse`, and never a consent that law asks for. */
  readonly usedAt: Instant | undefined;
  /** What stays off until the person consents. */
  readonly waiting: readonly PurposeChange[];
  readonly links: { readonly [Of in Language]: string };
  /** To be put into a page of the service. */
  readonly html: { readonly [Of in Language]: string };
}

export type Notices = { readonly ok: true; readonly notices: readonly Notice[] } | { readonly ok: false; readonly refusal: 'person-not-known' };

/** Of each policy that a person was shown: whether another version is in force since, what that takes, and what still waits. */
export const showNotices = async (ports: ShowNoticesPorts, { tenant, person: text }: { readonly tenant: TenantId; readonly person: string }): Promise<Notices> => {
  const id = parsePersonId(text);
  if (!id.ok) return { ok: false, refusal: 'person-not-known' };
  const ground = await ports.decisions.ground(tenant, { people: [id.value], parties: [], ids: [] });
  const person = ground.people.get(id.value);
  if (!person) return { ok: false, refusal: 'person-not-known' };
  const now = await ports.clock.now();
  const steps = await Promise.all(stepsAt(ground.activations, now).map(async ({ older, newer }) => await ports.engines.step(tenant, older, newer)));
  const listed = await listedAt(ports.engines, tenant, ground, person, now);
  const { consents } = factsAt(ground, person, now, { recipient: undefined, party: undefined, listed });
  const consented = ({ purpose, items }: PurposeChange): boolean => consents.some((one) =>
    one.to === 'use' && one.purpose === purpose && (one.items === 'all' || (items !== 'all' && items.every((item) => one.items.includes(item)))));
  return {
    ok: true,
    notices: [...shownTo(person)].flatMap(([policy, { oldest, newest }]): readonly Notice[] => {
      const since = steps.filter((step) => step.policy === policy && step.to > oldest);
      const last = since.at(-1);
      if (!last || (newest >= last.to && since.every(({ purposes }) => purposes.every(consented)))) return [];
      const used = person.records.flatMap((one) => (one.kind === 'choice' && one.record.kind === 'used-after-notice' && one.record.policy === policy && one.record.version === last.to ? [one.record.at] : []));
      const waiting = since.flatMap(({ purposes }) => purposes).filter((change) => !consented(change));
      return [told(ports.portal, { since, last, from: newest < last.to ? newest : oldest, waiting, usedAt: used[0] })];
    }),
  };
};

interface Known { readonly oldest: CalendarDate; readonly newest: CalendarDate }

/** Of each policy the oldest version under which data came in, and the newest that the person knows, by a collection or a notice. */
const shownTo = ({ records }: PersonGround): ReadonlyMap<string, Known> => {
  const known = new Map<string, Known>();
  const add = (policy: string, text: string, collected: boolean): void => {
    const version = text as CalendarDate;
    const before = known.get(policy);
    if (!before) {
      if (collected) known.set(policy, { oldest: version, newest: version });
    } else known.set(policy, { oldest: collected && version < before.oldest ? version : before.oldest, newest: version > before.newest ? version : before.newest });
  };
  for (const one of records) if (one.kind === 'collection' && one.record.shown) add(one.record.shown.policy, one.record.shown.version, true);
  for (const one of records) if (one.kind === 'choice' && one.record.kind === 'used-after-notice') add(one.record.policy, one.record.version, false);
  return known;
};

const told = (
  portal: PortalAddress,
  { since, last, from, waiting, usedAt }: { readonly since: readonly StepBetween[]; readonly last: StepBetween } & Pick<Notice, 'from' | 'waiting' | 'usedAt'>,
): Notice => {
  const byUse = since.some((step) => step.byUse);
  const links = { ja: portal.changesLink(last.policy, from, last.to, 'ja'), en: portal.changesLink(last.policy, from, last.to, 'en') };
  const banner = (language: Language): string => revisionBanner({ policy: last.policy, title: last.title, to: last.to, byUse, waits: waiting.length > 0 }, language, links[language]);
  const [ja, en] = languages.map(banner);
  const order = ['notice', 'prior-notice', 'consent', 'not-in-principle'] as const;
  return {
    policy: last.policy, title: last.title, from, to: last.to, byUse, usedAt, waiting, links, html: { ja: ja ?? '', en: en ?? '' },
    takes: order.findLast((kind) => since.some(({ takes }) => takes === kind)),
  };
};
