import { createTransport } from 'nodemailer';
import type { Mailer } from '../../operations/ports/mailer.ts';

export interface SmtpOptions {
  /** `smtps://user:password@host:465` or `smtp://host:587`; with `smtp:` the server must offer STARTTLS unless it is this machine. */
  readonly url: string;
  /** `名前 <desk@example.jp>` */
  readonly from: string;
  /** For each step of the conversation; 20 s by default. */
  readonly timeoutMilliseconds?: number;
}

export interface SmtpMailer extends Mailer {
  close(): void;
}

/** The mail server did not take the mail. Says with what code, never to whom or what. */
export class MailNotTaken extends Error {
  /** The SMTP reply code where the server gave one (5xx: it will not take this mail later either), else a network code. */
  readonly code: string;
  readonly permanent: boolean;
  constructor(code: string, permanent: boolean) {
    super(`mail not taken: ${code}`);
    this.name = 'MailNotTaken';
    this.code = code;
    this.permanent = permanent;
  }
}

const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Mail by SMTP. A mail that was sent again has the same Message-ID, so that its receiver sees one. */
export const smtpMailer = (options: SmtpOptions): SmtpMailer => {
  const url = new URL(options.url);
  const timeout = options.timeoutMilliseconds ?? 20_000;
  const local = thisMachine.has(url.hostname);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !local,
    ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
    connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout, dnsTimeout: timeout,
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      try {
        await transport.sendMail({
          from: options.from, to: { name: '', address: mail.to }, subject: mail.subject, text: mail.text,
          messageId: mail.messageId.startsWith('<') ? mail.messageId : `<${mail.messageId}>`,
          // RFC 3834: no holiday replies to a machine.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (fault) {
        throw notTaken(fault);
      }
    },
    close: () => { transport.close(); },
  };
};

const notTaken = (fault: unknown): MailNotTaken => {
  if (!(fault instanceof Error)) return new MailNotTaken('unknown', false);
  if ('responseCode' in fault && typeof fault.responseCode === 'number') {
    return new MailNotTaken(String(fault.responseCode), fault.responseCode >= 500);
  }
  return new MailNotTaken('code' in fault && typeof fault.code === 'string' ? fault.code : 'unknown', false);
};
