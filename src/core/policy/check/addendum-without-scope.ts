import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** What prevails says for whom; rights under the law of California are for those who live there (Cal. Civ. Code 1798.140(i)). */
export const addendumWithoutScope = ({ extends: extension, california }: PolicyText): readonly Finding[] => {
  if (extension?.as !== 'addendum') return [];
  const { residence, company, services } = extension.scope;
  const everyone = residence === undefined && company === undefined && services.length === 0;
  return [
    ...(everyone ? [finding('addendum-without-scope', extension.at, {})] : []),
    ...(california && residence !== 'US-CA' ? [finding('california-without-residence', extension.at, {})] : []),
  ];
};
