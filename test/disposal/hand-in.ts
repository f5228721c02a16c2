import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { uploadCheck } from '../../src/adapters/uploads/upload-check.ts';
import type { CaseId, CaseNumber, FileId } from '../../src/core/identifiers/case-ids.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { name, type DocumentKindId } from '../../src/core/identifiers/name-ids.ts';
import type { Seal, SealedAt } from '../../src/operations/ports/seal.ts';
import { submitRequest } from '../../src/operations/submit-request.ts';
import { policyId, tenant, type House } from './house.ts';

/** What to look for in copies: nothing but the form says it. */
export const plantedName = '髙橋 花子';

/** A person hands in a photograph of a licence. */
export const handIn = async (house: House): Promise<{ readonly number: CaseNumber; readonly id: CaseId; readonly at: SealedAt }> => {
  const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#3355aa' } }).jpeg().toBuffer();
  const receipt = await submitRequest(house.ports, {
    tenant, policy: policyId, email: 'hanako@example.jp' as EmailAddress,
    form: {
      type: 'disclosure', language: 'ja', name: plantedName, birthDate: calendarDate('1990-04-01'), services: { kind: 'all' }, items: { kind: 'all' }, reply: { channel: 'email' },
    },
    handedIn: { kind: name<DocumentKindId>('drivers-licence'), domicile: 'masked' },
    document: uploadCheck().check((async function* () { yield photo; })()),
  });
  if (!receipt.ok) throw new Error(`refused: ${receipt.refusal.code}`);
  const header = await house.ports.cases.byNumber(tenant, receipt.value.caseNumber);
  if (!header) throw new Error('no case');
  const [submitted] = await house.ports.cases.events(tenant, header.id);
  const file = (await readdir(path.join(house.filesDir, tenant, header.id, 'identity-1')))[0]?.replace('.sealed', '') as FileId;
  expect(submitted?.event.kind).toBe('submitted');
  return { number: receipt.value.caseNumber, id: header.id, at: { tenant, case: header.id, key: 'identity-1', file } };
};

/** How many bytes come out of a seal, or that nothing does. */
export const opens = async (seal: Seal, at: SealedAt): Promise<'gone' | number> => {
  const plain = await seal.read(at);
  if (plain === 'gone') return 'gone';
  let bytes = 0;
  for await (const piece of plain) bytes += (piece as Buffer).length;
  return bytes;
};

/** The files under a folder that hold one of these, byte for byte. */
export const holding = async (folder: string, ...secrets: readonly Buffer[]): Promise<readonly string[]> => {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    if (secrets.some((secret) => bytes.includes(secret))) found.push(file);
  }
  return found;
};
