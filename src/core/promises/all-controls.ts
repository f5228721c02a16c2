import type { Control } from './control.ts';
import { addendumPrecedence } from './controls/addendum-precedence.ts';
import { documentDisposal } from './controls/document-disposal.ts';
import { formDisposal } from './controls/form-disposal.ts';
import { logVerified } from './controls/log-verified.ts';
import { acceptances, suppliedData } from './controls/logged-uses.ts';
import { collectionNotices, publishedBytes } from './controls/published-bytes.ts';
import { refusalGrounds, secondPerson } from './controls/refusals.ts';
import { replyChannel } from './controls/reply-channel.ts';
import { replyClock } from './controls/reply-clock.ts';

/** Everything of this product that watches promises today. */
export const allControls: readonly Control[] = [
  replyClock, documentDisposal, formDisposal, suppliedData, replyChannel, refusalGrounds, secondPerson, publishedBytes, collectionNotices, acceptances,
  logVerified, addendumPrecedence,
];
