/** A piece of an HTML document; only `html` makes one, and it escapes every string that it is given. */
export interface Fragment {
  readonly markup: string;
}

/** What may stand in a template. */
export type Content = string | number | Fragment | readonly Content[];

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const markupOf = (content: Content): string => {
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
};

/** A piece of a document; strings in it are escaped, for elements and quoted attributes alike. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Fragment => ({
  markup: parts.reduce((markup, part, at) => markup + (at === 0 ? '' : markupOf(contents[at - 1] ?? '')) + part, ''),
});

export const documentOf = (fragment: Fragment): string => fragment.markup;
