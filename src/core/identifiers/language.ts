/** The languages that every published text, letter, mail and screen exists in. Japanese is the first. */
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (text: string): text is Language => text === 'ja' || text === 'en';
