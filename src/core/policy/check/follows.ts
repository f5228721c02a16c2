import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** A version comes after the one whose place it takes. */
export const follows = ({ follows: earlier, followsAt, version }: PolicyText): readonly Finding[] =>
  earlier !== undefined && earlier >= version ? [finding('follows-a-later-version', followsAt, { version, follows: earlier })] : [];
