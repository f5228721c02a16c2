import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { inOrder } from '../../findings/finding.ts';
import type { Finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import { channelBothWays } from './channel-both-ways.ts';
import { classWithoutPurpose } from './class-without-purpose.ts';
import { danglingReference } from './dangling-reference.ts';
import { datesOutOfOrder } from './dates-out-of-order.ts';
import { deskClosedTooLong } from './desk-closed-too-long.ts';
import { duplicateId } from './duplicate-id.ts';
import { factNotPublished } from './fact-not-published.ts';
import { feeNotAllowed } from './fee-not-allowed.ts';
import { follows } from './follows.ts';
import { formGoneBeforeReply } from './form-gone-before-reply.ts';
import { groundNotAvailable } from './ground-not-available.ts';
import { missingSection } from './missing-section.ts';
import { usableDocument } from './usable-document.ts';

/**
 * A rule looks at a policy as of a day in Japan and says what is wrong; it knows no other rule. `layers` is the policy and
 * all that it stands on, itself first.
 */
export type Rule = (policy: PolicyText, on: CalendarDate, layers: readonly PolicyText[]) => readonly Finding[];

const rules: readonly Rule[] = [
  duplicateId, danglingReference, datesOutOfOrder, usableDocument, feeNotAllowed, groundNotAvailable, channelBothWays,
  deskClosedTooLong, follows, formGoneBeforeReply, missingSection, classWithoutPurpose, factNotPublished,
];

/** What is wrong with a policy that could be read, as of that day. Every rule is applied; the order is the text's. */
export const checkPolicy = (layers: readonly PolicyText[], on: CalendarDate): readonly Finding[] => {
  const [policy] = layers;
  return policy ? inOrder(rules.flatMap((rule) => rule(policy, on, layers))) : [];
};
