import type { Action, Holding } from '../decide/question.ts';
import type { ContactChannel } from '../policy/model/purposes.ts';
import type { Means } from '../policy/model/provision.ts';
import type { Documents } from './prove-documents.ts';

/** The names of one question: everything but its items, facts and claim. */
export interface Point {
  readonly documents: Documents;
  readonly action: Action;
  readonly class: string;
  readonly purpose: string;
  readonly role: string | undefined;
  readonly recipient: string | undefined;
  /** The recipient stands for several, each of which is named. */
  readonly eachNamed: boolean;
  readonly situation: string | undefined;
  /** The situation that has to come before it. */
  readonly earlier: string | undefined;
  readonly means: Means | undefined;
  /** The service on whose behalf it is done. */
  readonly onBehalfOf: string | undefined;
  readonly collection: string | undefined;
  readonly channel: ContactChannel | undefined;
  readonly country: string;
  readonly age: number | undefined;
  readonly membership: Holding['membership'];
  readonly origin: Holding['origin'];
}
