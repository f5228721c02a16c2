/**
 * What nobody can read in a text, and no encoding can write: control characters but line feed and tab, and half a surrogate pair
 * (YAML's `"\ud800"`).
 */
export const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u;

/** `U+0007`. */
export const codePointName = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
