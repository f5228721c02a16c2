import type { OpenAPIHono } from '@hono/zod-openapi';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import type { System } from '../../wiring/system.ts';
import type { Limiter } from '../limits.ts';
import type { ListenerEnvironment, ListenerSettings } from '../listener-app.ts';

export interface ConsoleSettings extends ListenerSettings {
  readonly system: System;
  readonly limiter: Limiter;
  /** Whose installation it is: its ledger says that somebody signed in. */
  readonly tenant: TenantId;
}

/** Who asks: signed in with a second factor, and an officer of that tenant. Every route of the API takes its tenant from here. */
export interface Officer {
  readonly id: string;
  readonly tenant: TenantId;
  readonly email: string;
  readonly name: string;
}

export type ConsoleApp = OpenAPIHono<ListenerEnvironment<{ readonly officer: Officer }>>;
