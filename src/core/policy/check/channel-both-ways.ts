import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { Policy } from '../model/policy.ts';

/** A way to make a request is open or closed, not both. */
export const channelBothWays = ({ requests: { intake } }: Policy): readonly Finding[] =>
  intake.accepted.filter((channel) => intake.refused.includes(channel)).map((channel) => finding('channel-both-ways', intake.at, { channel }));
