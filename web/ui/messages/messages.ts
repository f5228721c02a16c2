import { en } from './en.ts';
import { ja } from './ja.ts';

/** The sentences that portal and console share; read with `useMessages(uiMessages)`. */
export const uiMessages = { ja, en };
