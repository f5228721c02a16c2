import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { groundAvailable } from '../../law/jp/refusal-grounds.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-08: a ground that the policy's text attaches to a request for which the law does not give it. */
export const groundNotAvailable = ({ requests }: PolicyText): readonly Finding[] =>
  (requests?.refusalGrounds ?? []).flatMap((ground) =>
    // A blank stands where the text could not be read, which has its own finding.
    ((ground.legal as string) === '' ? [] : ground.types).flatMap((type, at) =>
      groundAvailable(ground.legal, type) ? [] : [finding('ground-not-available', ground.typesAt[at] ?? ground.at, { ground: ground.id, type })]));
