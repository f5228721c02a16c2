import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { policyRenderer } from '../../../adapters/pdf/policy-renderer.ts';
import { dateIn } from '../../../core/calendar/zone.ts';
import { hasErrors } from '../../../core/findings/finding.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import { formatFinding } from '../../../core/findings/format.ts';
import { instantOf } from '../../../core/identifiers/instant.ts';
import type { PolicyText } from '../../../core/policy/model/policy.ts';
import type { SupplementName } from '../../../core/publish/supplements.ts';
import { policiesPage, versionsPage } from '../../../core/publish/version-pages.ts';
import type { BuiltVersion } from '../../../core/publish/version-pages.ts';
import type { PolicyRendering, RenderingFormat } from '../../../operations/ports/policy-renderer.ts';
import { examineFiles } from '../examine-files.ts';
import { sourceFiles } from '../source-files.ts';
import type { SourceFile } from '../source-files.ts';
import { terminalLanguage } from '../terminal-language.ts';

interface BuildOptions { readonly out: string; readonly json?: boolean }

const example = `
Examples:
  $ yakusoku build policies --out site
  $ yakusoku build policies/leverages-group/2025-05-27.yaml --out site --json

Writes <folder>/<policy>/<version>/{ja,en}.{html,md,pdf} and model.json, what changed between any two versions
(<folder>/<policy>/<from>..<to>/{ja,en}.{html,md,pdf}), and pages that list them. The folder is written whole
or not at all, and takes the place of what an earlier build left there.

Exit status: 0 when written, 1 with errors in a policy or a folder that is not a build's, 2 when called in a wrong way.`;

/** `yakusoku build <policy files or folders> --out DIR`: the published text of every version, as files. */
export const buildCommand = (): Command => new Command('build')
  .description('write the published text of policies: HTML, Markdown, PDF and JSON / 公表する文面をファイルに書き出す')
  .argument('<paths...>', 'policy files (.yaml), or folders of them')
  .requiredOption('--out <folder>', 'where to write')
  .option('--json', 'one JSON object instead of lines')
  .addHelpText('after', example)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async (paths: readonly string[], options: BuildOptions) => {
    const refuse = (reason: string, findings: readonly Finding[] = []): void => {
      process.exitCode = 1;
      const lines = [...findings.map((one) => formatFinding(one, terminalLanguage(process.env))), `refused: ${reason}`];
      process.stdout.write(`${options.json === true ? JSON.stringify({ ok: false, reason, findings }) : lines.join('\n')}\n`);
    };
    const { policies, findings } = await examine(await sourceFiles(paths));
    if (hasErrors(findings)) return refuse('a policy has errors', findings);
    const twice = policies.find(([one], at) => policies.findIndex(([{ id, version }]) => id === one.id && version === one.version) !== at);
    if (twice) return refuse(`two files are version ${twice[0].version} of ${twice[0].id}`);
    const out = resolve(options.out);
    if (!(await mayReplace(out))) return refuse(`${options.out} holds something that is not a build`);
    const built = await build(policies);
    await put(built, out);
    const list = built.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
    process.stdout.write(options.json === true ? `${JSON.stringify({ ok: true, out: options.out, files: list })}\n`
      : `${list.map(({ path, bytes }) => `${join(options.out, path)}  ${bytes}`).join('\n')}\n`);
  });

/** A policy's own text, then what it stands on. */
type Layers = readonly [PolicyText, ...PolicyText[]];

const examine = async (files: readonly SourceFile[]): Promise<{ readonly policies: readonly Layers[]; readonly findings: readonly Finding[] }> => {
  const refused = files.flatMap((file) => ('refused' in file ? [file.refused] : []));
  const all = await examineFiles(files, dateIn('Asia/Tokyo', instantOf(Date.now())));
  const policies = all.flatMap(({ layers: [own, ...parents] }): readonly Layers[] => (own ? [[own, ...parents]] : []));
  return { policies, findings: [...refused, ...all.flatMap(({ findings }) => findings)] };
};

