import type { Readable } from 'node:stream';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Seal } from './ports/seal.ts';

export interface OpenDocumentPorts extends CaseWorkPorts {
  readonly seal: Seal;
}

export interface OpenedDocument {
  /** Read from the content itself: only these three are ever taken in. */
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly content: Readable;
}

/** The identity document of the present round; records that the officer saw it. Refusal: `not-found` once it was decided. */
export const openDocument = async (
  ports: OpenDocumentPorts,
  input: { readonly tenant: TenantId; readonly officer: string; readonly number: CaseNumber },
): Promise<Outcome<OpenedDocument>> => { throw new Error('not written yet'); };
