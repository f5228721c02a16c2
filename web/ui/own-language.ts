import type { Language } from '../../src/entry/server/contract/local-text.ts';

export const isLanguage = (text: string | null): text is Language => text === 'ja' || text === 'en';

/** Of the languages that a browser wants (`navigator.languages`), the first that there is; else Japanese. The list of policies goes by `Accept-Language` alike. */
export const ownLanguage = (wanted: readonly string[]): Language => wanted.map((tag) => tag.split('-')[0]?.toLowerCase() ?? '').find(isLanguage) ?? 'ja';
