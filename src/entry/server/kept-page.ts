/** A page of a policy holds no script and asks for nothing: so it is told, whatever its bytes say. */
export const keptPage = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
} as const;
