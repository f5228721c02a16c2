import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { Frame } from './frame.tsx';
import { HomePage } from './pages/home/home-page.tsx';
import { MissingPage } from './pages/missing-page.tsx';
import { isStepId, type StepId } from './pages/request/steps.ts';

/** `?policy=`: under which of the organisation's policies somebody asks; kept from page to page. */
const root = createRootRoute({
  component: Frame, notFoundComponent: MissingPage,
  validateSearch: (search: Record<string, unknown>): { readonly policy?: string } => (typeof search['policy'] === 'string' ? { policy: search['policy'] } : {}),
  search: { middlewares: [retainSearchParams(['policy'])] },
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
/** `?step=`: so that the browser's own "back" goes one step back. */
const request = createRoute({
  getParentRoute: () => root,
  path: '/request',
  validateSearch: (search: Record<string, unknown>): { readonly step?: StepId } => (isStepId(search['step']) ? { step: search['step'] } : {}),
  component: lazyRouteComponent(() => import('./pages/request/request-page.tsx'), 'RequestPage'),
});
/** `?case=`: a case number from a mail or the receipt, to fill in. */
const status = createRoute({
  getParentRoute: () => root,
  path: '/status',
  validateSearch: (search: Record<string, unknown>): { readonly case?: string } => (typeof search['case'] === 'string' ? { case: search['case'] } : {}),
  component: lazyRouteComponent(() => import('./pages/status/status-page.tsx'), 'StatusPage'),
});
const reply = createRoute({
  getParentRoute: () => root,
  path: '/reply/$token',
  component: lazyRouteComponent(() => import('./pages/reply/reply-page.tsx'), 'ReplyPage'),
});

export const router = createRouter({ routeTree: root.addChildren([home, request, status, reply]), scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
