import type { Language } from '../../../core/identifiers/language.ts';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import { toBase64 } from '../../../core/ledger/byte-text.ts';
import { type LogFault, logFaultWords } from '../../../core/ledger/log-fault.ts';
import type { LogVerification } from '../../../core/ledger/verify-log.ts';

/** One tenant's ledger: what verification said, or why it could not say anything. */
export type CheckedLog = { readonly tenant: TenantId; readonly pending: number } & (
  | { readonly verification: LogVerification; readonly unverifiable?: never }
  | { readonly verification?: never; readonly unverifiable: string }
);

export const reportJson = (checked: readonly CheckedLog[]): string => `${JSON.stringify({
  sound: checked.every(({ verification }) => verification !== undefined && verification.fault === undefined),
  ledgers: checked.map(({ tenant, pending, verification, unverifiable }) => ({
    tenant, pending,
    entries: verification?.size ?? null, root: verification ? toBase64(verification.root) : null,
    checkpoint: verification?.checkpoint ?? null,
    fault: verification?.fault ? { ...verification.fault, ...logFaultWords[verification.fault.kind] } : null,
    unverifiable: unverifiable ?? null,
  })),
})}\n`;

export const reportLines = (checked: readonly CheckedLog[], language: Language): string =>
  checked.length === 0 ? `${words[language].none}\n` : checked.map((one) => linesOf(one, language)).join('\n');

const linesOf = ({ tenant, pending, verification, unverifiable }: CheckedLog, language: Language): string => {
  const say = words[language];
  if (!verification) return `${tenant}: ${say.unverifiable}: ${unverifiable}\n`;
  const { fault, size, root, checkpoint } = verification;
  const lines = fault
    ? [`${tenant}: ${say.failed}`, `  ${say.place(fault)}: ${logFaultWords[fault.kind][language]}`, `  ${say.soundUpTo(size)}`]
    : [`${tenant}: ${say.sound(size)}`, `  ${say.root}: ${toBase64(root)}`];
  const note = checkpoint?.trimEnd().split('\n').map((line) => `    ${line}`.trimEnd());
  const signed = note ? [`  ${say.checkpoint}:`, ...note] : [];
  return [...lines, ...signed, ...(pending > 0 ? [`  ${say.pending(pending)}`] : []), ''].join('\n');
};

const words: Readonly<Record<Language, {
  readonly none: string;
  readonly sound: (size: number) => string;
  readonly failed: string;
  readonly unverifiable: string;
  readonly place: (fault: LogFault) => string;
  readonly soundUpTo: (size: number) => string;
  readonly root: string;
  readonly checkpoint: string;
  readonly pending: (count: number) => string;
}>> = {
  ja: {
    none: '台帳にはまだ何も記録されていません',
    sound: (size) => `記録 ${size} 件はすべて署名どおりです`,
    failed: '台帳は署名されたとおりではありません',
    unverifiable: '検証できません',
    place: ({ from, to }) => (from === to ? `記録 ${from} 番` : `記録 ${from} 番から ${to} 番の間`),
    soundUpTo: (size) => `署名どおりと確かめられたのは最初の ${size} 件です`,
    root: 'ルート', checkpoint: 'チェックポイント',
    pending: (count) => `まだ台帳に入っていない記録が ${count} 件あります`,
  },
  en: {
    none: 'nothing was logged yet',
    sound: (size) => `all ${size} entries are as they were signed`,
    failed: 'the ledger is not as it was signed',
    unverifiable: 'cannot be verified',
    place: ({ from, to }) => (from === to ? `entry ${from}` : `among the entries ${from} to ${to}`),
    soundUpTo: (size) => `the first ${size} entries are as they were signed`,
    root: 'root', checkpoint: 'checkpoint',
    pending: (count) => `${count} more ${count === 1 ? 'waits' : 'wait'} to be logged`,
  },
};
