import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasErrors, type Finding } from '../../core/findings/finding.ts';
import { formatFinding } from '../../core/findings/format.ts';
import type { DatasetId, TenantId } from '../../core/identifiers/name-ids.ts';
import type { LocalText } from '../../core/policy/model/local-text.ts';
import type { Dataset } from '../../core/sources/dataset.ts';
import { readDataset } from '../../core/sources/read-dataset.ts';
import { readText } from '../../core/text/reader.ts';
import { list, mapping, required } from '../../core/text/structures.ts';
import { identifier, localText, text } from '../../core/text/values.ts';

/** Who an installation is for, what it promises and which databases it is connected to. How to reach them is a secret and elsewhere. */
export interface Organisation {
  readonly tenant: TenantId;
  readonly name: LocalText;
  /** Folders of policy versions, absolute; the portal stands on the policy of the first. */
  readonly policies: readonly string[];
  readonly datasets: readonly Dataset[];
  /** Under which name the connection string of each dataset is known to this installation. */
  readonly connectionOf: ReadonlyMap<DatasetId, string>;
}

/** The file, or an annotation that it names, has errors: nothing starts on it. The message is the findings, in both languages. */
export class BadOrganisation extends Error {
  constructor(findings: readonly Finding[]) {
    super(findings.map((finding) => `${formatFinding(finding, 'ja')}\n${formatFinding(finding, 'en')}`).join('\n'));
    this.name = 'BadOrganisation';
  }
}

const organisation = mapping(
  {
    tenant: required(identifier<TenantId>()), name: required(localText), policies: required(list(text, 1)),
    datasets: required(list(mapping({ file: required(text), connection: required(text) }, (values) => values))),
  },
  (values) => values,
);

/** @throws BadOrganisation */
export const readOrganisation = async (file: string): Promise<Organisation> => {
  const read = readText(await readFile(file), file, organisation);
  if (!read.value) throw new BadOrganisation(read.findings);
  const { tenant, name, policies, datasets } = read.value;
  const place = (relative: string): string => path.resolve(path.dirname(file), relative);
  const described = await Promise.all(datasets.map(async (one) => ({
    connection: one.connection, dataset: readDataset(await readFile(place(one.file)), place(one.file)),
  })));
  const findings = described.flatMap(({ dataset }) => dataset.findings);
  if (hasErrors(findings)) throw new BadOrganisation(findings);
  const usable = described.flatMap(({ dataset, connection }) => (dataset.value ? [{ dataset: dataset.value, connection }] : []));
  return {
    tenant, name, policies: policies.map(place), datasets: usable.map(({ dataset }) => dataset),
    connectionOf: new Map(usable.map(({ dataset, connection }) => [dataset.id, connection])),
  };
};
