import type { Readable } from 'node:stream';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Seal } from './ports/seal.ts';

export interface OpenLetterPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

/** The reply letter as PDF, to be printed for a reply by post. Refusal: `not-found` before it was built. */
export const openLetter = async (
  ports: OpenLetterPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber },
): Promise<Outcome<Readable>> => { throw new Error('not written yet'); };
