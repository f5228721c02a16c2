import { isLanguage, type Language } from '../../core/identifiers/language.ts';

/** The language of a command's words: as the terminal is set (LC_ALL, then LANG), else English. */
export const terminalLanguage = (environment: NodeJS.ProcessEnv): Language => {
  const language = (environment['LC_ALL'] || environment['LANG'] || '').slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'en';
};
