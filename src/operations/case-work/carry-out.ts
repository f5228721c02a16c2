import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { CaseEvent } from '../../core/requests/events.ts';
import type { Effect } from '../../core/requests/state.ts';
import type { EffectPorts } from './effect-ports.ts';
import { buildReply } from './effects/build-reply.ts';
import { collectSource } from './effects/collect-source.ts';
import { destroyDocument } from './effects/destroy-document.ts';
import { destroyForm } from './effects/destroy-form.ts';
import { findAccounts } from './effects/find-accounts.ts';
import { sendCaseMail } from './effects/send-case-mail.ts';
import { warnOfficers } from './effects/warn-officers.ts';
import type { LoadedCase } from './load-case.ts';

/** Does one effect and says what happened; the caller records it. Each can be done again without a second outcome. */
export const carryOut = (ports: EffectPorts, tenant: TenantId, loaded: LoadedCase, effect: Effect): Promise<CaseEvent> => {
  switch (effect.kind) {
    case 'destroy-document': return destroyDocument(ports, tenant, loaded, effect.round);
    case 'send-mail': return sendCaseMail(ports, tenant, loaded, effect.mail, effect.round);
    case 'find-accounts': return findAccounts(ports, tenant, loaded);
    case 'collect': return collectSource(ports, tenant, loaded, effect.dataset);
    case 'build-reply': return buildReply(ports, tenant, loaded);
    case 'warn-officers': return warnOfficers(ports, tenant, loaded, effect.warning);
    case 'destroy-form': return destroyForm(ports, tenant, loaded);
    default: return effect satisfies never;
  }
};
