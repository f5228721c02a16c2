/**
 * What nobody can read in a text, and no encoding can write: control characters but line feed and tab, marks that turn the
 * direction of writing, spaces without width, and half a surrogate pair (YAML's `"\ud800"`).
 */
export const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]|\p{Surrogate}/u;

/** `U+0007`. */
export const codePointName = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
