import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { TableId } from '../../src/core/identifiers/name-ids.ts';
import { planReads } from '../../src/core/sources/plan-reads.ts';
import type { SourceReader } from '../../src/operations/ports/source-reader.ts';
import { annotation } from './million-rows.ts';

/** Ours: the rows that the annotation gives the person, to files of NDJSON. The annotation is read once, as a worker does. */
export const alongAnnotation = (source: SourceReader) => {
  const dataset = annotation();
  const plan = planReads(dataset);
  return async (person: number, folder: string): Promise<void> => {
    const account = { dataset: dataset.id, table: name<TableId>('member'), key: [String(person)] };
    for await (const table of source.read(dataset, plan, [account])) {
      const file = createWriteStream(path.join(folder, `${table.table}.ndjson`));
      for await (const chunk of table.lines) if (!file.write(chunk)) await once(file, 'drain');
      file.end();
      await finished(file);
    }
  };
};
