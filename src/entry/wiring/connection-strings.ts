import { readSecret } from './secret-file.ts';

/** The file of connection strings is not `{"connection": "postgresql://..."}`. Its content is never repeated. */
export class BadConnectionStrings extends Error {
  constructor(file: string) {
    super(`${file} is not a JSON object of connection names and connection strings`);
    this.name = 'BadConnectionStrings';
  }
}

/** How to reach the connected databases, by the names in the organisation file. @throws BadConnectionStrings */
export const connectionStrings = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const text = await readSecret(file);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new BadConnectionStrings(file);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new BadConnectionStrings(file);
  return new Map(Object.entries(parsed).map(([name, connection]: [string, unknown]) => {
    if (typeof connection !== 'string') throw new BadConnectionStrings(file);
    return [name, connection];
  }));
};
