import { parseName, type DatasetId } from '../../core/identifiers/name-ids.ts';
import { readSecret } from './secret-file.ts';

/** The file of connection strings is not `{"dataset": "connection string"}`. Its content is never repeated. */
export class BadConnectionStrings extends Error {
  constructor(file: string) {
    super(`${file} is not a JSON object of dataset names and connection strings`);
    this.name = 'BadConnectionStrings';
  }
}

/** How to reach the connected databases: a secret, and apart from what describes them. @throws BadConnectionStrings */
export const connectionStrings = async (file: string): Promise<ReadonlyMap<DatasetId, string>> => {
  const text = await readSecret(file);
  const found = new Map<DatasetId, string>();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new BadConnectionStrings(file);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new BadConnectionStrings(file);
  for (const [dataset, connection] of Object.entries(parsed)) {
    const id = parseName<DatasetId>(dataset);
    if (!id.ok || typeof connection !== 'string') throw new BadConnectionStrings(file);
    found.set(id.value, connection);
  }
  return found;
};
