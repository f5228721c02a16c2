import type { Expectation } from '../findings/parameters.ts';

/** What a field or a form is for, in plain words: the reference and an editor's completion show it. */
export interface Explanation {
  readonly ja: string;
  readonly en: string;
}

/** One scalar, or a text in both languages: named as findings name what they expect. */
export type Plain = Exclude<Expectation, { readonly kind: 'mapping' | 'list' | 'entries' | 'name' }>;

/**
 * The form that a reader takes, as data: what `yakusoku schema` prints. It cannot differ from what is read, because every reader of
 * the kit makes its own. Two places with the same object have the same form.
 */
export type Shape =
  | Plain
  /** `of` is the kind of thing that is named (`item`); `declares` where the name is given, else it refers to one. */
  | { readonly kind: 'name'; readonly of: string | undefined; readonly declares: boolean }
  | { readonly kind: 'list'; readonly entry: Shape; readonly min: number }
  | { readonly kind: 'mapping'; readonly fields: Readonly<Record<string, FieldShape>> }
  /** Free keys. */
  | { readonly kind: 'entries'; readonly value: Shape }
  /** Exactly one of these. */
  | { readonly kind: 'variant'; readonly cases: Readonly<Record<string, CaseShape>> }
  /** A bare word with a meaning of its own, or the other form. */
  | { readonly kind: 'word-or'; readonly word: string; readonly other: Shape }
  /** A form with a name of its own. */
  | { readonly kind: 'named'; readonly name: string; readonly explanation: Explanation | undefined; readonly form: Shape }
  /** A form that contains itself. */
  | { readonly kind: 'lazy'; readonly form: () => Shape };

export interface FieldShape {
  readonly form: Shape;
  readonly required: boolean;
  /** What stands when the key is absent, where that is a word or a number. */
  readonly absent: string | number | boolean | undefined;
  readonly explanation: Explanation | undefined;
}

export interface CaseShape {
  /** Undefined for a bare word; else the value under this key. */
  readonly form: Shape | undefined;
  readonly explanation: Explanation | undefined;
}

/** Without the wrappings that only say how a form is called and when it is known. */
export const bare = (shape: Shape): Exclude<Shape, { readonly kind: 'named' | 'lazy' }> =>
  shape.kind === 'named' ? bare(shape.form) : shape.kind === 'lazy' ? bare(shape.form()) : shape;
