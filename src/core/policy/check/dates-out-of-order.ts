import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** A policy is revised on or after the day on which it was established, and so was the version that it follows. */
export const datesOutOfOrder = ({ at, established, version, follows, followsAt }: PolicyText): readonly Finding[] => established === undefined ? [] : [
  ...(established > version ? [finding('dates-out-of-order', at, { established, version })] : []),
  ...(follows !== undefined && established > follows && established <= version ? [finding('dates-out-of-order', followsAt, { established, version: follows })] : []),
];
