import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import type { Processing } from '../model/purposes.ts';

/** By which words a purpose says that it does this, in either language. */
const words: readonly { readonly processing: Processing; readonly said: RegExp; readonly covers: readonly Processing[] }[] = [
  { processing: 'analysis', said: /分析|解析|プロファイリング|\banaly[sz]|\bprofiling/i, covers: ['analysis', 'profiling'] },
  { processing: 'statistics', said: /統計|\bstatistic/i, covers: ['statistics'] },
  { processing: 'machine-learning', said: /機械学習|深層学習|\b(?:machine|deep)[ -]learning/i, covers: ['machine-learning'] },
  { processing: 'anonymising', said: /匿名加工|\banonymi[sz]/i, covers: ['anonymising'] },
];

/**
 * JP-PUR-01: a purpose says what kind of handling it is, analysis of people above all (general guideline 3-1-1), and what it says is
 * declared: what is not is denied by the system.
 */
export const processingSaid = ({ purposes }: PolicyText): readonly Finding[] => purposes.flatMap(({ id, at, text, processing }) =>
  text.ja === '' || text.en === '' ? [] : words.flatMap(({ processing: kind, said, covers }) => {
    const [isSaid, isDeclared] = [said.test(text.ja) || said.test(text.en), covers.some((each) => processing.includes(each))];
    if (isSaid === isDeclared) return [];
    return [isSaid ? finding('processing-not-declared', at, { id, processing: kind }) : finding('processing-not-said', at, { id, processing: covers.find((each) => processing.includes(each)) ?? kind })];
  }));
