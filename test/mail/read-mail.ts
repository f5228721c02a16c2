/** One header of a raw mail, unfolded; empty where it is absent. */
export const headerOf = (raw: string, name: string): string => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
};

export const quotedPrintable = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** The text of a mail of one part. */
export const bodyOf = (raw: string): string => {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
  return headerOf(raw, 'Content-Transfer-Encoding') === 'base64'
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(quotedPrintable(body.replace(/=\r\n/g, '')), 'latin1').toString('utf8');
};

/** A header with its encoded words (RFC 2047, UTF-8) as text; the space between two of them is none. */
export const wordsIn = (header: string): string =>
  header.replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1').replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (run) =>
    Buffer.concat([...run.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, way, text = '']) =>
      (way?.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : Buffer.from(quotedPrintable(text.replaceAll('_', ' ')), 'latin1')))).toString('utf8'));
