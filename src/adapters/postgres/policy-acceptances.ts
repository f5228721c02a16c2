import type { CaseId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { PolicyAcceptance, PolicyAcceptances } from '../../operations/ports/policy-acceptances.ts';
import type { Store } from './connection.ts';
import { instantOf } from './instant-column.ts';
import { within } from './transaction.ts';

/** The person stands there by their id alone: whose it is, only the keyed hash of their address tells (people.ts). */
export const postgresPolicyAcceptances = ({ database }: Store): PolicyAcceptances => ({
  record: async (transaction, tenant, person, { hash, language, kind, place, case: id, at }) => {
    await within(transaction).insertInto('policy_acceptance')
      .values({ tenant_id: tenant, person_id: person, hash, language, kind, place, case_id: id ?? null, at }).execute();
  },

  ofCase: async (tenant, id) => {
    const rows = await database.selectFrom('policy_acceptance').select(['hash', 'language', 'kind', 'place', 'case_id', 'at'])
      .where('tenant_id', '=', tenant).where('case_id', '=', id).orderBy('sequence').execute();
    return rows.map(({ hash, language, kind, place, case_id, at }): PolicyAcceptance => ({
      hash: hash as Sha256, language: language as Language, kind: kind as PolicyAcceptance['kind'], place, case: case_id as CaseId, at: instantOf(at),
    }));
  },
});
