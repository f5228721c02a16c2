import { createServer } from 'node:net';

const host = '127.0.0.1';

const isFree = async (port: number): Promise<number | undefined> =>
  await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => { resolve(undefined); });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address ? address.port : undefined); });
    });
  });

/** Somebody else listens there. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`ポート ${port} は使われています。--port で別の番号を指定してください / port ${port} is in use: choose another with --port`);
    this.name = 'PortTaken';
  }
}

/** The ports of portal, console and services: the wished one and the next two; 0: any three. @throws PortTaken */
export const portsFrom = async (wished: number): Promise<readonly [portal: number, officers: number, services: number]> => {
  const take = async (port: number): Promise<number> => {
    const free = await isFree(port);
    if (free === undefined) throw new PortTaken(port);
    return free;
  };
  if (wished !== 0) return [await take(wished), await take(wished + 1), await take(wished + 2)];
  for (;;) {
    const [first, second, third] = [await take(0), await take(0), await take(0)];
    if (new Set([first, second, third]).size === 3) return [first, second, third];
  }
};
