/** What stands in an HTML page, in order. Anything that is no tag is text: a page that somebody edited by hand reads on. */
export type HtmlEvent =
  | { readonly kind: 'open'; readonly tag: string; readonly attributes: ReadonlyMap<string, string>; readonly offset: number }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string; readonly offset: number };

const tags = /<!--[^]*?-->|<!doctype[^>]*>|<(style|script|title)\b[^>]*>[^]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const decoded = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
});

/** The page as events; comments, styles, scripts and the title are left out. */
export const htmlEvents = (page: string): readonly HtmlEvent[] => {
  const events: HtmlEvent[] = [];
  let from = 0;
  const text = (to: number): void => { if (to > from) events.push({ kind: 'text', text: decoded(page.slice(from, to)), offset: from }); };
  for (const match of page.matchAll(tags)) {
    text(match.index);
    from = match.index + match[0].length;
    const [, , slash, tag, rest] = match;
    if (tag === undefined) continue;
    if (slash === '/') events.push({ kind: 'close', tag: tag.toLowerCase() });
    else events.push({ kind: 'open', tag: tag.toLowerCase(), attributes: attributesIn(rest ?? ''), offset: match.index });
  }
  text(page.length);
  return events;
};

const attributesIn = (text: string): ReadonlyMap<string, string> =>
  new Map([...text.matchAll(attribute)].map(([, name, double, single, bare]) => [(name ?? '').toLowerCase(), decoded(double ?? single ?? bare ?? '')]));
