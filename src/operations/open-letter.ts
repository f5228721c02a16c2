import type { Readable } from 'node:stream';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { loadByNumber } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Seal } from './ports/seal.ts';

export interface OpenLetterPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

/** The reply letter as PDF, to be printed for a reply by post. Refusal: `not-found` before it was built. */
export const openLetter = async (
  ports: OpenLetterPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber },
): Promise<Outcome<Readable>> => {
  const loaded = await loadByNumber(ports, input.tenant, input.number);
  if (!loaded?.state.reply) return refused('not-found');
  const content = await ports.seal.read({ tenant: input.tenant, case: loaded.header.id, key: 'reply', file: loaded.state.reply.letter });
  return content === 'gone' ? refused('not-found') : done(content);
};
