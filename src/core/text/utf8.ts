/** How many UTF-16 units are gathered before they become a string: enough to be fast, few enough for one call's arguments. */
const unitsAtOnce = 8192;

/**
 * The text of bytes that are strict UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF), or the 1-based line and
 * column of the first byte that is not. A byte order mark at the start is dropped.
 */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // It does not say where.
    return decodeByBytes(bytes);
  }
};

type Decoded = { readonly text: string } | { readonly line: number; readonly column: number };

/** The reader of the platform (WHATWG Encoding), as strict as ours: in every runtime, and in no library of the language. */
declare const TextDecoder: new (label: 'utf-8', options: { readonly fatal: true }) => { decode(bytes: Uint8Array): string };

const decodeByBytes = (bytes: Uint8Array): Decoded => {
  const units = new Uint16Array(unitsAtOnce);
  let [text, filled, at] = ['', 0, startsWithMark(bytes) ? 3 : 0];
  while (at < bytes.length) {
    if (filled > unitsAtOnce - 2) {
      text += String.fromCharCode(...units.subarray(0, filled));
      filled = 0;
    }
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at, lead);
    if (length === 0) return placeAfter(text + String.fromCharCode(...units.subarray(0, filled)));
    const point = length === 1 ? lead : pointAt(bytes, at, length);
    if (point < 0x10000) {
      units[filled] = point;
      filled += 1;
    } else {
      units[filled] = 0xd7c0 + (point >> 10);
      units[filled + 1] = 0xdc00 + (point & 0x3ff);
      filled += 2;
    }
    at += length;
  }
  return { text: text + String.fromCharCode(...units.subarray(0, filled)) };
};

const startsWithMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** How many bytes the well-formed sequence at `at` has (RFC 3629, section 4), beyond ASCII; 0 where there is none. */
const sequenceLength = (bytes: Uint8Array, at: number, lead: number): 0 | 2 | 3 | 4 => {
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < lowest || second > highest) return 0;
  for (let more = at + 2; more < at + length; more += 1) if (((bytes[more] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

const pointAt = (bytes: Uint8Array, at: number, length: 2 | 3 | 4): number => {
  let point = (bytes[at] ?? 0) & (0x7f >> length);
  for (let more = at + 1; more < at + length; more += 1) point = (point << 6) | ((bytes[more] ?? 0) & 0x3f);
  return point;
};

const placeAfter = (text: string): { readonly line: number; readonly column: number } => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1;
  return { line, column: text.length - text.lastIndexOf('\n') };
};
