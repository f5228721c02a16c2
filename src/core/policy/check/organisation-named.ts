import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-15, Article 32(1)(i): name, address and representative. An addendum leaves them to what it adds to. */
export const organisationNamed = ({ organisation, extends: extension }: PolicyText): readonly Finding[] => {
  // A blank stands where the section could not be read, which has its own finding.
  if (extension?.as === 'addendum' || organisation.name.ja === '') return [];
  return [
    ...(organisation.representative ? [] : [finding('representative-missing', organisation.at, {})]),
    ...(organisation.address ? [] : [finding('address-missing', organisation.at, {})]),
  ];
};
