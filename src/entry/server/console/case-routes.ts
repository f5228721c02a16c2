import { createRoute, z } from '@hono/zod-openapi';
import { listCases } from '../../../operations/list-cases.ts';
import { openDocument } from '../../../operations/open-document.ts';
import { openLetter } from '../../../operations/open-letter.ts';
import { readSupplied } from '../../../operations/read-supplied.ts';
import { showCase } from '../../../operations/show-case.ts';
import type { Scope } from '../../../core/requests/submission.ts';
import { caseDetail, caseList, suppliedForm } from '../contract/console.ts';
import { problems, refuseAs } from '../refusals.ts';
import { streamed } from '../streamed.ts';
import { caseParameter } from './case-number-parameter.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';

const list = createRoute({
  method: 'get', path: '/api/console/cases', summary: 'All cases, the one due first at the top',
  responses: { 200: { description: 'The cases', content: { 'application/json': { schema: caseList } } }, ...problems },
});
const detail = createRoute({
  method: 'get', path: '/api/console/cases/{number}', summary: 'Everything an officer decides by', request: { params: caseParameter },
  responses: { 200: { description: 'The case', content: { 'application/json': { schema: caseDetail } } }, ...problems },
});
const form = createRoute({
  method: 'get', path: '/api/console/cases/{number}/form', summary: 'What the person wrote, for a stated purpose; asking is on record in the ledger',
  request: { params: caseParameter, query: z.object({ purpose: z.string().min(1).max(80) }) },
  responses: { 200: { description: 'The form', content: { 'application/json': { schema: suppliedForm } } }, ...problems },
});
const document = createRoute({
  method: 'get', path: '/api/console/cases/{number}/document', summary: 'The identity document, until it is decided', request: { params: caseParameter },
  responses: { 200: { description: 'JPEG, PNG or PDF', content: { 'application/octet-stream': { schema: z.any() } } }, ...problems },
});
const letter = createRoute({
  method: 'get', path: '/api/console/cases/{number}/letter.pdf', summary: 'The reply letter, to be printed', request: { params: caseParameter },
  responses: { 200: { description: 'A PDF', content: { 'application/pdf': { schema: z.any() } } }, ...problems },
});

export const caseRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(list, async (c) => {
    const cases = await listCases(system, { tenant: c.var.officer.tenant });
    // Disclosure is the one type that can be asked for so far.
    const lines = cases.flatMap(({ type, waiting, ...line }) => (type === 'disclosure' ? [{ ...line, type, waiting: [...waiting] }] : []));
    return c.json({ cases: lines }, 200);
  });

  app.openapi(detail, async (c) => {
    const outcome = await showCase(system, { tenant: c.var.officer.tenant, number: c.req.valid('param').number });
    if (!outcome.ok) return refuseAs(c, outcome.refusal);
    const { form, history, ...rest } = outcome.value;
    const names = await system.signIn.names(history.map(({ by }) => by));
    return c.json({
      ...rest, form: form && { ...form, type: 'disclosure' as const }, history: history.map((entry) => ({ ...entry, by: names.get(entry.by) ?? entry.by })),
    }, 200);
  });

  app.openapi(form, async (c) => {
    const outcome = await readSupplied(system, { tenant: c.var.officer.tenant, number: c.req.valid('param').number, purpose: c.req.valid('query').purpose });
    if (!outcome.ok) return refuseAs(c, outcome.refusal);
    const { services, items, reply, ...rest } = outcome.value;
    const chosen = (scope: Scope<string>): string[] | null => (scope.kind === 'all' ? null : [...scope.ids]);
    return c.json({
      ...rest, type: 'disclosure' as const, services: chosen(services), items: chosen(items),
      replyBy: reply.channel, postalAddress: reply.channel === 'post' ? reply.address : null,
    }, 200);
  });

  app.openapi(document, async (c) => {
    const { tenant, id } = c.var.officer;
    const outcome = await openDocument(system, { tenant, officer: id, number: c.req.valid('param').number });
    return outcome.ok ? streamed(c, outcome.value.content, { type: outcome.value.type }) : refuseAs(c, outcome.refusal);
  });

  app.openapi(letter, async (c) => {
    const { tenant, id } = c.var.officer;
    const outcome = await openLetter(system, { tenant, officer: id, number: c.req.valid('param').number });
    return outcome.ok ? streamed(c, outcome.value, { type: 'application/pdf' }) : refuseAs(c, outcome.refusal);
  });
};
