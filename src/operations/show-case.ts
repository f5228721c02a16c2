import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { Language } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { IdentifierKind, Strength } from '../core/people/matching.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import type { RequestType } from '../core/policy/model/requests.ts';
import type { WaitReason, Withholding } from '../core/requests/events.ts';
import type { Outcome } from '../core/requests/refusal.ts';
import type { CaseState, Stage } from '../core/requests/state.ts';
import type { CaseClocks } from './case-work/case-clocks.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import type { Datasets } from './ports/datasets.ts';

export interface ShowCasePorts extends CaseWorkPorts {
  readonly datasets: Datasets;
}

export type OfficerAction = 'decide-identity' | 'confirm-accounts' | 'withhold' | 'approve' | 'record-posting';

/** A case as the console shows it: the shape of `caseDetail` in the contract of the server. */
export interface CaseView {
  readonly number: CaseNumber;
  readonly stage: Stage;
  readonly arrivedAt: Instant;
  readonly clocks: CaseClocks;
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string };
  readonly form: {
    readonly type: RequestType; readonly language: Language; readonly name: string; readonly birthDate: CalendarDate; readonly email: string;
    readonly services: LocalText[] | null; readonly items: LocalText[] | null;
    readonly replyBy: 'email' | 'post'; readonly postalAddress: string | null;
  };
  readonly document: { readonly kind: LocalText; readonly domicile: 'masked' | 'same-as-address' | 'not-shown'; readonly round: number; readonly readable: boolean };
  readonly identity: CaseState['identity'];
  readonly identityReason: string | null;
  readonly candidates: CandidateView[] | null;
  readonly sources: SourceView[];
  readonly withheld: { readonly place: PlaceView; readonly withholding: Withholding }[];
  readonly grounds: { readonly id: string; readonly text: LocalText }[];
  readonly reply: { readonly bytes: number; readonly builtAt: Instant } | null;
  readonly history: { readonly at: Instant; readonly by: string; readonly kind: string }[];
  readonly actions: OfficerAction[];
}

export interface CandidateView {
  readonly dataset: string; readonly datasetName: LocalText; readonly table: string; readonly tableName: LocalText; readonly key: string[];
  readonly matches: { readonly identifier: IdentifierKind; readonly strength: Strength }[];
  readonly confirmed: boolean;
}

export interface SourceView {
  readonly dataset: string; readonly name: LocalText; readonly state: 'not-started' | 'waiting' | 'collected'; readonly reason: WaitReason | null;
  readonly tables: { readonly table: string; readonly name: LocalText; readonly rows: number; readonly columns: { readonly column: string; readonly name: LocalText }[] }[];
}

export interface PlaceView {
  readonly dataset: string; readonly table: string; readonly column: string | null; readonly row: number | null;
}

/** Everything an officer decides by. Refusal: `not-found`. */
export const showCase = async (
  ports: ShowCasePorts,
  input: { readonly tenant: TenantId; readonly number: CaseNumber },
): Promise<Outcome<CaseView>> => { throw new Error('not written yet'); };
