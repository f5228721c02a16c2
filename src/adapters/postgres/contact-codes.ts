import { sql } from 'kysely';
import type { EmailAddress } from '../../core/identifiers/email-address.ts';
import type { ContactCodes } from '../../operations/ports/contact-codes.ts';
import type { Store } from './connection.ts';
import type { PersonalColumns } from './personal-columns.ts';

const proofPlace = (tenant: string, tokenHash: string): readonly string[] => ['contact_proof', tenant, tokenHash];

/** Codes and proofs in PostgreSQL: neither a code nor an address can be read from a dump. Rows go a day after their end. */
export const postgresContactCodes = ({ database }: Store, columns: PersonalColumns): ContactCodes => ({
  issuedSince: async (tenant, email, since) => {
    const row = await database.selectFrom('contact_code').select(({ fn }) => fn.countAll<string>().as('issued'))
      .where('tenant_id', '=', tenant).where('contact_index', '=', columns.contactIndex(tenant, email))
      .where('issued_at', '>=', sql<Date>`${since}`)
      .executeTakeFirstOrThrow();
    return Number(row.issued);
  },

  issue: async (tenant, email, codeHash, at, expiresAt) => {
    const contactIndex = columns.contactIndex(tenant, email);
    await database.transaction().execute(async (inside) => {
      // Two starts at once for one address wait for each other here, instead of one failing on the live code of the other.
      await sql`select pg_advisory_xact_lock(hashtextextended(${contactIndex.toString('hex')}, 1))`.execute(inside);
      await inside.deleteFrom('contact_code').where('tenant_id', '=', tenant)
        .where('expires_at', '<', sql<Date>`${at}::timestamptz - interval '1 day'`).execute();
      await inside.updateTable('contact_code').set({ live: false })
        .where('tenant_id', '=', tenant).where('contact_index', '=', contactIndex).where('live', '=', true).execute();
      await inside.insertInto('contact_code')
        .values({ tenant_id: tenant, contact_index: contactIndex, code_hash: codeHash, issued_at: at, expires_at: expiresAt }).execute();
    });
  },

  takeTry: async (tenant, email, at, triesMax) => {
    const row = await database.updateTable('contact_code').set({ tries: sql`tries + 1` })
      .where('tenant_id', '=', tenant).where('contact_index', '=', columns.contactIndex(tenant, email))
      .where('live', '=', true).where('expires_at', '>', sql<Date>`${at}`).where('tries', '<', triesMax)
      .returning('code_hash').executeTakeFirst();
    return row?.code_hash;
  },

  discard: async (tenant, email, codeHash) => {
    const ended = await database.updateTable('contact_code').set({ live: false })
      .where('tenant_id', '=', tenant).where('contact_index', '=', columns.contactIndex(tenant, email))
      .where('live', '=', true).where('code_hash', '=', codeHash)
      .executeTakeFirst();
    return ended.numUpdatedRows === 1n;
  },

  rememberProof: async (tenant, tokenHash, email, expiresAt) => {
    await database.deleteFrom('contact_proof').where('tenant_id', '=', tenant)
      .where('expires_at', '<', sql<Date>`${expiresAt}::timestamptz - interval '2 days'`).execute();
    const sealed = columns.seal(Buffer.from(email), proofPlace(tenant, tokenHash));
    await database.insertInto('contact_proof')
      .values({ tenant_id: tenant, token_hash: tokenHash, email_sealed: sealed, expires_at: expiresAt }).execute();
  },

  provenBy: async (tenant, tokenHash, at) => {
    const row = await database.selectFrom('contact_proof').select('email_sealed')
      .where('tenant_id', '=', tenant).where('token_hash', '=', tokenHash).where('expires_at', '>', sql<Date>`${at}`).executeTakeFirst();
    return row && (columns.open(row.email_sealed, proofPlace(tenant, tokenHash)).toString('utf8') as EmailAddress);
  },
});
