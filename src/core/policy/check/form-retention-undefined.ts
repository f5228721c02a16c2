import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-13: how long a form is kept is set, and people can read it. */
export const formRetentionUndefined = ({ requests }: PolicyText): readonly Finding[] =>
  requests?.formRetention.stated === 'set-time' ? [finding('form-retention-undefined', requests.formRetention.at, {})] : [];
