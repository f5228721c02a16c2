import { DatabaseError } from 'pg';
import type { WaitReason } from '../../../core/requests/events.ts';
import { SourceUnavailable } from '../../../operations/ports/source-reader.ts';
import { ShapeDiffers } from './read-sql.ts';

/**
 * What a fault of the source means for a case. The driver's message may quote data and is dropped. An error that is not the
 * source's is a bug and comes back as it is.
 */
export const unavailable = (error: unknown): unknown => {
  const reason = reasonOf(error);
  return reason ? new SourceUnavailable(reason) : error;
};

const reasonOf = (error: unknown): WaitReason | undefined => {
  if (error instanceof ShapeDiffers) return 'shape-differs';
  if (error instanceof DatabaseError) return reasonOfState(error.code ?? '');
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return byErrno[code] ?? (tls.test(code) ? 'refused' : byMessage.find(([pattern]) => pattern.test(error.message))?.[1]);
};

const unreachable = 'unreachable' as const;
const byErrno: Readonly<Record<string, WaitReason>> = {
  ECONNREFUSED: unreachable, ECONNRESET: unreachable, EPIPE: unreachable, ENOENT: unreachable, ENOTFOUND: unreachable, EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable, ENETUNREACH: unreachable, EHOSTDOWN: unreachable, ECONNABORTED: unreachable, EACCES: 'refused', ETIMEDOUT: 'timeout',
};
const tls = /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO)/;

// The driver's own errors carry no code.
const byMessage: readonly (readonly [RegExp, WaitReason])[] = [
  [/timeout|timed out|stalled/i, 'timeout'],
  [/SASL|password|SSL/i, 'refused'],
  [/connection|not queryable|Client was closed/i, 'unreachable'],
];

/** By SQLSTATE, whole or by class (PostgreSQL, appendix A). */
const reasonOfState = (state: string): WaitReason => byState[state] ?? byClass[state.slice(0, 2)] ?? 'failed';

const byState: Readonly<Record<string, WaitReason>> = {
  '57014': 'timeout', '55P03': 'timeout', '25P03': 'timeout', '25P04': 'timeout',
  '57P01': unreachable, '57P02': unreachable, '57P03': unreachable, '57P05': unreachable, '53300': unreachable,
  '42501': 'refused', '3D000': 'refused', '57P04': 'refused', '55000': 'refused',
  '42P01': 'shape-differs', '42703': 'shape-differs', '42883': 'shape-differs', '42804': 'shape-differs', '42846': 'shape-differs',
  '42809': 'shape-differs', '42704': 'shape-differs', '3F000': 'shape-differs', '22P02': 'shape-differs', '22003': 'shape-differs', '22007': 'shape-differs',
};
const byClass: Readonly<Record<string, WaitReason>> = { '08': unreachable, '28': 'refused' };
