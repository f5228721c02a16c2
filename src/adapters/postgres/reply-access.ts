import { sql } from 'kysely';
import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { ReplyAccess } from '../../operations/ports/reply-access.ts';
import type { Store } from './connection.ts';
import { instantOf } from './instant-column.ts';
import { within } from './transaction.ts';

/** What opens replies, in PostgreSQL; nothing in these rows opens one by itself. */
export const postgresReplyAccess = ({ database }: Store): ReplyAccess => ({
  setWord: async (transaction, tenant, id, wordHash) => {
    await within(transaction).insertInto('reply_access').values({ tenant_id: tenant, case_id: id, word_hash: wordHash }).execute();
  },

  offer: async (transaction, tenant, id, tokenHash, expiresAt) => {
    const offered = await within(transaction).updateTable('reply_access').set({ token_hash: tokenHash, expires_at: expiresAt })
      .where('tenant_id', '=', tenant).where('case_id', '=', id).executeTakeFirst();
    if (offered.numUpdatedRows !== 1n) throw new Error('a reply is offered for a case without a pickup word');
  },

  byToken: async (tenant, tokenHash) => {
    const row = await database.selectFrom('reply_access').select(['case_id', 'word_hash', 'expires_at'])
      .where('tenant_id', '=', tenant).where('token_hash', '=', tokenHash).executeTakeFirst();
    return row?.expires_at ? { case: row.case_id as CaseId, wordHash: row.word_hash, expiresAt: instantOf(row.expires_at) } : undefined;
  },

  takeWordTry: async (tenant, id, triesMax) => {
    const taken = await database.updateTable('reply_access').set({ word_tries: sql`word_tries + 1` })
      .where('tenant_id', '=', tenant).where('case_id', '=', id).where('word_tries', '<', triesMax).executeTakeFirst();
    return taken.numUpdatedRows === 1n;
  },

  grant: async (tenant, sessionHash, id, expiresAt) => {
    await database.deleteFrom('reply_session').where('tenant_id', '=', tenant)
      .where('expires_at', '<', sql<Date>`${expiresAt}::timestamptz - interval '2 days'`).execute();
    await database.insertInto('reply_session')
      .values({ tenant_id: tenant, session_hash: sessionHash, case_id: id, expires_at: expiresAt }).execute();
  },

  grantedTo: async (tenant, sessionHash, at) => {
    const row = await database.selectFrom('reply_session').select('case_id')
      .where('tenant_id', '=', tenant).where('session_hash', '=', sessionHash).where('expires_at', '>', sql<Date>`${at}`)
      .executeTakeFirst();
    return row && (row.case_id as CaseId);
  },
});
