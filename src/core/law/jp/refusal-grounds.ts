import type { LegalGround, RequestType } from '../../policy/model/requests.ts';

const disclosures = ['disclosure', 'disclosure-of-records'] as const;
const corrections = ['correction', 'addition', 'deletion'] as const;
const stops = ['stop-of-use', 'erasure', 'stop-of-provision'] as const;

/** JP-DSR-08: which request each ground of the law may refuse, in whole or (for disclosure) in part. */
const typesOf: { readonly [Ground in LegalGround]: readonly RequestType[] } = {
  'purpose-already-clear': ['purpose-notice'], // APPI 32(2)(i)
  'harm-to-rights': ['purpose-notice', ...disclosures], // APPI 33(2)(i), 21(4)(i)
  'harm-to-operator': ['purpose-notice'], // APPI 21(4)(ii)
  'hindrance-to-public-body': ['purpose-notice'], // APPI 21(4)(iii)
  'serious-hindrance': disclosures, // APPI 33(2)(ii)
  'breach-of-other-law': disclosures, // APPI 33(2)(iii)
  'content-is-true': corrections, // APPI 34(1)
  'not-needed-for-purpose': corrections, // APPI 34(2)
  'other-law-procedure': corrections, // APPI 34(2)
  'claim-unfounded': stops, // APPI 35(2), 35(4), 35(6)
  'substitute-measure': stops, // APPI 35(2), 35(4), 35(6)
};

/** Whether the law gives this ground against such a request, whatever a policy's text says. */
export const groundAvailable = (ground: LegalGround, type: RequestType): boolean => typesOf[ground].includes(type);
