import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spawnSync } from 'node:child_process';
import { exportLog } from '../../src/adapters/ledger/export-log.ts';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';
import { toBase64 } from '../../src/core/ledger/byte-text.ts';
import { proofFile } from '../../src/core/ledger/proof-file.ts';
import { type LogFixture, openLogFixture, tenant } from './log-fixture.ts';
import { type Ended, runProgram } from './run-command.ts';

// Debian's golang-golang-x-mod-dev puts the package here; it is used without modules, so nothing is fetched.
const goPath = '/usr/share/gocode';
const missing = [
  ...(spawnSync('go', ['version']).status === 0 ? [] : ['the program `go` (apt-get install golang-go)']),
  ...(existsSync(path.join(goPath, 'src/golang.org/x/mod/sumdb/tlog')) ? [] : [`golang.org/x/mod under ${goPath} (apt-get install golang-golang-x-mod-dev)`]),
];
if (missing.length > 0) {
  process.stderr.write(`\nSKIPPED: the ledger was not verified with code that is not ours; missing: ${missing.join(', ')}\n\n`);
}

describe.skipIf(missing.length > 0)('an outsider with golang.org/x/mod/sumdb and the exported files', () => {
  let log: LogFixture;
  let program: string;
  const place = (name: string): string => path.join(log.folder, name);

  const check = async (...words: readonly string[]): Promise<Ended> => await runProgram(program, words, {});
  const exported = async (name: string): Promise<string> => {
    await rm(place(name), { recursive: true, force: true });
    await exportLog(log.store.pool, log.keys, tenant, place(name));
    return place(name);
  };
  const append = async (from: number, to: number): Promise<void> => {
    const sequencer = startSequencer({ connectionString: log.connectionString, keys: log.keys, onFault: () => undefined });
    await log.append(tenant, ...Array.from({ length: to - from }, (_, at) => from + at));
    await log.sequenced(tenant, to);
    await sequencer.stop();
  };

  beforeAll(async () => {
    log = await openLogFixture();
    program = place('check');
    const built = await runProgram('go', ['build', '-o', program, path.join(import.meta.dirname, 'go/main.go')], {
      GO111MODULE: 'off', GOPATH: goPath, GOFLAGS: '', GOPROXY: 'off', GOCACHE: process.env['GOCACHE'] ?? '/tmp/yakusoku-go-cache', CGO_ENABLED: '0',
    });
    expect(built.stderr).toBe('');
  });
  afterAll(async () => { await log.close(); });

  it('finds it append-only and every proof right, and finds tampering with the database, as our own verifier does [LG-9-l]', async () => {
    const proofs = place('proofs');
    await mkdir(proofs);
    let before = 0;
    for (const size of [1, 2, 255, 256, 257, 700]) {
      await append(before, size);
      before = size;
      const { stdout, stderr, status } = await check(await exported('log'));
      expect([stderr, stdout, status]).toEqual(['', `${size} entries, 0 proofs from the log itself\n`, 0]);
    }

    // Proofs that the log itself makes, among them from every size it ever signed.
    const indexes = [0, 1, 254, 255, 256, 511, 512, 699];
    for (const index of indexes) {
      const proof = await log.reader.inclusionProof(tenant, index);
      if (!proof) throw new Error(`entry ${index} is in the log`);
      await writeFile(path.join(proofs, `${index}.tlog-proof`), proofFile({ ...proof, checkpoint: proof.checkpoint.note }));
    }
    const { rows } = await log.store.pool.query<{ size: string }>('select size from ledger_checkpoint where tenant_id = $1', [tenant]);
    for (const { size } of rows) {
      await writeFile(path.join(proofs, `${size}.consistency`), (await log.reader.consistencyProof(tenant, Number(size), 700)).map(toBase64).join('\n'));
    }
    expect((await check(place('log'), proofs)).stdout).toBe(`700 entries, ${indexes.length + rows.length} proofs from the log itself\n`);

    // One row of each table changed by hand: both verifiers say so.
    for (const [change, undo] of [
      ["update ledger_entry set entry = set_byte(entry, 9, get_byte(entry, 9) # 1) where index = 42", undefined],
      ['update ledger_entry set leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1) where index = 600', undefined],
      ['update ledger_tile set nodes = set_byte(nodes, 5, get_byte(nodes, 5) # 1) where level = 0 and index = 1', undefined],
      ["update ledger_checkpoint set note = replace(note, E'\\n700\\n', E'\\n701\\n') where size = 700", "update ledger_checkpoint set note = replace(note, E'\\n701\\n', E'\\n700\\n') where size = 700"],
    ] as const) {
      await log.store.pool.query(change);
      const [ours, theirs] = [await log.reader.verify(tenant), await check(await exported('changed'))];
      await log.store.pool.query(undo ?? change);
      expect([change, ours.fault === undefined, theirs.status]).toEqual([change, false, 1]);
    }
    expect((await log.reader.verify(tenant)).fault).toBeUndefined();
    expect((await check(await exported('log'), proofs)).status).toBe(0);
  });

  it('finds any changed file of the export, and a proof that is not right [LG-9-l part]', async () => {
    await append((await log.reader.view(tenant)).size, 800);
    const folder = await exported('log');
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    expect(files.length).toBe(4 + 1 + 4 + 2); // tiles of two levels, bundles, checkpoint, vkey
    for (const file of files) {
      const whole = await readFile(file);
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(changed.length - 5) ^ 1, changed.length - 5);
      await writeFile(file, changed);
      const { status } = await check(folder);
      await writeFile(file, whole);
      expect([path.relative(folder, file), status]).toEqual([path.relative(folder, file), 1]);
    }
    const wrong = place('wrong');
    await mkdir(wrong);
    const proof = await log.reader.inclusionProof(tenant, 5);
    if (!proof) throw new Error('entry 5 is in the log');
    await writeFile(path.join(wrong, '5.tlog-proof'), proofFile({ ...proof, index: 6, checkpoint: proof.checkpoint.note }));
    expect((await check(folder, wrong)).status).toBe(1);
  });
});
