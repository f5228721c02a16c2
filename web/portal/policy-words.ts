import { en } from '../../src/core/publish/en.ts';
import { ja } from '../../src/core/publish/ja.ts';
import type { PublishWords } from '../../src/core/publish/words.ts';
import { useMessages } from '../ui/language.tsx';

/** The words of the published policy, so that both name the same thing alike. */
export const usePolicyWords = (): PublishWords => useMessages<PublishWords>({ ja, en });

/** A name as the first word of a line: English ones begin with a small letter in a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
