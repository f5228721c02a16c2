import { expect } from 'vitest';
import type { Receipt } from '../../src/entry/server/contract/portal.ts';
import { Caller } from '../server/cookie-jar.ts';
import { identityPicture } from './identity-picture.ts';
import type { Setting } from './setting.ts';

const facts = {
  type: 'disclosure', language: 'ja', name: '髙橋 花子', birthDate: '1990-04-01', services: 'all', items: 'all', reply: { channel: 'email' },
  document: { kind: 'drivers-licence', domicile: 'masked' },
};

/** A request as the portal's page sends it. */
export const askAsThePage = async ({ installation, mailbox }: Pick<Setting, 'installation' | 'mailbox'>, email: string): Promise<Receipt> => {
  const person = new Caller(installation.portal);
  await person.ask('POST', '/api/portal/contact', { email, language: 'ja' });
  const mail = await mailbox.waitFor(email, () => true);
  await person.ask('POST', '/api/portal/contact/prove', { email, code: /(?<!\d)\d{6}(?!\d)/.exec(mail.text)?.[0] ?? '' });
  const form = new FormData();
  form.append('request', JSON.stringify(facts));
  form.append('document', new Blob([Uint8Array.from(await identityPicture(facts.name, facts.birthDate))]), 'licence.png');
  const answer = await person.ask('POST', '/api/portal/requests', form);
  expect(answer.status).toBe(201);
  return await answer.json() as Receipt;
};
