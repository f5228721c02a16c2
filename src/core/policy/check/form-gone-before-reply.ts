import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** What was collected goes with the form, so a form outlives the link to its reply. */
export const formGoneBeforeReply = ({ requests }: PolicyText): readonly Finding[] => {
  if (!requests) return [];
  const { formRetention: { at, days }, replyLinkDays: linkDays } = requests;
  return days < linkDays ? [finding('form-gone-before-reply', at, { days, linkDays })] : [];
};
