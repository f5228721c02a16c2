import type { Migration } from 'kysely/migration';
import { store } from './0001-store.ts';
import { ledger } from './0002-ledger.ts';
import { ledgerIntakeLength } from './0003-ledger-intake-length.ts';
import { policyVersions } from './0004-policy-versions.ts';
import { peopleAndDecisions } from './0005-people-and-decisions.ts';
import { judgements } from './0006-judgements.ts';
import { renderingsWithApproval } from './0007-renderings-with-approval.ts';
import { newestDecisions } from './0008-newest-decisions.ts';

/** In order of their names. Each runs in a transaction; all own tables live in `public` and start their key with tenant_id. */
export const migrations: Record<string, Migration> = {
  '0001-store': store,
  '0002-ledger': ledger,
  '0003-ledger-intake-length': ledgerIntakeLength,
  '0004-policy-versions': policyVersions,
  '0005-people-and-decisions': peopleAndDecisions,
  '0006-judgements': judgements,
  '0007-renderings-with-approval': renderingsWithApproval,
  '0008-newest-decisions': newestDecisions,
};
