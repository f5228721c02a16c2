import type { JudgedAs } from '../../core/compare/judgement.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { PolicyJudgements } from '../../operations/ports/policy-judgements.ts';
import type { Store } from './connection.ts';
import { instantOf } from './instant-column.ts';
import { within } from './transaction.ts';

/** Judgements in PostgreSQL; its triggers refuse one of an approved version, and every change of one, whoever asks. */
export const postgresPolicyJudgements = ({ database }: Store): PolicyJudgements => ({
  holdDraft: async (transaction, tenant, hash) => {
    const row = await within(transaction).selectFrom('policy_version').select('hash')
      .where('tenant_id', '=', tenant).where('hash', '=', hash).where('approved_at', 'is', null).forUpdate().executeTakeFirst();
    return row !== undefined;
  },

  judge: async (transaction, tenant, judgements) => {
    if (judgements.length === 0) return;
    await within(transaction).insertInto('policy_judgement').values(judgements.map(({ older, newer, change, judged, reason, at, by, salt }) => ({
      tenant_id: tenant, older_hash: older, newer_hash: newer, change, judged, reason, judged_at: at, judged_by: by, salt: Buffer.from(salt),
    }))).execute();
  },

  judgements: async (tenant, newer, transaction) => {
    if (newer.length === 0) return [];
    const rows = await (transaction ? within(transaction) : database).selectFrom('policy_judgement').selectAll()
      .where('tenant_id', '=', tenant).where('newer_hash', 'in', newer).orderBy('sequence').execute();
    return rows.map((row) => ({
      older: row.older_hash as Sha256, newer: row.newer_hash as Sha256, change: row.change, judged: row.judged as JudgedAs, reason: row.reason,
      at: instantOf(row.judged_at), by: row.judged_by, salt: row.salt,
    }));
  },
});
