import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { groundAvailable } from '../../law/jp/refusal-grounds.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-08: a ground that the policy's text attaches to requests for which the law does not give it; at the first of them. */
export const groundNotAvailable = ({ requests }: PolicyText): readonly Finding[] =>
  // A blank stands where the text could not be read, which has its own finding.
  (requests?.refusalGrounds ?? []).filter(({ legal }) => (legal as string) !== '').flatMap((ground) => {
    const beyond = ground.types.map((type, index) => ({ type, at: ground.typesAt[index] ?? ground.at })).filter(({ type }) => !groundAvailable(ground.legal, type));
    const [first] = beyond;
    return first ? [finding('ground-not-available', first.at, { ground: ground.id, types: beyond.map(({ type }) => type) })] : [];
  });
