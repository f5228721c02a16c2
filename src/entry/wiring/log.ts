/** One JSON line an event on standard error: what happened, never to whom. */
export const logLine = (event: string, facts: Readonly<Record<string, string | number>> = {}): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};

/** A fault without what it was about: messages of drivers and parsers may repeat data. The stack keeps its places only. */
export const logFault = (event: string, fault: unknown): void => {
  const error = fault instanceof Error ? fault : undefined;
  const code = error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const places = error?.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).map((line) => line.trim().replace(/\(?file:\/\/.*\/(src|node_modules)\//, '($1/'));
  logLine(event, { fault: error?.name ?? 'unknown', ...(code !== undefined && { code }), ...(places && { places: places.join(' | ') }) });
};
