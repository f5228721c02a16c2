import { RouterProvider, createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CasePage } from './cases/case-page.tsx';
import { Inbox } from './cases/inbox.tsx';
import { ClockPage } from './development/clock-page.tsx';
import { OutboxPage } from './development/outbox-page.tsx';
import { LedgerPage } from './ledger/ledger-page.tsx';
import { ChangesPage } from './policies/changes/changes-page.tsx';
import { PoliciesPage } from './policies/policies-page.tsx';
import { DecisionsPage } from './why/decisions-page.tsx';
import { WhyPage } from './why/why-page.tsx';
import { boardFilter } from './promises/filter.ts';
import { PromisesPage } from './promises/promises-page.tsx';
import { Shell } from './shell.tsx';

interface Context {
  readonly onSignedOut: () => void;
}

const rootRoute = createRootRouteWithContext<Context>()({ component: () => <Shell onSignedOut={rootRoute.useRouteContext().onSignedOut} /> });
const inboxRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/', component: Inbox,
  validateSearch: (search): { readonly mine?: boolean } => (search['mine'] === true ? { mine: true } : {}),
});
const caseRoute = createRoute({ getParentRoute: () => rootRoute, path: '/cases/$number', component: () => <CasePage number={caseRoute.useParams().number} /> });
const policiesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/policies', component: PoliciesPage });
const changesRoute = createRoute({ getParentRoute: () => rootRoute, path: '/policies/$hash/changes', component: () => <ChangesPage hash={changesRoute.useParams().hash} /> });
const whyRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/why', component: () => <WhyPage decision={whyRoute.useSearch().decision} />,
  validateSearch: (search): { readonly decision?: string } => (typeof search['decision'] === 'string' ? { decision: search['decision'] } : {}),
});
const decisionsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/decisions', component: DecisionsPage });
const promisesRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/promises', validateSearch: boardFilter,
  component: () => {
    const navigate = promisesRoute.useNavigate();
    return <PromisesPage filter={promisesRoute.useSearch()} onFilter={(search) => void navigate({ search, replace: true })} />;
  },
});
const ledgerRoute = createRoute({ getParentRoute: () => rootRoute, path: '/ledger', component: LedgerPage });
const outboxRoute = createRoute({ getParentRoute: () => rootRoute, path: '/outbox', component: OutboxPage });
const clockRoute = createRoute({ getParentRoute: () => rootRoute, path: '/clock', component: ClockPage });
const routeTree = rootRoute.addChildren([inboxRoute, caseRoute, promisesRoute, policiesRoute, changesRoute, whyRoute, decisionsRoute, ledgerRoute, outboxRoute, clockRoute]);

const makeRouter = (context: Context) => createRouter({ routeTree, context, basepath: window.location.pathname.startsWith('/console') ? '/console' : '/' });

declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof makeRouter> }
}

export const Console = ({ onSignedOut }: Context) => {
  const router = useMemo(() => makeRouter({ onSignedOut }), []); // one router for the life of the sign-in
  return <RouterProvider router={router} context={{ onSignedOut }} />;
};
