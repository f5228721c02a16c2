import { createRoute, z } from '@hono/zod-openapi';
import { parseCalendarDate } from '../../../core/identifiers/calendar-date.ts';
import { parseCaseNumber } from '../../../core/identifiers/case-ids.ts';
import { parseSha256 } from '../../../core/identifiers/hash.ts';
import { parseName, type DocumentKindId } from '../../../core/identifiers/name-ids.ts';
import type { HandedInDocument, RequestForm, Scope } from '../../../core/requests/submission.ts';
import { UploadRefused } from '../../../operations/ports/upload-refused.ts';
import { showStatus } from '../../../operations/show-status.ts';
import { submitRequest, type ShownVersion } from '../../../operations/submit-request.ts';
import { supplyDocument } from '../../../operations/supply-document.ts';
import { caseStatus, newRequest, receipt, suppliedDocument, type NewRequest } from '../contract/portal.ts';
import { receiveUpload } from '../receive-upload.ts';
import { problems, refuse, refuseAs } from '../refusals.ts';
import type { PortalApp, PortalSettings } from './portal-settings.ts';
import { policyQuery, underPolicyAsked } from './policy-asked.ts';
import { provenAddress } from './proven-address.ts';

const form = (part: string, schema: z.ZodType) => ({
  body: { content: { 'multipart/form-data': { schema: z.object({ [part]: schema, document: z.any().openapi({ type: 'string', format: 'binary' }) }) } } },
});
const number = z.object({ number: z.string().max(40) });

const submit = {
  method: 'post', path: '/api/portal/requests', summary: 'A request with its identity document', request: { query: policyQuery, ...form('request', newRequest) },
  responses: { 201: { description: 'Taken in', content: { 'application/json': { schema: receipt } } }, ...problems },
} as const;
const status = createRoute({
  method: 'get', path: '/api/portal/requests/{number}', summary: 'Where a case of the proven address stands', request: { params: number },
  responses: { 200: { description: 'The case', content: { 'application/json': { schema: caseStatus } } }, ...problems },
});
const supply = {
  method: 'post', path: '/api/portal/requests/{number}/document', summary: 'The document that was asked for again',
  request: { params: number, ...form('document-facts', suppliedDocument) },
  responses: { 204: { description: 'Taken in' }, ...problems },
} as const;

const scopeOf = <Id extends string>(wish: 'all' | readonly string[]): Scope<Id> =>
  wish === 'all' ? { kind: 'all' } : { kind: 'some', ids: wish as readonly Id[] };

const formOf = (wish: NewRequest): Omit<RequestForm, 'email'> | undefined => {
  const birthDate = parseCalendarDate(wish.birthDate);
  if (!birthDate.ok) return undefined;
  const { type, language, name, services, items, reply } = wish;
  return { type, language, name, birthDate: birthDate.value, services: scopeOf(services), items: scopeOf(items), reply };
};

const handedInOf = ({ kind, domicile }: NewRequest['document']): HandedInDocument | undefined => {
  const parsed = parseName<DocumentKindId>(kind);
  return parsed.ok ? { kind: parsed.value, domicile } : undefined;
};

const shownOf = ({ hash, accepted }: NonNullable<NewRequest['policy']>): ShownVersion | 'no-hash' => {
  const parsed = parseSha256(hash);
  return parsed.ok ? { hash: parsed.value, accepted } : 'no-hash';
};

export const requestRoutes = (app: PortalApp, settings: PortalSettings): void => {
  const { system, tenant, limiter, uploads } = settings;

  // The two that take a file read the body themselves: described for the document, not validated by it.
  app.openAPIRegistry.registerPath(submit);
  app.post(submit.path, async (c) => {
    const email = await provenAddress(c, settings);
    if (!email) return refuse(c, 'contact-not-proven');
    const limited = await limiter.refusal(c, 'request');
    if (limited) return limited;
    const upload = await receiveUpload(c.env.incoming, 'request', uploads);
    if (!upload.ok) return refuse(c, upload.code);
    try {
      const wish = newRequest.safeParse(upload.facts);
      if (!wish.success) return refuse(c, 'invalid-input', { fields: wish.error.issues.map(({ path, code }) => ({ path: path.join('.'), rule: code })) });
      const [request, handedIn] = [formOf(wish.data), handedInOf(wish.data.document)];
      if (!request) return refuse(c, 'invalid-input', { fields: [{ path: 'birthDate', rule: 'that day does not exist' }] });
      if (!handedIn) return refuse(c, 'document-kind-refused');
      const shown = wish.data.policy && shownOf(wish.data.policy);
      if (shown === 'no-hash') return refuse(c, 'invalid-input', { fields: [{ path: 'policy.hash', rule: 'a hash' }] });
      const outcome = await underPolicyAsked(c.req.query('policy'), settings, async (policy) =>
        await submitRequest(system, { tenant, policy, email, form: request, handedIn, document: upload.document, shown }));
      return outcome.ok ? c.json(outcome.value, 201) : refuseAs(c, outcome.refusal);
    } catch (fault) {
      if (fault instanceof UploadRefused) return refuse(c, fault.code);
      throw fault;
    } finally {
      upload.cancel();
    }
  });

  app.openapi(status, async (c) => {
    const email = await provenAddress(c, settings);
    if (!email) return refuse(c, 'contact-not-proven');
    const limited = await limiter.refusal(c, 'status');
    if (limited) return limited;
    const caseNumber = parseCaseNumber(c.req.valid('param').number);
    if (!caseNumber.ok) return refuse(c, 'not-found');
    const outcome = await showStatus(system, { tenant, email, number: caseNumber.value });
    return outcome.ok ? c.json(outcome.value, 200) : refuseAs(c, outcome.refusal);
  });

  app.openAPIRegistry.registerPath(supply);
  app.post('/api/portal/requests/:number/document', async (c) => {
    const email = await provenAddress(c, settings);
    if (!email) return refuse(c, 'contact-not-proven');
    const limited = await limiter.refusal(c, 'request');
    if (limited) return limited;
    const caseNumber = parseCaseNumber(c.req.param('number'));
    if (!caseNumber.ok) return refuse(c, 'not-found');
    const upload = await receiveUpload(c.env.incoming, 'document-facts', uploads);
    if (!upload.ok) return refuse(c, upload.code);
    try {
      const facts = suppliedDocument.safeParse(upload.facts);
      const handedIn = facts.success ? handedInOf(facts.data) : undefined;
      if (!handedIn) return refuse(c, facts.success ? 'document-kind-refused' : 'invalid-input');
      const outcome = await supplyDocument(system, { tenant, email, number: caseNumber.value, handedIn, document: upload.document });
      return outcome.ok ? c.body(null, 204) : refuseAs(c, outcome.refusal);
    } catch (fault) {
      if (fault instanceof UploadRefused) return refuse(c, fault.code);
      throw fault;
    } finally {
      upload.cancel();
    }
  });
};
