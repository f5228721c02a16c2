import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Clock } from '../../operations/ports/clock.ts';
import type { Mailer } from '../../operations/ports/mailer.ts';
import type { Store } from '../postgres/connection.ts';

export interface OutboxMail {
  readonly id: string;
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Development only: keeps mails in the store instead of sending them. The same message id twice is one mail. */
export const outboxMailer = ({ database }: Store, tenant: TenantId, clock: Clock): Mailer => ({
  send: async (mail) => {
    await database.insertInto('mail_outbox')
      .values({
        tenant_id: tenant, message_id: mail.messageId, sent_at: await clock.now(),
        recipient: mail.to, subject: mail.subject, body: mail.text,
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'message_id']).doNothing()).execute();
  },
});

/** The newest first. */
export const readOutbox = async ({ database }: Store, tenant: TenantId): Promise<readonly OutboxMail[]> => {
  const rows = await database.selectFrom('mail_outbox').select(['message_id', 'sent_at', 'recipient', 'subject', 'body'])
    .where('tenant_id', '=', tenant).orderBy('sent_at', 'desc').orderBy('message_id').limit(500).execute();
  return rows.map((row) => ({
    id: row.message_id, at: row.sent_at.toISOString() as Instant, to: row.recipient, subject: row.subject, text: row.body,
  }));
};
