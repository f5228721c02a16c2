/** What Japanese writes in Latin letters and English does not say by the same ones. */
const otherwiseInEnglish: Readonly<Record<string, string>> = { sns: 'social' };

/** Names in Latin letters that a Japanese text has (IC, FAX, a product) and its English text lacks. */
export const latinWordsMissing = (japanese: string, english: string): readonly string[] => {
  const there = english.normalize('NFKC').toLowerCase();
  const words = new Set(japanese.normalize('NFKC').match(/[A-Za-z][A-Za-z0-9]+/g));
  return [...words].filter((word) => !there.includes(otherwiseInEnglish[word.toLowerCase()] ?? word.toLowerCase()));
};
