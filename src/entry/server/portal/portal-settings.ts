import type { OpenAPIHono } from '@hono/zod-openapi';
import type { UploadCheck } from '../../../adapters/uploads/upload-check.ts';
import type { PolicyId, TenantId } from '../../../core/identifiers/name-ids.ts';
import type { System } from '../../wiring/system.ts';
import type { Limiter } from '../limits.ts';
import type { ListenerEnvironment, ListenerSettings } from '../listener-app.ts';

export interface PortalSettings extends ListenerSettings {
  readonly system: System;
  readonly limiter: Limiter;
  /** Whose portal this is, and the policy that it stands on. */
  readonly tenant: TenantId;
  readonly policy: PolicyId;
  readonly uploads: UploadCheck;
}

export type PortalApp = OpenAPIHono<ListenerEnvironment>;
