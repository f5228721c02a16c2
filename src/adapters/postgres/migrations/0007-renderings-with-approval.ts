import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // Nothing is slipped in under a version that people have read. Its row was written by this transaction where the approval is part of it.
  sql`create function policy_rendering_comes_with_approval() returns trigger language plpgsql as $$
    begin
      perform from policy_version
        where tenant_id = new.tenant_id and hash = new.hash and approved_at is not null
          and (xmin = pg_current_xact_id()::xid or new.format like 'changes.%');
      if not found then
        raise exception 'what is published is kept with the approval, and later only lists of changes' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  sql`create trigger comes_with_approval before insert on policy_rendering for each row execute function policy_rendering_comes_with_approval()`,
];

export const renderingsWithApproval: Migration = {
  up: async (database: Kysely<unknown>): Promise<void> => {
    for (const statement of statements) await statement.execute(database);
  },
};
