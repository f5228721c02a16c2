import type { CaseNumber } from '../../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../../core/identifiers/email-address.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** How the officers of a tenant are reached. */
export interface OfficerContacts {
  /** In a fixed order. */
  addresses(tenant: TenantId): Promise<readonly EmailAddress[]>;
  /** The case in the console; it opens for somebody who is signed in. */
  caseLink(number: CaseNumber): string;
}
