import { define } from '../define.ts';

/** Files of assertions (`yakusoku prove`). */
export const assertions = {
  /** It speaks of no question that could be asked, and so would hold whatever the policy says. `keys`: without one of them it would speak of some. */
  'assertion-vacuous': define<{ readonly id: string; readonly keys: readonly string[] }>({
    severity: 'error',
    ja: {
      says: ({ id }) => `\`${id}\` に当てはまる問いが 1 つもありません。ポリシーが何を書いていても成り立ってしまいます`,
      advice: ({ keys }) => (keys.length > 0 ? `${keys.map((key) => `\`${key}\``).join(' か ')} を広げてください` : '何について言うのかを確かめてください'),
    },
    en: {
      says: ({ id }) => `no question at all is meant by \`${id}\`: it would hold whatever the policy says`,
      advice: ({ keys }) => (keys.length > 0 ? `widen ${keys.map((key) => `\`${key}\``).join(' or ')}` : 'check what it is to speak of'),
    },
  }),
};
