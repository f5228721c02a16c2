import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-TP-02: who consents to "and others" cannot know to what. */
export const catchAllItem = ({ items }: PolicyText): readonly Finding[] =>
  items.filter(({ catchAll }) => catchAll).map(({ id, at }) => finding('catch-all-item', at, { id }));
