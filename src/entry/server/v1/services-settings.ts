import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ServiceCaller } from '../../../operations/open-service-key.ts';
import type { System } from '../../wiring/system.ts';
import type { AccessLine } from '../access-log.ts';
import type { ListenerEnvironment } from '../listener-app.ts';

export interface ServicesSettings {
  readonly system: System;
  /** The origin under which services reach this listener. */
  readonly ownUrl: string;
  readonly onAccess: (line: AccessLine) => void;
  readonly onFault: (fault: unknown) => void;
  /** After so long a question is told that there is no answer. */
  readonly answerMilliseconds?: number;
}

export type ServicesApp = OpenAPIHono<ListenerEnvironment<{ readonly caller: ServiceCaller }>>;
