import type { TextLine } from './text-line.ts';

/** What a line says by its number, letters and figures, apart from signs, white space and letter case. */
export const lettersOf = ({ label, text }: TextLine): string =>
  `${label ?? ''} ${text}`.normalize('NFKC').toLowerCase().replace(/(?<=\d)\s(?=\d)/g, '_').replace(/(?!(?<=\d)[.,:/_-](?=\d))[^\p{L}\p{N}%]/gu, '');
