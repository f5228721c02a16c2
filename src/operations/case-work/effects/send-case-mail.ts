import { addDays } from '../../../core/calendar/day-arithmetic.ts';
import { dateIn, startOfDay } from '../../../core/calendar/zone.ts';
import type { Instant } from '../../../core/identifiers/instant.ts';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import { deskFacts } from '../../../core/requests/desk-facts.ts';
import type { CaseEvent, MailKind } from '../../../core/requests/events.ts';
import { caseMailText } from '../../../core/requests/case-mail.ts';
import type { RequestForm } from '../../../core/requests/submission.ts';
import { promisedDay } from '../../../core/requests/case-clocks.ts';
import { wholeText } from '../decoded.ts';
import type { EffectPorts } from '../effect-ports.ts';
import { linkFile } from '../file-ids.ts';
import type { LoadedCase } from '../load-case.ts';
import { formForProcedure } from '../supplied-form.ts';
import { randomToken } from '../tokens.ts';

/** Sends one mail of a case. Sent again after a crash it is the same mail: same Message-ID, same link. */
export const sendCaseMail = async (ports: EffectPorts, tenant: TenantId, loaded: LoadedCase, mail: MailKind, round: number): Promise<CaseEvent> => {
  const { header, state, policy } = loaded;
  const form = await formForProcedure(ports, tenant, loaded);
  const now = await ports.clock.now();
  const offer = mail === 'reply-ready' ? await offerReply(ports, tenant, loaded, form, now) : undefined;
  const { subject, text } = caseMailText(form.language, mail, {
    organisation: policy.organisation.name[form.language], number: header.number,
    promisedOn: promisedDay(state, policy, now) ?? undefined,
    statusLink: ports.portal.statusLink(header.number, form.language),
    replyBy: state.replyBy, replyLink: offer?.link, replyUntil: offer?.lastDay,
    desk: deskFacts(policy.desk, form.language),
  });
  const messageId = `<${ports.digests.sha256(`${header.id}/${mail}/${round}`).slice(0, 40)}@${ports.portal.host}>`;
  await ports.mailer.send({ to: form.email, subject, text, messageId });
  return { kind: 'mail-sent', mail, round };
};

/** The link ends when its last day is over: the policy's count of days after today. */
const offerReply = async (ports: EffectPorts, tenant: TenantId, { header, policy }: LoadedCase, form: RequestForm, now: Instant) => {
  const { zone } = policy.desk.calendar;
  const lastDay = addDays(dateIn(zone, now), policy.requests.replyLinkDays);
  const token = await linkToken(ports, tenant, header.id);
  await ports.steps.reached('send-mail reply-ready:link-sealed', header.id);
  await ports.transactions.run((transaction) =>
    ports.access.offer(transaction, tenant, header.id, ports.digests.sha256(token), startOfDay(zone, addDays(lastDay, 1))));
  await ports.steps.reached('send-mail reply-ready:offered', header.id);
  return { link: ports.portal.replyLink(token, form.language), lastDay };
};

/**
 * The token of the case's link. The store knows it only hashed; the token itself is sealed beside the reply until the mail
 * is out, so that a repeated mail carries the same link, and ends with the reply's key.
 */
const linkToken = async (ports: EffectPorts, tenant: TenantId, id: LoadedCase['header']['id']): Promise<string> => {
  const at = { tenant, case: id, key: 'reply', file: linkFile(ports.digests, id) } as const;
  const kept = await ports.seal.read(at);
  if (kept !== 'gone') {
    const text = await wholeText(kept as AsyncIterable<Uint8Array>);
    if (text !== '') return text;
  }
  const token = randomToken(ports.randomness);
  await ports.seal.write(at, (async function* content() { yield new TextEncoder().encode(token); })());
  return token;
};
