import type { MiddlewareHandler } from 'hono';
import type { ListenerEnvironment } from '../listener-app.ts';
import { refuse } from './problems.ts';

/**
 * A database that is gone without a word keeps every question waiting: whoever asked is told that nothing is permitted. What was
 * begun may still come to its end; asked again under the same id it is the same decision.
 */
export const answerWithin = <Environment extends ListenerEnvironment<object>>(milliseconds: number, onLate: () => void): MiddlewareHandler<Environment> => async (c, next) => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => { resolve(true); }, milliseconds);
  try {
    if (!await Promise.race([next().then(() => false), late])) return undefined;
    onLate();
    return refuse(c, 'unavailable');
  } finally {
    clearTimeout(timer);
  }
};
