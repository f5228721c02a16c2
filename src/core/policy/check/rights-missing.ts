import type { RightsMissing } from '../../findings/parameters.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

// Adding and deleting stand with correction in one right (Article 34(1)), so a document may speak of correction alone, or of all three.
const always = ['purpose-notice', 'disclosure', 'correction', 'stop-of-use', 'erasure', 'stop-of-provision'] as const satisfies readonly RightsMissing[];

/** JP-DSR-15: the procedure for every request that people have by law is published (Articles 32 to 35). */
export const rightsMissing = ({ requests }: PolicyText): readonly Finding[] => {
  if (!requests) return [];
  const has = new Set(requests.types.map(({ type }) => type));
  const types = always.filter((type) => !has.has(type));
  return [
    ...(types.length > 0 ? [finding('request-types-missing', requests.at, { types })] : []),
    ...(has.has('addition') !== has.has('deletion') ? [finding('correction-in-part', requests.at, { missing: has.has('addition') ? 'deletion' : 'addition' })] : []),
    ...(has.has('disclosure-of-records') ? [] : [finding('records-right-missing', requests.at, {})]),
  ];
};
