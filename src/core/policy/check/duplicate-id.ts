import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { allClauses } from '../model/all-clauses.ts';
import type { PolicyText } from '../model/policy.ts';

interface Named { readonly id: string; readonly at: Position }

/** Within its family an id names one thing; the finding points at the second. */
export const duplicateId = (policy: PolicyText): readonly Finding[] => {
  const families: readonly (readonly Named[])[] = [
    policy.companies, policy.services, policy.classes, policy.items, policy.purposes, policy.collections, policy.receipts, policy.retention,
    policy.differences, policy.requests?.identity.documents ?? [], policy.requests?.refusalGrounds ?? [],
    policy.requests?.types.map(({ type, at }) => ({ id: type, at })) ?? [], allClauses(policy.clauses),
    policy.provision?.recipients ?? [], policy.provision?.exceptions ?? [], policy.provision?.recipients.flatMap(({ situations }) => situations) ?? [],
    policy.provision?.abroad?.countries.map(({ code, at }) => ({ id: code, at })) ?? [], policy.entrustment?.partners ?? [],
    policy.anonymised?.register ?? [], policy.trackers?.trackers ?? [], policy.security?.measures ?? [],
    policy.california?.categories.map(({ category, at }) => ({ id: category, at })) ?? [],
    policy.california?.rights.map(({ right, at }) => ({ id: right, at })) ?? [],
  ];
  return families.flatMap(repeated);
};

const repeated = (family: readonly Named[]): readonly Finding[] => {
  const seen = new Set(['']);
  return family.flatMap(({ id, at }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return id === '' ? [] : [finding('duplicate-id', at, { id })];
  });
};
