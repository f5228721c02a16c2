import type { Readable } from 'node:stream';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
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
): Promise<Outcome<{ readonly content: Readable; readonly bytes: number; readonly number: CaseNumber }>> => { throw new Error('not written yet'); };
