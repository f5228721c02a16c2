import type pg from 'pg';
import { parseEmailAddress } from '../../core/identifiers/email-address.ts';
import type { OfficerContacts } from '../../operations/ports/officer-contacts.ts';

/** The addresses that the officers of a tenant sign in with. */
export const officerContacts = (pool: pg.Pool, consoleUrl: string): OfficerContacts => ({
  addresses: async (tenant) => {
    const { rows } = await pool.query<{ email: string }>(
      'select account.email from officer join auth."user" as account on account.id::text = officer.user_id where officer.tenant_id = $1 order by account.email', [tenant],
    );
    return rows.flatMap(({ email }) => {
      const address = parseEmailAddress(email);
      return address.ok ? [address.value] : [];
    });
  },
  caseLink: (number) => `${consoleUrl}/cases/${encodeURIComponent(number)}`,
});
