import type { RequestType } from '../../policy/model/requests.ts';
import type { RuleId } from '../all-rules.ts';

/** The rule on fees. */
export const feeRule = 'JP-DSR-11' satisfies RuleId;

/** JP-DSR-11, APPI Article 38: a fee may be set for notice of purposes and disclosure alone; correction and stop are free. */
export const feeAllowed = (type: RequestType): boolean => type === 'purpose-notice' || type === 'disclosure' || type === 'disclosure-of-records';
