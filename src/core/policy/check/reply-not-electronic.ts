import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-05: the person may ask for an electronic record. */
export const replyNotElectronic = ({ requests }: PolicyText): readonly Finding[] =>
  requests && !requests.replyChannels.includes('email') ? [finding('reply-not-electronic', requests.at, {})] : [];
