import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-DSR-14: there is a desk, and a way to it. */
export const deskReachable = ({ desk }: PolicyText): readonly Finding[] => {
  if (!desk) return [];
  const { address, telephone, email, inquiryForm } = desk;
  return [
    ...(email === 'blank' ? [finding('email-blank', desk.emailAt, {})] : []),
    ...(address === undefined && telephone === undefined && (email === undefined || email === 'blank') && !inquiryForm ? [finding('desk-unreachable', desk.at, {})] : []),
  ];
};
