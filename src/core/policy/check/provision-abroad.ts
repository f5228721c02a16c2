import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-FR-03, JP-FR-04, JP-FR-07: what is said of third parties in foreign countries. */
export const provisionAbroad = ({ provision }: PolicyText): readonly Finding[] => {
  const abroad = provision?.abroad;
  if (!abroad) return [];
  const { countries, others, measures } = abroad;
  return [
    ...(countries.length === 0 && !others ? [finding('abroad-without-countries', abroad.at, {})] : []),
    ...(others && others.reason === undefined ? [finding('country-unknown-without-reason', others.at, {})] : []),
    ...(measures.kind === 'own-country-law' ? [finding('abroad-measures-not-equivalent', measures.at, {})] : []),
    ...(measures.kind === 'unstated' ? [finding('abroad-measures-unstated', measures.at, {})] : []),
  ];
};
