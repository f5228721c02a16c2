import type { Readable } from 'node:stream';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { recordPickUp } from '../core/requests/finish-case.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { loadCase } from './case-work/load-case.ts';
import { decideOnCase } from './case-work/record-events.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { ReplyAccess } from './ports/reply-access.ts';
import type { Seal } from './ports/seal.ts';

export interface ReadReplyPorts extends CaseWorkPorts {
  readonly access: ReplyAccess;
  readonly seal: Seal;
}

/** The ZIP of an opened reply, as often as the session lasts; the first reading is recorded. Refusal: `reply-not-opened`. */
export const readReply = async (
  ports: ReadReplyPorts,
  input: { readonly tenant: TenantId; readonly token: string; readonly session: string },
): Promise<Outcome<{ readonly content: Readable; readonly bytes: number; readonly number: CaseNumber }>> => {
  const { tenant } = input;
  const now = await ports.clock.now();
  const offered = await ports.access.byToken(tenant, ports.digests.sha256(input.token));
  const granted = await ports.access.grantedTo(tenant, ports.digests.sha256(input.session), now);
  if (!offered || offered.case !== granted || now >= offered.expiresAt) return refused('reply-not-opened');
  const loaded = await loadCase(ports, tenant, offered.case);
  const reply = loaded?.state.reply;
  if (!loaded || !reply) return refused('reply-not-opened');
  const content = await ports.seal.read({ tenant, case: offered.case, key: 'reply', file: reply.file });
  if (content === 'gone') return refused('reply-not-opened');
  await decideOnCase(ports, { tenant, id: offered.case, by: { kind: 'person' }, step: 'pick-up' }, ({ state }) => recordPickUp(state));
  return done({ content, bytes: reply.bytes, number: loaded.header.number });
};
