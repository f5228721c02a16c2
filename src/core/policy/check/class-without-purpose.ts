import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-PUR-01: data of a class without a purpose may be used for nothing. */
export const classWithoutPurpose = ({ classes, purposes }: PolicyText): readonly Finding[] =>
  classes.filter(({ id }) => id !== '' && !purposes.some((purpose) => purpose.class === id))
    .map(({ id, at }) => finding('class-without-purpose', at, { id }));
