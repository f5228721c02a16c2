import { readFile } from 'node:fs/promises';
import type { Pool } from 'pg';

/** Makes the schema `auth` (schema.sql) where it is missing; programs that start together wait for each other. */
export const prepareAuthSchema = async (pool: Pool): Promise<void> => {
  const sql = await readFile(new URL('./schema.sql', import.meta.url), 'utf8');
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query(`select pg_advisory_xact_lock(hashtext('yakusoku auth schema'))`);
    await connection.query(sql);
    await connection.query('commit');
  } catch (error) {
    await connection.query('rollback');
    throw error;
  } finally {
    connection.release();
  }
};
