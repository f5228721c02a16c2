import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-TP-02: going on to use a service is no act of consent. */
export const consentByUse = ({ amendment }: PolicyText): readonly Finding[] => amendment?.deemedConsent ? [
  ...(amendment.consentWhereLawAsks ? [] : [finding('consent-by-use', amendment.at, {})]),
  ...(amendment.notice === 'unstated' ? [finding('amendment-unnoticed', amendment.at, {})] : []),
] : [];
