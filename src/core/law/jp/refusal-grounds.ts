import type { LegalGround, RequestType } from '../../policy/model/requests.ts';
import type { RuleId } from '../all-rules.ts';
import { appi } from '../source.ts';
import type { Source } from '../source.ts';

const disclosures = ['disclosure', 'disclosure-of-records'] as const;
const corrections = ['correction', 'addition', 'deletion'] as const;
const stops = ['stop-of-use', 'erasure', 'stop-of-provision'] as const;

interface GroundRule {
  readonly types: readonly RequestType[];
  readonly sources: readonly Source[];
}

/** The rule that gives each ground its requests. */
export const groundsRule = 'JP-DSR-08' satisfies RuleId;

/** JP-DSR-08: which request each ground of the law may refuse, in whole or (for disclosure) in part. */
const ruleOf: { readonly [Ground in LegalGround]: GroundRule } = {
  'purpose-already-clear': { types: ['purpose-notice'], sources: [appi('32(2)(i)')] },
  'harm-to-rights': { types: ['purpose-notice', ...disclosures], sources: [appi('33(2)(i)'), appi('21(4)(i)')] },
  'harm-to-operator': { types: ['purpose-notice'], sources: [appi('21(4)(ii)')] },
  'hindrance-to-public-body': { types: ['purpose-notice'], sources: [appi('21(4)(iii)')] },
  'serious-hindrance': { types: disclosures, sources: [appi('33(2)(ii)')] },
  'breach-of-other-law': { types: disclosures, sources: [appi('33(2)(iii)')] },
  'content-is-true': { types: corrections, sources: [appi('34(1)')] },
  'not-needed-for-purpose': { types: corrections, sources: [appi('34(2)')] },
  'other-law-procedure': { types: corrections, sources: [appi('34(2)')] },
  'claim-unfounded': { types: stops, sources: [appi('35(2)'), appi('35(4)'), appi('35(6)')] },
  'substitute-measure': { types: stops, sources: [appi('35(2)'), appi('35(4)'), appi('35(6)')] },
};

/** Whether the law gives this ground against such a request, whatever a policy's text says. */
export const groundAvailable = (ground: LegalGround, type: RequestType): boolean => ruleOf[ground].types.includes(type);

/** The articles that give the ground. */
export const groundSources = (ground: LegalGround): readonly Source[] => ruleOf[ground].sources;
