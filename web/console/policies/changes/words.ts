import type { PolicyChanges } from '../../../../src/entry/server/contract/policy-changes.ts';

type Change = PolicyChanges['changes'][number];
export type Judged = Change['choices'][number];

/** The words of the page that shows what a new version changes. */
export interface ChangeWords {
  readonly link: string;
  readonly back: string;
  readonly title: (policy: string) => string;
  readonly fromTo: (older: string, newer: string) => string;
  readonly help: string;
  readonly closed: string;
  readonly none: string;
  readonly follows: string;
  readonly open: (changes: number) => string;
  readonly settled: string;
  readonly judgeTitle: string;
  readonly otherTitle: string;
  readonly told: (changes: number) => string;
  readonly takes: { readonly [Kind in Change['takes']]: string };
  /** Why it takes what it takes, once it was judged to be neither. */
  readonly judgedNeither: string;
  readonly waits: string;
  readonly brings: (purposes: number) => string;
  readonly before: string;
  readonly after: string;
  readonly absent: string;
  readonly clause: (number: string) => string;
  readonly line: (line: number) => string;
  readonly law: (rule: string) => string;
  readonly question: string;
  readonly judged: { readonly [As in Judged]: { readonly label: string; readonly description: string; readonly short: string } };
  readonly reason: string;
  readonly reasonHelp: string;
  readonly save: string;
  readonly change: string;
  readonly by: (who: string, at: string) => string;
  readonly notJudged: string;
  readonly atApproval: string;
  readonly approvalOpen: (changes: number) => string;
  readonly look: string;
}
