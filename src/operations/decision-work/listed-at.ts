import { listedRecipients } from '../../core/decide/listed-recipients.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Ground, PersonGround } from '../ports/decision-store.ts';
import type { Engines } from '../ports/engines.ts';
import { hashesAt } from './ground-at.ts';

/** By what names the policies in force at a moment call others; none where the person withdrew nothing from anybody in particular, so that it matters nowhere. */
export const listedAt = async (
  engines: Engines, tenant: TenantId, { activations }: Pick<Ground, 'activations'>, person: PersonGround, at: Instant,
): Promise<ReadonlySet<string>> =>
  (withdrewFromSome(person) ? listedRecipients(await engines.texts(tenant, hashesAt(activations, at))) : new Set());

const withdrewFromSome = ({ records }: PersonGround): boolean =>
  records.some((one) => one.kind === 'choice' && one.record.kind === 'withdrawal' && 'to' in one.record.of && one.record.of.recipient !== undefined);