interface BuiltFile { readonly path: string; readonly bytes: Uint8Array }

const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const documentNames = { html: 'html', markdown: 'md', pdf: 'pdf' } as const;
const isSupplement = (format: RenderingFormat): format is SupplementName => format !== 'json' && !isDocument(format) && !format.startsWith('changes.');
const isDocument = (format: RenderingFormat): format is keyof typeof documentNames => Object.hasOwn(documentNames, format);
const folderOf = (supplement: SupplementName): string => supplement.replace(/^notice\./, 'notice-');

const nameOf = ({ format, language }: PolicyRendering): string =>
  format === 'json' ? 'model.json' : isDocument(format) ? `${language ?? ''}.${documentNames[format]}`
    : isSupplement(format) ? join(folderOf(format), `${language ?? ''}.html`) : `${language ?? ''}.${/\.(md|pdf)$/.exec(format)?.[1] ?? 'html'}`;

/** The form of `model.json`, beside all of them. */
const modelSchema = new URL('../../../../spec/policy-model.schema.json', import.meta.url);

const build = async (policies: readonly Layers[]): Promise<readonly BuiltFile[]> => {
  const renderer = policyRenderer({
    sibling: (language) => `./${language}.html`, policy: (_policy, language) => `../${language}.html`,
    parent: ({ id, version }, language) => `../../${id}/${version}/${language}.html`,
  });
  const files: BuiltFile[] = [{ path: 'model.schema.json', bytes: await readFile(modelSchema) }];
  const versions: BuiltVersion[] = [];
  for (const [policy, ...parents] of policies) {
    const renderings = await renderer.render(policy, parents);
    for (const rendering of renderings) files.push({ path: join(policy.id, policy.version, nameOf(rendering)), bytes: rendering.bytes });
    const supplements = renderings.flatMap(({ format, language }) =>
      (isSupplement(format) && language === 'ja' ? [{ name: format, folder: folderOf(format) }] : []));
    const earlier = policies.filter(([{ id, version }]) => id === policy.id && version < policy.version);
    for (const older of earlier) {
      const folder = `${older[0].version}..${policy.version}`;
      for (const rendering of await renderer.renderChanges(older, [policy, ...parents], older[0].version)) files.push({ path: join(policy.id, folder, nameOf(rendering)), bytes: rendering.bytes });
    }
    versions.push({ policy, supplements, changesFrom: earlier.map(([{ version }]) => version) });
  }
  const lists = [...Map.groupBy(versions, ({ policy }) => policy.id)].map(([id, of]) => ({ path: join(id, 'index.html'), bytes: inUtf8(versionsPage(of)) }));
  return [{ path: 'index.html', bytes: inUtf8(policiesPage(policies.map(([policy]) => policy))) }, ...lists, ...files];
};

/** What marks a folder as written by this command, and says what is in it. */
const manifest = 'build.json';

const mayReplace = async (out: string): Promise<boolean> => {
  const names: readonly string[] | undefined = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : undefined));
  return names !== undefined && (names.length === 0 || names.includes(manifest));
};

/** Written beside its place and then renamed: nobody ever sees half of it. */
const put = async (files: readonly BuiltFile[], out: string): Promise<void> => {
  await mkdir(dirname(out), { recursive: true });
  const fresh = await mkdtemp(join(dirname(out), `.${basename(out)}-`));
  try {
    for (const { path, bytes } of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), bytes);
    }
    const list = files.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }));
    await writeFile(join(fresh, manifest), `${JSON.stringify({ files: list }, undefined, 2)}\n`);
    await replace(fresh, out);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};

const replace = async (fresh: string, out: string): Promise<void> => {
  const old = `${fresh}.old`;
  const had = await rename(out, old).then(() => true, () => false);
  await rename(fresh, out);
  if (had) await rm(old, { recursive: true, force: true });
};
