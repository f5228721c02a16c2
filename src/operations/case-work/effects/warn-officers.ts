import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import { caseClocks } from '../../../core/requests/case-clocks.ts';
import type { CaseEvent, DeadlineWarning } from '../../../core/requests/events.ts';
import { deadlineMail } from '../../../core/requests/officer-mail.ts';
import type { EffectPorts } from '../effect-ports.ts';
import type { LoadedCase } from '../load-case.ts';

/** One mail to each officer. Sent again after a crash, each is the same mail: same Message-ID. */
export const warnOfficers = async (ports: EffectPorts, tenant: TenantId, { header, state, policy }: LoadedCase, warning: DeadlineWarning): Promise<CaseEvent> => {
  const { promised } = caseClocks(state, policy, await ports.clock.now());
  const { subject, text } = deadlineMail({
    number: header.number, warning, businessDaysLeft: promised?.businessDaysLeft ?? 0, link: ports.officerContacts.caseLink(header.number),
  });
  const addresses = await ports.officerContacts.addresses(tenant);
  for (const to of addresses) {
    const name = ports.digests.sha256(`${header.id}/${warning.of}/${warning.dueOn}/${to}`).slice(0, 40);
    await ports.mailer.send({ to, subject, text, messageId: `<${name}@${ports.portal.host}>` });
  }
  return { kind: 'officers-warned', warning, officers: addresses.length };
};
