import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import { UploadRefused } from '../../src/operations/ports/upload-refused.ts';
import { showPortal } from '../../src/operations/show-portal.ts';
import { showStatus } from '../../src/operations/show-status.ts';
import { submitRequest } from '../../src/operations/submit-request.ts';
import { supplyDocument } from '../../src/operations/supply-document.ts';
import { ask, decide, form, licence, refusal, scan, upload, value, work, yoshihiko } from './case-steps.ts';
import { adopt, openWorld, policyId, policySource, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });

const entriesOf = async (what: string): Promise<readonly string[]> => {
  const { rows } = await world.store.pool.query<{ entry: string }>(`select convert_from(entry, 'UTF8') as entry from ledger_intake where convert_from(entry, 'UTF8') like $1`, [`%"what":"${what}"%`]);
  return rows.map(({ entry }) => entry);
};
const supply = async (number: CaseNumber, document: AsyncIterable<Uint8Array> = upload()) =>
  await supplyDocument(world, { tenant, email: yoshihiko, number, handedIn: licence, document });
const papers = async (number: CaseNumber) => value(await showStatus(world, { tenant, email: yoshihiko, number })).documents;
const askAgain = async (number: CaseNumber): Promise<void> => {
  await decide(world, number, { decision: 'ask-again', reason: '写真がぼやけています。' });
  await work(world, number);
};
const damaged = async function* content(): AsyncGenerator<Uint8Array> {
  yield scan;
  throw new UploadRefused('upload-damaged');
};

describe('the disposal of each document is on record [LG-1-n part]', () => {
  it('of three that one case had: an event and an entry each, and the person sees when', async () => {
    const before = (await entriesOf('case.document-destroyed')).length;
    const { caseNumber: number } = await ask(world);
    expect(await papers(number)).toEqual([{ name: { ja: expect.stringContaining('運転免許証'), en: expect.any(String) }, handedInAt: expect.any(String), disposedAt: null }]);
    await askAgain(number);
    value(await supply(number));
    await askAgain(number);
    value(await supply(number));
    const seen = await papers(number);
    expect(seen.map(({ disposedAt }) => disposedAt === null)).toEqual([false, false, true]);
    await decide(world, number);
    await work(world, number);
    expect((await papers(number)).every(({ handedInAt, disposedAt }) => disposedAt !== null && disposedAt >= handedInAt)).toBe(true);
    const entries = (await entriesOf('case.document-destroyed')).slice(before);
    expect(entries).toHaveLength(3);
    // Under the person's key, and nothing of the person or the document.
    for (const entry of entries) {
      expect(Object.keys(JSON.parse(entry) as object).toSorted()).toEqual(['commitment', 'hour', 'policyHash', 'tag', 'version', 'what']);
      expect(entry).not.toContain('licence');
    }
  });

  it('of one that was refused while it came in, for the case that it was for', async () => {
    const { caseNumber: number } = await ask(world);
    await askAgain(number);
    const before = (await entriesOf('case.upload-disposed')).length;
    expect(refusal(await supply(number, damaged()))).toBe('upload-damaged');
    const entries = await entriesOf('case.upload-disposed');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toContain('"tag"');
    expect(await papers(number)).toHaveLength(1);
  });

  it('of one that was refused before it became a case, for nobody', async () => {
    const before = (await entriesOf('case.upload-disposed')).length;
    expect(refusal(await submitRequest(world, { tenant, policy: policyId, email: yoshihiko, form, handedIn: licence, document: damaged() }))).toBe('upload-damaged');
    const entries = await entriesOf('case.upload-disposed');
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).not.toContain('"tag"');
  });
});

describe('what is said of papers before any is handed in [LG-1-n part]', () => {
  it('comes from the version in force: one that no longer says that some are not returned no longer has it said', async () => {
    const today = value(await showPortal(world, { tenant, policy: policyId }));
    expect(today.papers).toEqual({ disposal: 'on-decision', someNotReturned: true, policy: policyId, version: '2025-05-27', clause: 'requests.procedure.disposal' });
    const next = (await policySource()).toString('utf8').replace(/^version: .*$/m, 'version: 2026-12-01').replaceAll(/^ *documents-returned: not-all\n/gm, '');
    await adopt(world, Buffer.from(next), today.today);
    expect(value(await showPortal(world, { tenant, policy: policyId })).papers).toMatchObject({ someNotReturned: false, version: '2026-12-01' });
  });
});
