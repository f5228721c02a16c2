import type { FindingCode, FindingParameters } from './codes.ts';

/** Where in a source text: 1-based line and column, as editors count them. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** A diagnostic as data. Its words are a function of it (ja.ts, en.ts). */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly at: Position;
    readonly parameters: FindingParameters[Code];
  };
}[FindingCode];

/** What every reader of source text returns: parsing never throws. `value` is absent when nothing usable was read. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error');
