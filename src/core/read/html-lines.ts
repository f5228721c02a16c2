import type { Position } from '../findings/finding.ts';
import { htmlEvents } from './html-events.ts';
import type { LineKind, RawLine } from './text-line.ts';

const blocks = new Set([
  'p', 'li', 'dt', 'br', 'div', 'ul', 'ol', 'dl', 'table', 'tr', 'section', 'article', 'address', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header',
  'footer', 'main', 'figure', 'form', 'hr', 'body', 'summary', 'details',
]);
const lists = new Set(['ul', 'ol']);
/** Ways around the page, and what no one reads: no part of the policy. */
const leftOut = new Set(['nav', 'head', 'noscript', 'template', 'button', 'select', 'svg']);
const headings = /^h[1-6]$/;

/** A web page as lines: headings, entries by their nesting, rows of tables (cells set apart by `|`), paragraphs. */
export const htmlLines = (page: string, file: string): readonly RawLine[] => {
  const position = positions(page, file);
  const lines: RawLine[] = [];
  let [text, offset, depth, away, skip, heads] = ['', 0, 0, 0, false, false];
  let kind: LineKind | undefined;
  const end = (): void => {
    const words = text.replace(/\s+/g, ' ').replace(/^[|\s]+|[|\s]+$/g, '').trim();
    if (words !== '') {
      const inEntry = depth > 0 && kind === undefined;
      lines.push({ text: words, at: position(offset), ...(kind ? { kind } : {}), ...(heads && kind === 'row' && { heads }), depth: inEntry ? depth + 1 : depth, indent: 0, apart: true });
    }
    text = '';
    if (words !== '' && kind !== 'row') kind = undefined;
  };
  for (const event of htmlEvents(page)) {
    if (event.kind === 'text') {
      if (away > 0 || skip) continue;
      if (text.trim() === '') offset = event.offset + (event.text.length - event.text.trimStart().length);
      text += event.text;
      continue;
    }
    const { tag } = event;
    const opens = event.kind === 'open';
    if (leftOut.has(tag)) away = Math.max(0, away + (opens ? 1 : -1));
    if (tag === 'a') skip = event.kind === 'open' && event.attributes.get('class') === 'skip';
    if (away > 0) continue;
    if (blocks.has(tag) && (tag !== 'dt' || opens)) {
      end();
      if (tag === 'tr') kind = opens ? 'row' : undefined;
      else if (kind !== 'row') kind = !opens ? undefined : headings.test(tag) ? 'heading' : tag === 'li' ? 'entry' : lists.has(tag) ? undefined : kind;
    }
    if (tag === 'thead') heads = opens;
    // A name and what is said of it are one line.
    if (tag === 'dd' && opens) text += ': ';
    if (tag === 'td' || tag === 'th') text += opens ? '' : ' | ';
    if (lists.has(tag)) depth = Math.max(0, depth + (opens ? 1 : -1));
  }
  end();
  return lines;
};

/** Lines and columns of places that are asked for in order. */
const positions = (page: string, file: string): ((offset: number) => Position) => {
  let [line, start] = [1, 0];
  return (offset) => {
    for (let next = page.indexOf('\n', start); next !== -1 && next < offset; next = page.indexOf('\n', start)) [line, start] = [line + 1, next + 1];
    return { file, line, column: offset - start + 1 };
  };
};
