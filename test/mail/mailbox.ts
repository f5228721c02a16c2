import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { bodyOf, headerOf, wordsIn } from './read-mail.ts';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailbox {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** The first mail to that address, from the given place on, for which `wanted` holds. */
  waitFor(to: string, wanted: (mail: ReceivedMail) => boolean, from?: number): Promise<ReceivedMail>;
  close(): Promise<void>;
}

/** A real mail server on loopback that keeps what it was given. */
export const openMailbox = async (): Promise<Mailbox> => {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        mails.push({ to: session.envelope.rcptTo.map((one) => one.address), messageId: headerOf(raw, 'Message-ID'), subject: wordsIn(headerOf(raw, 'Subject')), text: bodyOf(raw) });
        done();
      });
    },
  });
  // A client that is killed while it talks is no fault of the mailbox.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    waitFor: async (to, wanted, from = 0) => {
      for (let tries = 0; tries < 900; tries += 1) {
        const found = mails.slice(from).find((mail) => mail.to.includes(to) && wanted(mail));
        if (found) return found;
        await wait(100);
      }
      throw new Error(`no such mail came to ${to}; ${mails.length} came in all`);
    },
    close: async () => { await new Promise<void>((resolve) => { server.close(resolve); }); },
  };
};
