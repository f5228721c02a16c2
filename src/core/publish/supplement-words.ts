import type { Content, Fact } from './document.ts';

/** The words of what is published beside the policy's text: notices at collection, the register of joint users, countries. */
export interface SupplementWords {
  readonly notice: {
    readonly heading: (name: Content) => Content;
    readonly who: (organisation: Content) => Content;
    readonly asked: string;
    readonly head: readonly [item: string, need: string];
    readonly need: { readonly required: string; readonly optional: string; readonly 'by-law': string };
    readonly purposes: string;
    readonly withheld: string;
    readonly nothingWithheld: string;
    /** After what follows, where a numbered clause of the policy says it. */
    readonly clause: (number: string) => string;
    readonly recorded: string;
    readonly notRecorded: string;
    readonly notReturned: string;
    readonly policy: (title: Content, version: Fact) => Content;
  };
  readonly jointUsers: {
    readonly title: string;
    readonly asOf: (date: Fact) => Content;
    readonly noList: string;
    readonly head: readonly [company: string, country: string];
    readonly conditions: string;
  };
  readonly countries: {
    readonly title: string;
    readonly each: string;
    readonly noneNamed: string;
    readonly general: string;
    readonly others: string;
    readonly noReason: string;
    readonly measures: string;
    readonly cases: string;
    readonly storedAbroad: string;
  };
}
