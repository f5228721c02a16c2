import type { EmailAddress } from '../../core/identifiers/email-address.ts';

export interface Mail {
  readonly to: EmailAddress;
  readonly subject: string;
  readonly text: string;
  /** Stable for one purpose, so that a mail repeated after a crash is the same mail to its receiver (RFC 5322 3.6.4). */
  readonly messageId: string;
}

/** Hands a mail to the mail server, or throws; returning means the server took responsibility for it. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
