import { useMessages } from '../../ui/language.tsx';
import { en } from './why-words.en.ts';
import { ja } from './why-words.ja.ts';
import type { WhyWords } from './why-words.ts';

const whyWords = { ja, en };

export const useWhyWords = (): WhyWords => useMessages<WhyWords>(whyWords);
