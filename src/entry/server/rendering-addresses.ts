import { isLanguage, type Language } from '../../core/identifiers/language.ts';
import type { SupplementName } from '../../core/publish/supplements.ts';
import type { RenderingFormat } from '../../operations/ports/policy-renderer.ts';

/** A rendering by what it is, as the store keeps it. */
export interface Wanted { readonly format: RenderingFormat; readonly language: Language | undefined }

/** The files of a policy's text, below the address of a version or of the policy in force. */
export const textFiles = ['ja', 'en', 'ja.md', 'en.md', 'ja.pdf', 'en.pdf', 'model.json'] as const;
export type TextFile = (typeof textFiles)[number];
export const isTextFile = (name: string): name is TextFile => textFiles.some((one) => one === name);

const formats: Readonly<Record<string, RenderingFormat>> = { '': 'html', '.md': 'markdown', '.pdf': 'pdf' };

export const wantedOf = (file: TextFile): Wanted => {
  if (file === 'model.json') return { format: 'json', language: undefined };
  const start = file.slice(0, 2);
  return { format: formats[file.slice(2)] ?? 'html', language: isLanguage(start) ? start : undefined };
};

/** What is published beside the text, each as a page in either language. */
export const supplementPages = ['joint-users', 'countries'] as const satisfies readonly SupplementName[];

/** Below the address of two versions: `ja`, `en.pdf`. */
export const changesFormat = (other: string, file: TextFile): Wanted | undefined =>
  (file === 'model.json' ? undefined : { format: `changes.${other}${file.slice(2)}`, language: wantedOf(file).language });

/** Where a rendering is, below its version. */
export const fileOf = ({ format, language }: Wanted): string => {
  const own = language ?? '';
  switch (format) {
    case 'json': return 'model.json';
    case 'html': return own;
    case 'markdown': return `${own}.md`;
    case 'pdf': return `${own}.pdf`;
    case 'joint-users': case 'countries': return `${format}/${own}`;
    default: return `notices/${format.slice('notice.'.length)}/${own}`;
  }
};
