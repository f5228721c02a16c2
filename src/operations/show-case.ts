import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { Language } from '../core/identifiers/language.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { IdentifierKind, Strength } from '../core/people/matching.ts';
import type { LocalText } from '../core/policy/model/local-text.ts';
import type { RequestType } from '../core/policy/model/requests.ts';
import type { CaseClocks } from '../core/requests/clocks.ts';
import { sameAccount } from '../core/requests/confirm-accounts.ts';
import type { Actor, WaitReason, Withholding } from '../core/requests/events.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { awaitsPosting } from '../core/requests/stage.ts';
import type { CaseState, Stage } from '../core/requests/state.ts';
import { caseClocks } from '../core/requests/case-clocks.ts';
import { loadByNumber, type LoadedCase } from './case-work/load-case.ts';
import { nameOfDocument } from './case-work/portal-documents.ts';
import { columnsOfTable } from './case-work/plan-of-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { suppliedForm } from './case-work/supplied-form.ts';
import type { RequestForm, Scope } from '../core/requests/submission.ts';
import type { Dataset } from '../core/sources/dataset.ts';
import { requestProcedure } from '../core/requests/use-of-supplied-data.ts';
import type { Datasets } from './ports/datasets.ts';
import type { Seal } from './ports/seal.ts';

export interface ShowCasePorts extends CaseWorkPorts {
  readonly datasets: Datasets;
  readonly seal: Seal;
}

export type OfficerAction = 'decide-identity' | 'confirm-accounts' | 'withhold' | 'approve' | 'record-posting';

/** A case as the console shows it: the shape of `caseDetail` in the contract of the server. */
export interface CaseView {
  readonly number: CaseNumber;
  readonly stage: Stage;
  readonly arrivedAt: Instant;
  readonly clocks: CaseClocks;
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string };
  /** Null once it was disposed of. */
  readonly form: {
    readonly type: RequestType; readonly language: Language; readonly name: string; readonly birthDate: CalendarDate; readonly email: string;
    readonly services: LocalText[] | null; readonly items: LocalText[] | null;
    readonly replyBy: 'email' | 'post'; readonly postalAddress: string | null;
  } | null;
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
): Promise<Outcome<CaseView>> => {
  const loaded = await loadByNumber(ports, input.tenant, input.number);
  if (!loaded) return refused('not-found');
  const { header, state, policy, events } = loaded;
  const supplied = await suppliedForm(ports, input.tenant, loaded, requestProcedure);
  if (!supplied.ok && supplied.refusal.code !== 'form-disposed') return supplied;
  const datasets = ports.datasets.all(input.tenant);
  const builtAt = events.findLast(({ event }) => event.kind === 'reply-built')?.at;
  return done({
    number: header.number, stage: state.stage, arrivedAt: state.arrivedAt, clocks: caseClocks(state, policy, await ports.clock.now()),
    policy: { id: policy.id, version: policy.version, hash: state.policyHash },
    form: supplied.ok ? formView(loaded, supplied.value) : null,
    document: {
      kind: nameOfDocument(policy, state.document.kind), domicile: state.document.domicile, round: state.round,
      readable: state.stage === 'identity-check' && !state.documentDestroyedRounds.includes(state.round),
    },
    identity: state.identity, identityReason: state.identityReason ?? null,
    candidates: candidateViews(loaded, datasets), sources: sourceViews(loaded, datasets),
    withheld: state.withheld.map(({ place, withholding }) => ({ place: { ...place, column: place.column ?? null, row: place.row ?? null }, withholding })),
    grounds: policy.requests.refusalGrounds.filter((ground) => ground.types.includes(state.type)).map(({ id, text }) => ({ id, text })),
    reply: state.reply && builtAt ? { bytes: state.reply.bytes, builtAt } : null,
    history: events.map(({ at, by, event }) => ({ at, by: actorName(by), kind: event.kind })),
    actions: actionsNow(loaded),
  });
};

const formView = ({ policy }: LoadedCase, form: RequestForm): NonNullable<CaseView['form']> => ({
  type: form.type, language: form.language, name: form.name, birthDate: form.birthDate, email: form.email,
  services: namesOf(form.services, policy.services), items: namesOf(form.items, policy.items),
  replyBy: form.reply.channel, postalAddress: form.reply.channel === 'post' ? form.reply.address : null,
});

const namesOf = <Id>(scope: Scope<Id>, known: readonly { readonly id: Id; readonly name: LocalText }[]): LocalText[] | null =>
  scope.kind === 'all' ? null : known.filter((one) => scope.ids.includes(one.id)).map((one) => one.name);

const plainName = (text: string): LocalText => ({ ja: text, en: text });

const candidateViews = ({ state }: LoadedCase, datasets: readonly Dataset[]): CandidateView[] | null => state.candidates?.map((candidate) => {
  const dataset = datasets.find((one) => one.id === candidate.dataset);
  const table = dataset?.tables.find((one) => one.id === candidate.table);
  return {
    dataset: candidate.dataset, datasetName: dataset?.name ?? plainName(candidate.dataset),
    table: candidate.table, tableName: table?.name ?? plainName(candidate.table), key: [...candidate.key],
    matches: [...candidate.matches], confirmed: state.accounts?.some((account) => sameAccount(account, candidate)) ?? false,
  };
}) ?? null;

/** The sources that are read for this case; before the accounts are confirmed, those that it could concern. */
const sourceViews = ({ state }: LoadedCase, datasets: readonly Dataset[]): SourceView[] => datasets
  .filter(({ id, service }) => state.accounts ? state.accounts.some((account) => account.dataset === id)
    : state.services.kind === 'all' || state.services.ids.includes(service))
  .map((dataset) => {
    const collected = state.collected.get(dataset.id);
    const reason = state.waiting.get(dataset.id) ?? null;
    return {
      dataset: dataset.id, name: dataset.name, state: collected ? 'collected' : reason ? 'waiting' : 'not-started', reason,
      tables: (collected ?? []).map(({ table: id, rows }) => {
        const table = dataset.tables.find((one) => one.id === id);
        const columns = columnsOfTable(dataset, state, id).map((column) =>
          ({ column, name: table?.columns.find((one) => one.column === column)?.name ?? plainName(column) }));
        return { table: id, name: table?.name ?? plainName(id), rows, columns };
      }),
    };
  });

const actorName = (by: Actor): string => (by.kind === 'officer' ? by.id : by.kind);

const actionsNow = ({ state }: LoadedCase): OfficerAction[] => {
  if (state.stage === 'identity-check') return ['decide-identity'];
  if (state.stage === 'account-check') return ['confirm-accounts'];
  if (state.stage === 'review') return ['withhold', 'approve'];
  return awaitsPosting(state) ? ['record-posting'] : [];
};
