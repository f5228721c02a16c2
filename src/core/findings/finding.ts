import { catalogue } from './catalogue.ts';
import type { FindingCode, ParametersOf } from './catalogue.ts';
import type { Severity } from './define.ts';

/** Where in a source text: 1-based line and column, as editors count them. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A finding of one kind; `FindingOf<FindingCode>` is the union of all. */
export type FindingOf<Codes extends FindingCode> = {
  readonly [Code in Codes]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly at: Position;
    readonly parameters: ParametersOf<Code>;
  };
}[Codes];

/** A diagnostic as data. Its words are a function of it (words.ts). Made by `finding`. */
export type Finding = FindingOf<FindingCode>;

/** The one way to make a finding. */
export const finding = <Code extends FindingCode>(code: Code, at: Position, parameters: ParametersOf<Code>): Finding =>
  ({ code, severity: catalogue[code].severity, at, parameters }) as unknown as Finding;

/** What every reader of source text returns: parsing never throws. `value` is absent when there is an error. */
export interface Read<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((finding) => finding.severity === 'error');

/** By file, then line, then column: the order in which a person goes through a file. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : a.at.line - b.at.line || a.at.column - b.at.column));
