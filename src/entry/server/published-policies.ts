import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import { isLanguage, type Language } from '../../core/identifiers/language.ts';
import { parseName, type PolicyId } from '../../core/identifiers/name-ids.ts';
import type { RenderingFormat } from '../../operations/ports/policy-renderer.ts';
import { isPublished } from '../../operations/case-work/published-version.ts';
import { showPublished } from '../../operations/show-published.ts';
import { language } from './contract/local-text.ts';
import { policyListPage } from './policy-list-page.ts';
import type { PortalApp, PortalSettings } from './portal/portal-settings.ts';
import { problems, refuse, type UntypedAnswer } from './refusals.ts';

const id = z.string().max(80);
const file = z.enum(['ja', 'en', 'ja.md', 'en.md', 'ja.pdf', 'en.pdf', 'model.json']);
const page = { 'text/html': { schema: z.string() } };
const bytes = {
  200: {
    description: 'The bytes as they were approved',
    content: { ...page, 'text/markdown': { schema: z.string() }, 'application/pdf': { schema: z.any() }, 'application/json': { schema: z.any() } },
  },
  304: { description: 'As known' },
} as const;

const list = createRoute({
  method: 'get', path: '/policies', summary: 'All published policies and versions, in the language that the browser asks for',
  responses: { 200: { description: 'A page', content: page }, ...problems },
});
const listIn = createRoute({
  method: 'get', path: '/policies/{language}', summary: 'All published policies and versions',
  request: { params: z.object({ language }) }, responses: { 200: { description: 'A page', content: page }, ...problems },
});
const inForce = createRoute({
  method: 'get', path: '/policies/{id}/{file}', summary: 'The policy in force now',
  request: { params: z.object({ id, file }) }, responses: { ...bytes, ...problems },
});
const ofVersion = createRoute({
  method: 'get', path: '/policies/{id}/{version}/{file}', summary: 'A version that is, was or will be in force',
  request: { params: z.object({ id, version: z.string().max(20), file }) }, responses: { ...bytes, ...problems },
});

const formats: Readonly<Record<string, RenderingFormat>> = { '': 'html', '.md': 'markdown', '.pdf': 'pdf' };

interface Wanted { readonly format: RenderingFormat; readonly language: Language | undefined }

const wantedOf = (name: z.infer<typeof file>): Wanted => {
  if (name === 'model.json') return { format: 'json', language: undefined };
  const start = name.slice(0, 2);
  return { format: formats[name.slice(2)] ?? 'html', language: isLanguage(start) ? start : undefined };
};

const asApproved = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** Asked anew each time: at any moment another version can come into force. */
const changes = 'public, no-cache';
const never = 'public, max-age=31536000, immutable';

/** Published renderings, served as the bytes that were approved: no program rewords what people were told. */
export const publishedPolicyRoutes = (app: PortalApp, { system, tenant }: PortalSettings): void => {
  const serve = async (c: Context, hash: Sha256 | undefined, name: z.infer<typeof file>, cache: string) => {
    const wanted = wantedOf(name);
    const rendering = hash && await system.policies.rendering(tenant, hash, wanted.format, wanted.language);
    if (!rendering) return refuse(c, 'not-found');
    const tag = `"${rendering.sha256}"`;
    const headers: Record<string, string> = {
      'Content-Type': rendering.mediaType, ETag: tag, 'Cache-Control': cache, 'Content-Security-Policy': asApproved,
      ...(rendering.language && { 'Content-Language': rendering.language }),
    };
    const known = c.req.header('If-None-Match')?.split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known?.includes(tag) || known?.includes('*')) return c.body(null, 304, headers) as UntypedAnswer;
    return c.body(Uint8Array.from(rendering.bytes), 200, headers) as UntypedAnswer;
  };

  const listed = async (c: Context, wanted: Language, headers: Record<string, string> = {}) => {
    const text = policyListPage(await showPublished(system, { tenant }), wanted);
    return c.body(text, 200, {
      'Content-Type': 'text/html; charset=utf-8', 'Content-Language': wanted, 'Cache-Control': changes, 'Content-Security-Policy': asApproved, ...headers,
    }) as UntypedAnswer;
  };

  app.openapi(list, async (c) => {
    const preferred = c.req.header('Accept-Language')?.match(/\b(ja|en)\b/i)?.[0].toLowerCase() ?? 'ja';
    return await listed(c, isLanguage(preferred) ? preferred : 'ja', { Vary: 'Accept-Language' });
  });
  app.openapi(listIn, async (c) => await listed(c, c.req.valid('param').language));

  app.openapi(inForce, async (c) => {
    const params = c.req.valid('param');
    const policy = parseName<PolicyId>(params.id);
    const version = policy.ok ? await system.policies.inForce(tenant, policy.value, await system.clock.now()) : undefined;
    return await serve(c, version?.hash, params.file, changes);
  });

  app.openapi(ofVersion, async (c) => {
    const params = c.req.valid('param');
    const version = (await system.policies.list(tenant)).find((one) => one.id === params.id && one.version === params.version && isPublished(one));
    return await serve(c, version?.hash, params.file, never);
  });
};
