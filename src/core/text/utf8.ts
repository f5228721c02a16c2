/** Strict UTF-8 (no overlong forms, no surrogates) without a platform decoder; a byte order mark is dropped. */
const decoded = (bytes: Uint8Array): string | undefined => {
  let escaped = '';
  for (const byte of bytes) {
    escaped += byte < 0x80 && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
};

/** The text, or the 1-based line that holds the first byte that is not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): { readonly text: string } | { readonly line: number } => {
  const text = decoded(bytes);
  if (text !== undefined) return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
  let line = 1;
  for (let from = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    if (end === -1 || decoded(bytes.subarray(from, end)) === undefined) return { line };
    from = end + 1;
  }
};
