import type { ConsequenceKind } from '../compare/consequence-grounds.ts';
import type { Content, Fact } from './document.ts';

/** The words of a notice of revision. */
export interface RevisionWords {
  readonly title: (policy: string) => string;
  readonly head: { readonly revised: string; readonly before: string; readonly reason: string };
  readonly noReason: string;
  readonly places: string;
  readonly beyond: string;
  readonly nothing: string;
  readonly handling: string;
  readonly within: string;
  readonly clause: { readonly added: string; readonly removed: string; readonly moved: string; readonly inOtherLanguage: string };
  readonly heading: (before: Content, after: Content) => Content;
  readonly added: (what: Content) => Content;
  readonly removed: (what: Content) => Content;
  readonly changed: (before: Content, after: Content) => Content;
  readonly labelled: (label: Content, rest: Content) => Content;
  readonly change: (name: string, verb: string) => string;
  readonly takes: { readonly [Kind in ConsequenceKind]: string };
  readonly byUse: string;
  readonly neverByUse: string;
  readonly banner: { readonly heading: (policy: Content, day: Fact) => Content; readonly waits: string; readonly link: string };
  readonly lead: (before: Fact, after: Fact) => Content;
}
