import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { allClauses } from '../model/all-clauses.ts';
import type { Policy } from '../model/policy.ts';

interface Named { readonly id: string; readonly at: Position }

/** Within its family an id names one thing; the finding points at the second. */
export const duplicateId = (policy: Policy): readonly Finding[] => {
  const families: readonly (readonly Named[])[] = [
    policy.services, policy.classes, policy.items, policy.purposes, policy.requests.identity.documents, policy.requests.refusalGrounds,
    policy.requests.types.map(({ type, at }) => ({ id: type, at })), allClauses(policy.clauses),
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
