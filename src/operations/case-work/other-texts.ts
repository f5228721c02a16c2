import { finding, type Finding } from '../../core/findings/finding.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { Policy } from '../../core/policy/model/policy.ts';
import type { StoredPolicy } from '../ports/policy-store.ts';

/** Other versions under the day of this one (DOC-VER-01): an error where one is approved, a warning for each draft. */
export const otherTextsOf = (policy: Pick<Policy, 'id' | 'version' | 'at'>, own: Sha256, stored: readonly StoredPolicy[]): readonly Finding[] =>
  stored.filter(({ id, version, hash }) => id === policy.id && version === policy.version && hash !== own)
    .map(({ hash, approved }) =>
      finding(approved ? 'silent-edit' : 'drafted-twice', policy.at, { policy: policy.id, version: policy.version, hash }));
