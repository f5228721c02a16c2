import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { hasErrors } from '../src/core/findings/finding.ts';
import { calendarDate } from '../src/core/identifiers/calendar-date.ts';
import { examinePolicies } from '../src/core/policy/check/examine-policy.ts';
import type { PolicySource } from '../src/core/policy/check/examine-policy.ts';
import { median, printFigure } from './ledger/bench-store.ts';
import { syntheticPolicy } from './policy/synthetic-policy.ts';

export const name = 'policy-check';

const rounds = 5;
const on = calendarDate('2026-11-21');
const root = fileURLToPath(new URL('..', import.meta.url));
const large = { purposes: 500, items: 1000, recipients: 200 } as const;
const largeWords = `${large.purposes} purposes, ${large.items} items and ${large.recipients} recipients`;

/** Reading and checking policies, against the YAML package alone on the same bytes: ours contains the peer's work. */
export const run = async (): Promise<void> => {
  const policies = readdirSync(`${root}policies`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml')).map((entry) => join(entry.parentPath, entry.name)).toSorted()
    .map((file) => ({ file, source: readFileSync(file, 'utf8') }));
  inProcess(`check of all ${policies.length} policies together, ms`, policies, 500);
  inProcess(`check of a policy of ${largeWords}, ms`, [{ file: 'large.yaml', source: syntheticPolicy(large) }], 3000);
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-bench-'));
  try {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, syntheticPolicy(large));
    asProgram(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const inProcess = (figure: string, sources: readonly (PolicySource & { readonly source: string })[], millisecondsMost: number): void => {
  const times: { readonly ours: number; readonly peer: number }[] = [];
  let correct = true;
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    const examined = examinePolicies(sources, on);
    const checked = performance.now();
    for (const { source } of sources) parse(source);
    const parsed = performance.now();
    correct &&= examined.every(({ findings }) => !hasErrors(findings));
    // The first round is the one that a person waits for: it is held against the limit, and left out of the ratio.
    if (round === 0) correct &&= checked - started < millisecondsMost;
    else times.push({ ours: checked - started, peer: parsed - checked });
  }
  const [ours, peer] = [median(times.map((time) => time.ours)), median(times.map((time) => time.peer))];
  printFigure(figure, ours, peer, ours / peer, rounds, correct);
};

/** The whole command, started anew for each round: the most memory that it held, and the time from its start to its end. */
const asProgram = (file: string): void => {
  const check = "const { checkCommand } = await import('./src/entry/cli/commands/check.ts'); await checkCommand().parseAsync(process.argv.slice(1), { from: 'user' });";
  const peer = "const { parse } = await import('yaml'); const { readFileSync } = await import('node:fs'); parse(readFileSync(process.argv.at(-1), 'utf8'));";
  const measured = (program: string, args: readonly string[]): { readonly megabytes: number; readonly milliseconds: number; readonly status: number | null } => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `${program} process.stderr.write(String(process.resourceUsage().maxRSS))`, '--', ...args], { cwd: root, encoding: 'utf8' });
    return { megabytes: Number(stderr) / 1024, milliseconds: performance.now() - started, status };
  };
  const all = Array.from({ length: rounds }, () => ({ ours: measured(check, [file]), peer: measured(peer, [file]), policies: measured(check, ['policies']), help: measured(check.replace('process.argv.slice(1)', "['no-such-file']"), []) }));
  const of = (pick: (round: (typeof all)[number]) => number): number => median(all.map(pick));
  const ended = all.every(({ ours, peer: theirs }) => ours.status === 0 && theirs.status === 0);
  const [megabytes, theirs] = [of(({ ours }) => ours.megabytes), of(({ peer: { megabytes: mb } }) => mb)];
  printFigure(`memory of the command that checks it, MB`, megabytes, theirs, megabytes / theirs, rounds, ended && megabytes < 300);
  const [whole, start] = [of(({ policies }) => policies.milliseconds), of(({ help }) => help.milliseconds)];
  printFigure('yakusoku check policies, ms, against its start alone', whole, start, whole / start, rounds, all.every(({ policies }) => policies.status === 0) && whole - start < 500);
};
