import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-PUR-13 b): the words "privacy manager" tell nobody whom to turn to. */
export const privacyManagerUnnamed = ({ organisation: { privacyManager } }: PolicyText): readonly Finding[] =>
  privacyManager && privacyManager.name === undefined && privacyManager.contact === undefined ? [finding('privacy-manager-unnamed', privacyManager.at, {})] : [];
