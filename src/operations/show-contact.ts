import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { Clock } from './ports/clock.ts';
import type { ContactCodes } from './ports/contact-codes.ts';
import type { Digests } from './ports/digests.ts';

export interface ShowContactPorts {
  readonly clock: Clock;
  readonly codes: ContactCodes;
  readonly digests: Digests;
}

/** The address that the holder of a contact token proved; undefined when it is unknown or over. */
export const showContact = async (
  ports: ShowContactPorts,
  input: { readonly tenant: TenantId; readonly token: string },
): Promise<EmailAddress | undefined> =>
  ports.codes.provenBy(input.tenant, ports.digests.sha256(input.token), await ports.clock.now());
