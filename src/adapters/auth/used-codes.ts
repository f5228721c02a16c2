import type { Pool } from 'pg';

/** Codes of authenticators that were accepted. Each opens one session: whoever looks over a shoulder is too late (RFC 6238 5.2). */
export interface UsedCodes {
  /** False when the account's code was accepted before. Of many who ask at once, one gets true. */
  take(account: string, code: string): Promise<boolean>;
}

export const usedCodes = (pool: Pool): UsedCodes => ({
  take: async (account, code) => {
    // An authenticator's code is accepted for a minute and a half; the same six digits may come again on another day.
    await pool.query(`delete from auth."usedCode" where "usedAt" < now() - interval '5 minutes'`);
    const { rowCount } = await pool.query('insert into auth."usedCode" ("userId", "code") values ($1, $2) on conflict do nothing', [account, code]);
    return rowCount === 1;
  },
});
