import type { LegalGround, RequestType } from '../../policy/model/requests.ts';

interface GroundRule {
  readonly article: string;
  readonly types: readonly RequestType[];
}

const disclosures = ['disclosure', 'disclosure-of-records'] as const;
const corrections = ['correction', 'addition', 'deletion'] as const;
const stops = ['stop-of-use', 'erasure', 'stop-of-provision'] as const;

/** JP-DSR-08: which request each ground of the law may refuse, in whole or (for disclosure) in part. */
const groundRules: { readonly [Ground in LegalGround]: GroundRule } = {
  'purpose-already-clear': { article: 'APPI 32(2)(i)', types: ['purpose-notice'] },
  'harm-to-rights': { article: 'APPI 33(2)(i), 21(4)(i)', types: ['purpose-notice', ...disclosures] },
  'harm-to-operator': { article: 'APPI 21(4)(ii)', types: ['purpose-notice'] },
  'hindrance-to-public-body': { article: 'APPI 21(4)(iii)', types: ['purpose-notice'] },
  'serious-hindrance': { article: 'APPI 33(2)(ii)', types: disclosures },
  'breach-of-other-law': { article: 'APPI 33(2)(iii)', types: disclosures },
  'content-is-true': { article: 'APPI 34(1)', types: corrections },
  'not-needed-for-purpose': { article: 'APPI 34(2)', types: corrections },
  'other-law-procedure': { article: 'APPI 34(2)', types: corrections },
  'claim-unfounded': { article: 'APPI 35(2), 35(4), 35(6)', types: stops },
  'substitute-measure': { article: 'APPI 35(2), 35(4), 35(6)', types: stops },
};

/** Whether the law gives this ground against such a request, whatever a policy's text says. */
export const groundAvailable = (ground: LegalGround, type: RequestType): boolean => groundRules[ground].types.includes(type);

/** The article that a letter may cite. */
export const articleOf = (ground: LegalGround): string => groundRules[ground].article;
