/** A caller with a browser's cookies: keeps what is set, sends it again, names the origin that it is on. */
export class Caller {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async ask(method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    const raw = body instanceof FormData || typeof body === 'string';
    const json = body !== undefined && !raw;
    const response = await fetch(new URL(path, this.#origin), {
      method, redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.#origin }), ...(this.#cookies.size > 0 && { cookie: this.cookieHeader() }),
        ...(json && { 'content-type': 'application/json' }), ...more,
      },
      ...(body !== undefined && { body: raw ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    if (value === '' || /max-age=0/i.test(cookie)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
