/** Error: nothing runs on it. Warning: the text stands, and the running system goes by the law or fails closed. */
export type Severity = 'error' | 'warning';

/** What is said of a finding in one language: user input in backticks, no full stop at the end. */
interface FindingWords<Parameters> {
  /** What is wrong. */
  readonly says: (parameters: Parameters) => string;
  /** What to do about it. */
  readonly advice: string | ((parameters: Parameters) => string);
}

/** One kind of finding, whole: a code without words in both languages, or without advice, does not compile. */
export interface Definition<Parameters> {
  readonly severity: Severity;
  /** The rule of the law behind it, by its id in core/law; absent where it is a matter of the language or the calendar alone. */
  readonly source?: string;
  readonly ja: FindingWords<Parameters>;
  readonly en: FindingWords<Parameters>;
}

/** A definition with its parameters: `define<{ readonly id: string }>({ ... })`. */
export const define = <Parameters = Record<never, never>>(definition: Definition<Parameters>): Definition<Parameters> => definition;
