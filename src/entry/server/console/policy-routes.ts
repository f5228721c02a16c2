import { createRoute, z } from '@hono/zod-openapi';
import { parseCalendarDate } from '../../../core/identifiers/calendar-date.ts';
import { parseInstant } from '../../../core/identifiers/instant.ts';
import { parseSha256 } from '../../../core/identifiers/hash.ts';
import { writeModel } from '../../../core/publish/write-model.ts';
import { policyOfVersion } from '../../../operations/case-work/policy-of-version.ts';
import { activatePolicy } from '../../../operations/activate-policy.ts';
import { approvePolicy } from '../../../operations/approve-policy.ts';
import { listPolicies } from '../../../operations/list-policies.ts';
import { showPolicyText } from '../../../operations/show-policy-text.ts';
import { showInForce } from '../../../operations/show-in-force.ts';
import { submitPolicy } from '../../../operations/submit-policy.ts';
import * as contract from '../contract/console.ts';
import { approvalAsked } from '../contract/policy-changes.ts';
import { language } from '../contract/local-text.ts';
import { bodyUpTo } from '../plain-json.ts';
import { keptPage } from '../kept-page.ts';
import { inWords, problems, refuse, refusePolicy } from '../refusals.ts';
import type { ConsoleApp, ConsoleSettings } from './console-settings.ts';
import { hashParameter } from './hash-parameter.ts';

const sourceBytesMax = 1024 * 1024;
const hash = hashParameter;
const parameters = z.object({ hash });

const list = createRoute({
  method: 'get', path: '/api/console/policies', summary: 'All versions',
  responses: { 200: { description: 'The versions', content: { 'application/json': { schema: contract.policyList } } }, ...problems },
});
const inForce = createRoute({
  method: 'get', path: '/api/console/policies/in-force', summary: 'The models in force at a moment', request: { query: z.object({ at: z.string().optional() }) },
  responses: { 200: { description: 'The models', content: { 'application/json': { schema: contract.policiesInForce } } }, ...problems },
});
export const submitPath = '/api/console/policies';
const submit = {
  method: 'post', path: submitPath, summary: 'Takes a version in as a draft',
  request: { body: { content: { 'text/yaml': { schema: z.string() } } } },
  responses: { 201: { description: 'Taken in', content: { 'application/json': { schema: contract.submittedPolicy } } }, ...problems },
} as const;
const text = createRoute({
  method: 'get', path: '/api/console/policies/{hash}/text/{language}', summary: 'What people read, or will read once it is approved',
  request: { params: z.object({ hash, language }) },
  responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } }, ...problems },
});
const approval = createRoute({
  method: 'post', path: '/api/console/policies/{hash}/approval', summary: 'Approves a draft with what was judged of its changes, and keeps its renderings',
  request: { params: parameters, query: approvalAsked },
  responses: { 204: { description: 'Approved' }, ...problems },
});
const activation = createRoute({
  method: 'post', path: '/api/console/policies/{hash}/activation', summary: 'Puts an approved version in force from a day',
  request: { params: parameters, body: { required: true, content: { 'application/json': { schema: contract.activatePolicy } } } },
  responses: { 204: { description: 'It will be in force' }, ...problems },
});

export const policyRoutes = (app: ConsoleApp, { system }: ConsoleSettings): void => {
  app.openapi(list, async (c) => {
    const { tenant } = c.var.officer;
    const listed = await listPolicies(system, { tenant });
    const versions = await Promise.all(listed.map(async (each) => ({ ...each, title: (await policyOfVersion(system.policies, tenant, each.hash))?.title ?? { ja: each.id, en: each.id } })));
    const actors = versions.flatMap(({ submitted, approved, activated }) => [submitted.by, approved?.by, activated?.by].filter((by) => typeof by === 'string'));
    const names = await system.signIn.names(actors);
    const named = <D extends { readonly by: string | null } | null>(deed: D): D => deed?.by ? { ...deed, by: names.get(deed.by) ?? deed.by } : deed;
    return c.json({
      policies: versions.map(({ renderings: _kept, parents, submitted, approved, activated, ...version }) => ({
        ...version, submitted: named(submitted), approved: named(approved), activated: named(activated), parents: [...parents],
      })),
    }, 200);
  });

  app.openapi(inForce, async (c) => {
    const asked = c.req.valid('query').at;
    const at = asked === undefined ? undefined : parseInstant(asked);
    if (at && !at.ok) return refuse(c, 'invalid-input', { fields: [{ path: 'at', rule: at.rule }] });
    const moment = at?.value ?? await system.clock.now();
    const versions = await showInForce(system, { tenant: c.var.officer.tenant, at: moment });
    return c.json({ at: moment, versions: versions.map(({ hash, text: one }) => ({ hash, model: JSON.parse(writeModel(one)) as Record<string, unknown> })) }, 200);
  });

  app.openapi(text, async (c) => {
    const params = c.req.valid('param');
    const page = await showPolicyText(system, { tenant: c.var.officer.tenant, ...params });
    if (!page) return refuse(c, 'not-found');
    return c.body(Uint8Array.from(page), 200, { ...keptPage, 'Content-Language': params.language });
  });

  app.openAPIRegistry.registerPath(submit);
  app.post(submit.path, async (c) => {
    const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
    if (type !== 'text/yaml' && type !== 'application/yaml') return refuse(c, 'invalid-input');
    const source = await bodyUpTo(c, sourceBytesMax);
    if (!source) return refuse(c, 'upload-too-large');
    const submitted = await submitPolicy(system, { tenant: c.var.officer.tenant, file: 'policy.yaml', source, officer: c.var.officer.id });
    return submitted.ok ? c.json({ hash: submitted.hash, findings: inWords(submitted.warnings) }, 201) : refusePolicy(c, submitted.findings);
  });

  app.openapi(approval, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    const { seen } = c.req.valid('query');
    const shown = seen === undefined ? undefined : parseSha256(seen);
    if (shown && !shown.ok) return refuse(c, 'invalid-input', { fields: [{ path: 'seen', rule: shown.rule }] });
    const approved = await approvePolicy(system, { tenant, officer, hash: c.req.valid('param').hash, seen: shown?.value });
    if (approved.ok) return c.body(null, 204);
    return approved.code === 'policy-refused' ? refusePolicy(c, approved.findings) : refuse(c, approved.code);
  });

  app.openapi(activation, async (c) => {
    const { tenant, id: officer } = c.var.officer;
    const from = parseCalendarDate(c.req.valid('json').from);
    if (!from.ok) return refuse(c, 'invalid-input', { fields: [{ path: 'from', rule: from.rule }] });
    const activated = await activatePolicy(system, { tenant, officer, hash: c.req.valid('param').hash, from: from.value });
    if (activated.ok) return c.body(null, 204);
    if (activated.code === 'policy-refused') return refusePolicy(c, activated.findings);
    return activated.code === 'invalid-input' ? refuse(c, activated.code, { fields: [{ path: 'from', rule: activated.rule }] }) : refuse(c, activated.code);
  });
};
