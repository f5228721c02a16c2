import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

const codes = { never: 'retention-never-ends', unstated: 'retention-unstated', 'internal-rules': 'retention-by-internal-rules' } as const;

/** JP-PUR-11: keeping data has an end that people can know. */
export const retentionOpen = ({ retention }: PolicyText): readonly Finding[] => retention.flatMap(({ id, ends, endsAt }) =>
  (ends === 'never' || ends === 'unstated' || ends === 'internal-rules' ? [finding(codes[ends], endsAt, { id })] : []));
