import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { EmailAddress } from '../../../core/identifiers/email-address.ts';
import { showContact } from '../../../operations/show-contact.ts';
import { portalCookies } from './cookies.ts';
import type { PortalSettings } from './portal-settings.ts';

/** The address that the caller proved by a mailed code; undefined without a cookie that still stands for one. */
export const provenAddress = async (c: Context, { system, tenant }: PortalSettings): Promise<EmailAddress | undefined> => {
  const token = getCookie(c, portalCookies.contact.name);
  return token === undefined ? undefined : await showContact(system, { tenant, token });
};
