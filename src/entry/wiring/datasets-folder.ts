import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors, type Finding } from '../../core/findings/finding.ts';
import { formatFinding } from '../../core/findings/format.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Dataset } from '../../core/sources/dataset.ts';
import { readDataset } from '../../core/sources/read-dataset.ts';
import type { Datasets } from '../../operations/ports/datasets.ts';

/** An annotation has errors: nothing starts on it. */
export class BadDatasets extends Error {
  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => `${formatFinding(finding, 'ja')}\n${formatFinding(finding, 'en')}`).join('\n'));
    this.name = 'BadDatasets';
  }
}

/** Every `*.yaml` of the folder, for that tenant; others have no connected databases here. @throws BadDatasets */
export const datasetsOf = async (folder: string, tenant: TenantId): Promise<Datasets> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).toSorted();
  const read = await Promise.all(files.map(async (file) => readDataset(await readFile(path.join(folder, file)), file)));
  const findings = read.flatMap((one) => one.findings);
  if (hasErrors(findings)) throw new BadDatasets(findings);
  const datasets: readonly Dataset[] = read.flatMap(({ value }) => (value ? [value] : []));
  return { all: (of) => (of === tenant ? datasets : []) };
};
