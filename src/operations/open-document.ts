import type { Readable } from 'node:stream';
import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { openDocument as decide } from '../core/requests/finish-case.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { loadByNumber } from './case-work/load-case.ts';
import { decideOnCase } from './case-work/record-events.ts';
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
): Promise<Outcome<OpenedDocument>> => {
  const loaded = await loadByNumber(ports, input.tenant, input.number);
  const latest = loaded?.state.documents.at(-1);
  if (!loaded || !latest) return refused('not-found');
  const { header, state } = loaded;
  // On record before it is seen, never after.
  const opened = await decideOnCase(ports, { tenant: input.tenant, id: header.id, by: { kind: 'officer', id: input.officer }, step: 'open-document' }, ({ state: now }) => decide(now));
  if (!opened.ok) return opened;
  const content = await ports.seal.read({ tenant: input.tenant, case: header.id, key: `identity-${state.round}`, file: latest.file });
  if (content === 'gone') return refused('not-found');
  const type = await typeOf(content);
  if (type === undefined) {
    content.destroy();
    return refused('not-found');
  }
  return done({ type, content });
};

const signatures: readonly (readonly [OpenedDocument['type'], readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** By the first bytes, which are put back. */
const typeOf = async (content: Readable): Promise<OpenedDocument['type'] | undefined> => {
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Uint8Array;
    content.unshift(bytes);
    return signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte))?.[0];
  }
  return undefined;
};
