/**
 * What a terminal or an editor would obey, or not show, instead of printing it: control characters, marks that turn the direction
 * of writing (Unicode TR36; CVE-2021-42574), separators of lines, invisible signs, half surrogate pairs.
 */
const hidden = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}|[\u{E0000}-\u{E007F}]/gu;

/** The text with each of them written as `<U+202E>`. */
export const visible = (text: string): string =>
  text.replace(hidden, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
