import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import { isLanguage, type Language } from '../../core/identifiers/language.ts';
import { parseName, type PolicyId } from '../../core/identifiers/name-ids.ts';
import { isPublished } from '../../operations/case-work/published-version.ts';
import { showPublished } from '../../operations/show-published.ts';
import { language } from './contract/local-text.ts';
import { keptPage } from './kept-page.ts';
import { policyListPage } from './policy-list-page.ts';
import { changesFormat, supplementPages, textFiles, wantedOf, type TextFile, type Wanted } from './rendering-addresses.ts';
import type { PortalApp, PortalSettings } from './portal/portal-settings.ts';
import { problems, refuse, type UntypedAnswer } from './refusals.ts';

const id = z.string().max(80);
/** A day, or two with `..` between them. */
const version = z.string().max(30);
const file = z.enum(textFiles);
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
  method: 'get', path: '/policies/{id}/{version}/{file}', summary: 'A version that is, was or will be in force; or FROM..TO, what changed from one to the other',
  request: { params: z.object({ id, version, file }) }, responses: { ...bytes, ...problems },
});

/** Of one page beside the text: for the version in force, and for a named one. */
const supplementRoutes = (supplement: string) => [
  createRoute({
    method: 'get', path: `/policies/{id}/${supplement}/{language}`, summary: `${supplement} of the policy in force now`,
    request: { params: z.object({ id, language, collection: id.optional() }) }, responses: { ...bytes, ...problems },
  }),
  createRoute({
    method: 'get', path: `/policies/{id}/{version}/${supplement}/{language}`, summary: `${supplement} of a version`,
    request: { params: z.object({ id, version, language, collection: id.optional() }) }, responses: { ...bytes, ...problems },
  }),
] as const;

/** Asked anew each time: at any moment another version can come into force. */
const mayChange = 'public, no-cache';
const never = 'public, max-age=31536000, immutable';

/** A browser shows a PDF in a viewer of its own, which some do not start under a policy that forbids objects. */
const policyFor = (mediaType: string): string =>
  (mediaType === 'application/pdf' ? `base-uri 'none'; form-action 'none'; frame-ancestors 'none'` : keptPage['Content-Security-Policy']);

/** Published renderings, served as the bytes that were approved: no program rewords what people were told. */
export const publishedPolicyRoutes = (app: PortalApp, { system, tenant }: PortalSettings): void => {
  const serve = async (c: Context, hash: Sha256 | undefined, wanted: Wanted, cache: string) => {
    const rendering = hash && await system.policies.rendering(tenant, hash, wanted.format, wanted.language);
    if (!rendering) return refuse(c, 'not-found');
    const tag = `"${rendering.sha256}"`;
    const headers: Record<string, string> = {
      'Content-Type': rendering.mediaType, ETag: tag, 'Cache-Control': cache, 'Content-Security-Policy': policyFor(rendering.mediaType),
      ...(rendering.language && { 'Content-Language': rendering.language }),
      // Notices are there to be put into other sites' pages, which read them as text.
      ...(wanted.format.startsWith('notice.') && { 'Access-Control-Allow-Origin': '*' }),
    };
    const known = c.req.header('If-None-Match')?.split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known?.includes(tag) || known?.includes('*')) return c.body(null, 304, headers) as UntypedAnswer;
    return c.body(Uint8Array.from(rendering.bytes), 200, headers) as UntypedAnswer;
  };

  const listed = async (c: Context, wanted: Language, headers: Record<string, string> = {}) => {
    const text = policyListPage(await showPublished(system, { tenant }), wanted);
    return c.body(text, 200, {
      ...keptPage, 'Content-Language': wanted, 'Cache-Control': mayChange, ...headers,
    }) as UntypedAnswer;
  };

  app.openapi(list, async (c) => {
    const preferred = c.req.header('Accept-Language')?.match(/\b(ja|en)\b/i)?.[0].toLowerCase() ?? 'ja';
    return await listed(c, isLanguage(preferred) ? preferred : 'ja', { Vary: 'Accept-Language' });
  });
  app.openapi(listIn, async (c) => await listed(c, c.req.valid('param').language));

  const hashInForce = async (wanted: string): Promise<Sha256 | undefined> => {
    const policy = parseName<PolicyId>(wanted);
    return policy.ok ? (await system.policies.inForce(tenant, policy.value, await system.clock.now()))?.hash : undefined;
  };
  const hashOf = async (wanted: string, day: string): Promise<Sha256 | undefined> =>
    (await system.policies.list(tenant)).find((one) => one.id === wanted && one.version === day && isPublished(one))?.hash;

  // Before the texts, whose addresses have as many parts.
  for (const supplement of [...supplementPages, 'notices/{collection}']) {
    const [now, named] = supplementRoutes(supplement);
    const formatOf = (collection: string | undefined): Wanted['format'] => supplementPages.find((page) => page === supplement) ?? `notice.${collection ?? ''}`;
    app.openapi(now, async (c) => {
      const params = c.req.valid('param');
      return await serve(c, await hashInForce(params.id), { format: formatOf(params.collection), language: params.language }, mayChange);
    });
    app.openapi(named, async (c) => {
      const params = c.req.valid('param');
      return await serve(c, await hashOf(params.id, params.version), { format: formatOf(params.collection), language: params.language }, never);
    });
  }

  app.openapi(inForce, async (c) => {
    const params = c.req.valid('param');
    return await serve(c, await hashInForce(params.id), wantedOf(params.file), mayChange);
  });

  /** Kept by either of the two: the one that was approved last. */
  const changes = async (policy: string, [from = '', to = '', ...more]: readonly string[], wanted: TextFile): Promise<readonly [Sha256, Wanted] | undefined> => {
    const [older, newer] = [await hashOf(policy, from), await hashOf(policy, to)];
    if (!older || !newer || from >= to || more.length > 0) return undefined;
    for (const [hash, other] of [[newer, from], [older, to]] as const) {
      const format = changesFormat(other, wanted);
      if (format && await system.policies.rendering(tenant, hash, format.format, format.language)) return [hash, format];
    }
    return undefined;
  };

  app.openapi(ofVersion, async (c) => {
    const params = c.req.valid('param');
    if (!params.version.includes('..')) return await serve(c, await hashOf(params.id, params.version), wantedOf(params.file), never);
    const [hash, wanted] = await changes(params.id, params.version.split('..'), params.file) ?? [];
    return wanted ? await serve(c, hash, wanted, never) : refuse(c, 'not-found');
  });
};
