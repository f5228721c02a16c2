/** As people type it on a Japanese keyboard: wide letters become narrow, spaces go. */
export const plainEmail = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Only what is surely no address is held back here; the server decides. */
export const looksLikeEmail = (text: string): boolean => /^[^@]+@[^@]+\.[^@.]+$/.test(text) && text.length <= 254;

/** Six digits, or undefined. */
export const plainCode = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{6}$/.test(plain) ? plain : undefined;
};

/** The shape of a case number as it is written, `R-XXXX-XXXX-X`, or undefined; whether it exists only the server knows. */
export const plainCaseNumber = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '');
  return /^R[0-9A-Z]{9}$/.test(plain) ? `R-${plain.slice(1, 5)}-${plain.slice(5, 9)}-${plain.slice(9)}` : undefined;
};
