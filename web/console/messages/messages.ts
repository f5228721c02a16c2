import { useMessages } from '../../ui/language.tsx';
import { en } from './en.ts';
import { ja, type ConsoleMessages } from './ja.ts';

const consoleMessages = { ja, en };

export const useConsoleMessages = (): ConsoleMessages => useMessages<ConsoleMessages>(consoleMessages);
