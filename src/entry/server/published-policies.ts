import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import { isLanguage, type Language } from '../../core/identifiers/language.ts';
import { parseName, type PolicyId } from '../../core/identifiers/name-ids.ts';
import { policyOfVersion } from '../../operations/case-work/policy-of-version.ts';
import { isPublished } from '../../operations/case-work/published-version.ts';
import { showPublished } from '../../operations/show-published.ts';
import { language } from './contract/local-text.ts';
import { keptPage } from './kept-page.ts';
import { missingPolicyPage } from './missing-policy-page.ts';
import { policyListPage } from './policy-list-page.ts';
import { preferredLanguage } from './preferred-language.ts';
import { changesFormat, isTextFile, supplementPages, textFiles, wantedOf, type TextFile, type Wanted } from './rendering-addresses.ts';
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
const leads = { 302: { description: 'To its page, in the language that the browser asks for' } } as const;
const listIn = createRoute({
  method: 'get', path: '/policies/{id}', summary: 'All published policies and versions, in a language (ja, en); or, by its name, to the page of the policy in force now',
  request: { params: z.object({ id }) }, responses: { 200: { description: 'A page', content: page }, ...leads, ...problems },
});
const inForce = createRoute({
  method: 'get', path: '/policies/{id}/{file}', summary: `The policy in force now (${textFiles.join(', ')}); or, by its day, to the page of a version`,
  request: { params: z.object({ id, file: version }) }, responses: { ...bytes, ...leads, ...problems },
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

/** A browser gets a page that leads on; a program gets the same refusal as everywhere. */
const missing = (c: Context): UntypedAnswer => {
  if (!/\btext\/html\b/.test(c.req.header('Accept') ?? '')) return refuse(c, 'not-found');
  const wanted = preferredLanguage(c);
  return c.body(missingPolicyPage(wanted), 404, { ...keptPage, 'Content-Language': wanted, 'Cache-Control': 'no-store', Vary: 'Accept, Accept-Language' }) as UntypedAnswer;
};

/** For an address that is none by its form. */
const unlessWellFormed = (result: { readonly success: boolean }, c: Context): UntypedAnswer | undefined => (result.success ? undefined : missing(c));

const leadTo = (c: Context, address: string): UntypedAnswer =>
  c.body(null, 302, { Location: address, 'Cache-Control': mayChange, Vary: 'Accept-Language' }) as UntypedAnswer;

/** Published renderings, served as the bytes that were approved: no program rewords what people were told. */
export const publishedPolicyRoutes = (app: PortalApp, { system, tenant }: PortalSettings): void => {
  const serve = async (c: Context, hash: Sha256 | undefined, wanted: Wanted, cache: string) => {
    const rendering = hash && await system.policies.rendering(tenant, hash, wanted.format, wanted.language);
    if (!rendering) return missing(c);
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
    const shown = await showPublished(system, { tenant });
    const collections = await Promise.all(shown.flatMap(({ versions }) => versions).map(async ({ hash }) =>
      [hash, (await policyOfVersion(system.policies, tenant, hash))?.collections ?? []] as const));
    const text = policyListPage(shown, wanted, new Map(collections));
    return c.body(text, 200, {
      ...keptPage, 'Content-Language': wanted, 'Cache-Control': mayChange, ...headers,
    }) as UntypedAnswer;
  };

  app.openapi(list, async (c) => await listed(c, preferredLanguage(c), { Vary: 'Accept-Language' }));

  const hashInForce = async (wanted: string): Promise<Sha256 | undefined> => {
    const policy = parseName<PolicyId>(wanted);
    return policy.ok ? (await system.policies.inForce(tenant, policy.value, await system.clock.now()))?.hash : undefined;
  };
  const hashOf = async (wanted: string, day: string): Promise<Sha256 | undefined> =>
    (await system.policies.list(tenant)).find((one) => one.id === wanted && one.version === day && isPublished(one))?.hash;

  app.openapi(listIn, async (c) => {
    const wanted = c.req.valid('param').id;
    if (isLanguage(wanted)) return await listed(c, wanted);
    if (await hashInForce(wanted)) return leadTo(c, `/policies/${wanted}/${preferredLanguage(c)}`);
    // Published, and not or no longer in force: its place in the list tells.
    const known = (await system.policies.list(tenant)).some((one) => one.id === wanted && isPublished(one));
    return known ? leadTo(c, `/policies/${preferredLanguage(c)}#${wanted}`) : missing(c);
  }, unlessWellFormed);

  // Before the texts, whose addresses have as many parts.
  for (const supplement of [...supplementPages, 'notices/{collection}']) {
    const [now, named] = supplementRoutes(supplement);
    const formatOf = (collection: string | undefined): Wanted['format'] => supplementPages.find((page) => page === supplement) ?? `notice.${collection ?? ''}`;
    app.openapi(now, async (c) => {
      const params = c.req.valid('param');
      return await serve(c, await hashInForce(params.id), { format: formatOf(params.collection), language: params.language }, mayChange);
    }, unlessWellFormed);
    app.openapi(named, async (c) => {
      const params = c.req.valid('param');
      return await serve(c, await hashOf(params.id, params.version), { format: formatOf(params.collection), language: params.language }, never);
    }, unlessWellFormed);
  }

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

  app.openapi(inForce, async (c) => {
    const { id: policy, file: named } = c.req.valid('param');
    if (isTextFile(named)) return await serve(c, await hashInForce(policy), wantedOf(named), mayChange);
    const wanted = preferredLanguage(c);
    const known = named.includes('..') ? await changes(policy, named.split('..'), wanted) : await hashOf(policy, named);
    return known ? leadTo(c, `/policies/${policy}/${named}/${wanted}`) : missing(c);
  }, unlessWellFormed);

  app.openapi(ofVersion, async (c) => {
    const params = c.req.valid('param');
    if (!params.version.includes('..')) return await serve(c, await hashOf(params.id, params.version), wantedOf(params.file), never);
    const [hash, wanted] = await changes(params.id, params.version.split('..'), params.file) ?? [];
    return wanted ? await serve(c, hash, wanted, never) : missing(c);
  }, unlessWellFormed);

  // No page of the application lies below: what is none of the above is nothing.
  app.get('/policies/*', (c) => (c.req.path.endsWith('/') ? leadTo(c, c.req.path.replace(/\/+$/, '')) : missing(c)));
};
