import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { Policy } from '../model/policy.ts';

/** What was collected goes with the form, so a form outlives the link to its reply. */
export const formGoneBeforeReply = ({ requests: { formRetention, replyLinkDays } }: Policy): readonly Finding[] =>
  formRetention.days < replyLinkDays
    ? [finding('form-gone-before-reply', formRetention.at, { days: formRetention.days, linkDays: replyLinkDays })] : [];
