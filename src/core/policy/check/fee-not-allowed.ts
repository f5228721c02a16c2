import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { feeAllowed } from '../../law/jp/fees.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-11, APPI Article 38. */
export const feeNotAllowed = ({ requests }: PolicyText): readonly Finding[] =>
  (requests?.types ?? []).filter(({ type, fee }) => typeof fee === 'object' && !feeAllowed(type))
    .map(({ type, feeAt }) => finding('fee-not-allowed', feeAt, { type }));
