import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-TP-02: where a consent names recipient and items, each recipient has a list of them, its own or one in every situation. */
export const recipientItemsOpen = ({ provision }: PolicyText): readonly Finding[] =>
  provision?.consent !== 'recipient-and-items' ? [] : provision.recipients
    .filter(({ items, situations }) => items.all && (situations.length === 0 || situations.some((situation) => situation.items?.all ?? true)))
    .map(({ id, at }) => finding('recipient-items-open', at, { id }));
