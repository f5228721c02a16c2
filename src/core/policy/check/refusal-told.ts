import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-08 and JP-DSR-09: a refusal has a ground of the law, and the person hears it. */
export const refusalTold = ({ requests }: PolicyText): readonly Finding[] => requests ? [
  ...(requests.unspecificRefusal ? [finding('refusal-unspecific', requests.unspecificRefusal.at, {})] : []),
  ...(requests.refusalTold === 'decision-only' ? [finding('refusal-without-reason', requests.at, {})] : []),
] : [];
