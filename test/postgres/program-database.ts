import { randomBytes } from 'node:crypto';
import { prepareAuthSchema } from '../../src/adapters/auth/prepare-schema.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { prepareRuntimeRole } from '../../src/adapters/postgres/runtime-role.ts';
import { testDatabase } from './database.ts';

/** A fresh store with everything that a start prepares: the owner's connection string, and that of the role the programs run as. */
export const preparedDatabase = async (): Promise<{ readonly owner: string; readonly program: string }> => {
  const owner = await testDatabase();
  const store = openStore({ connectionString: owner, poolMax: 1 });
  await prepareAuthSchema(store.pool);
  await store.close();
  const program = await prepareRuntimeRole(owner, randomBytes(16).toString('hex'));
  if (program === undefined) throw new Error('the user of the test server may make no role');
  return { owner, program };
};

/** As the programs of an installation connect to a fresh store. */
export const programDatabase = async (): Promise<string> => (await preparedDatabase()).program;
