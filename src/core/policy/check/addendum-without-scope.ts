import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** What prevails says for whom. */
export const addendumWithoutScope = ({ extends: extension }: PolicyText): readonly Finding[] => {
  if (extension?.as !== 'addendum') return [];
  const { residence, company, services } = extension.scope;
  return residence === undefined && company === undefined && services.length === 0 ? [finding('addendum-without-scope', extension.at, {})] : [];
};
