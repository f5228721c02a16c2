import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import type { MailNotTaken, SmtpMailer } from '../../src/adapters/mail/smtp-mailer.ts';
import { smtpMailer } from '../../src/adapters/mail/smtp-mailer.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { bodyOf, headerOf, quotedPrintable } from './read-mail.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => { for (const close of closers.splice(0).toReversed()) await close(); });

const startServer = async (options: SMTPServerOptions): Promise<number> => {
  const server = new SMTPServer({ disabledCommands: ['STARTTLS', 'AUTH'], logger: false, ...options });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  closers.push(async () => { await new Promise<void>((resolve) => { server.close(resolve); }); });
  return (server.server.address() as AddressInfo).port;
};
const mailerTo = (url: string, timeoutMilliseconds = 5_000): SmtpMailer => {
  const mailer = smtpMailer({ url, from: '個人情報窓口 <desk@company.example>', timeoutMilliseconds });
  closers.push(() => { mailer.close(); });
  return mailer;
};
const mail = {
  to: 'taro.yamada@mail.example' as EmailAddress, subject: '【約束】ご請求を受け付けました（𠮷野様）', messageId: '<receipt.1@company.example>',
  text: `髙橋 﨑子 様\n\nご請求を受け付けました。\n.\n${'長い行'.repeat(400)}\n`,
};
const receiving = (received: string[], recipients: string[] = []): SMTPServerOptions => ({
  onRcptTo: (address, _session, done) => { recipients.push(address.address); done(); },
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => { received.push(Buffer.concat(chunks).toString('utf8')); done(); });
  },
});
/** RFC 2047: neighbouring encoded words join without the space between. */
const decodeWords = (text: string): string =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_all, encoding: string, word: string) =>
    encoding.toUpperCase() === 'B'
      ? Buffer.from(word, 'base64').toString('latin1')
      : quotedPrintable(word.replace(/_/g, ' ')));
test('a Japanese mail arrives as it was written, with the Message-ID it was given, also when sent again', async () => {
  const [received, recipients]: [string[], string[]] = [[], []];
  const mailer = mailerTo(`smtp://127.0.0.1:${await startServer(receiving(received, recipients))}`);
  await mailer.send(mail);
  await mailer.send({ ...mail, messageId: 'receipt.1@company.example' });
  expect(recipients).toEqual([mail.to, mail.to]);
  for (const raw of received) {
    expect(headerOf(raw, 'Message-ID')).toBe('<receipt.1@company.example>');
    expect(Buffer.from(decodeWords(headerOf(raw, 'Subject')), 'latin1').toString('utf8')).toBe(mail.subject);
    expect(Buffer.from(decodeWords(headerOf(raw, 'From')), 'latin1').toString('utf8')).toContain('個人情報窓口');
    expect(headerOf(raw, 'Content-Type')).toBe('text/plain; charset=utf-8');
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated');
    expect(bodyOf(raw).replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd());
  }
  expect(received).toHaveLength(2);
});

const refusal = async (url: string, timeoutMilliseconds?: number): Promise<MailNotTaken> => {
  const fault: unknown = await mailerTo(url, timeoutMilliseconds).send(mail).then(() => undefined, (error: unknown) => error);
  return fault as MailNotTaken;
};

test.each([[550, true], [451, false]])('a server that answers %i: said without the address', async (responseCode, permanent) => {
  const port = await startServer({
    onRcptTo: (address, _session, done) => { done(Object.assign(new Error(`no such user ${address.address}`), { responseCode })); },
  });
  const fault = await refusal(`smtp://127.0.0.1:${port}`);
  expect(fault).toMatchObject({ name: 'MailNotTaken', code: String(responseCode), permanent });
  expect(`${fault.message} ${JSON.stringify(fault)} ${String(fault.cause)} ${fault.stack}`).not.toMatch(/taro|約束/);
});

test('no server: a fault that may pass', async () => {
  expect(await refusal('smtp://127.0.0.1:1')).toMatchObject({ name: 'MailNotTaken', permanent: false });
});

test('a server that says nothing is given up', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
  closers.push(() => { silent.close(); });
  const { port } = silent.address() as AddressInfo;
  expect(await refusal(`smtp://127.0.0.1:${port}`, 300)).toMatchObject({ name: 'MailNotTaken', permanent: false });
});

test('to another machine nothing goes in clear: without STARTTLS the mail stays', async () => {
  const received: string[] = [];
  const port = await startServer(receiving(received));
  // Another name for loopback: only the names of this machine are exempt.
  expect(await refusal(`smtp://127.0.0.2:${port}`)).toMatchObject({ name: 'MailNotTaken' });
  expect(received).toEqual([]);
});
