import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** A way to make a request is open or closed, not both. */
export const channelBothWays = ({ requests }: PolicyText): readonly Finding[] =>
  requests?.intake.accepted.filter((channel) => requests.intake.refused.includes(channel))
    .map((channel) => finding('channel-both-ways', requests.intake.at, { channel })) ?? [];
