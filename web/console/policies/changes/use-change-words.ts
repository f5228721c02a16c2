import { useMessages } from '../../../ui/language.tsx';
import { en } from './words.en.ts';
import { ja } from './words.ja.ts';
import type { ChangeWords } from './words.ts';

export const useChangeWords = (): ChangeWords => useMessages({ ja, en });
