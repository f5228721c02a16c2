import { dateIn } from '../core/calendar/zone.ts';
import type { CalendarDate } from '../core/identifiers/calendar-date.ts';
import { caseNumberFrom, type CaseId, type CaseNumber, type FileId } from '../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Sha256 } from '../core/identifiers/hash.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { PolicyId, TenantId } from '../core/identifiers/name-ids.ts';
import type { Fee } from '../core/policy/model/requests.ts';
import { promisedOn } from '../core/requests/clocks.ts';
import type { CaseEvent } from '../core/requests/events.ts';
import { submit } from '../core/requests/hand-in.ts';
import { done, invalid, refused, type Outcome } from '../core/requests/refusal.ts';
import type { HandedInDocument, RequestForm } from '../core/requests/submission.ts';
import { appendBesideEvents } from './case-work/case-ledger.ts';
import { disposeUpload } from './case-work/dispose-upload.ts';
import { documentRules } from './case-work/document-rules.ts';
import { policyOfVersion } from './case-work/policy-of-version.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { recordEvents } from './case-work/record-events.ts';
import { sealForm } from './case-work/supplied-form.ts';
import { sealUpload } from './case-work/seal-upload.ts';
import { pickupWord, plainWord } from './case-work/tokens.ts';
import { shownPolicyOf, type ShownPolicy } from './case-work/shown-policy.ts';
import { isPublished } from './case-work/published-version.ts';
import type { CaseHeader } from './ports/case-store.ts';
import type { PolicyAcceptances } from './ports/policy-acceptances.ts';
import type { Transaction } from './ports/transaction.ts';
import type { People } from './ports/people.ts';
import type { Randomness } from './ports/randomness.ts';
import type { ReplyAccess } from './ports/reply-access.ts';
import type { Seal } from './ports/seal.ts';

export interface SubmitRequestPorts extends CaseWorkPorts {
  readonly people: People;
  readonly randomness: Randomness;
  readonly access: ReplyAccess;
  readonly seal: Seal;
  readonly acceptances: PolicyAcceptances;
}

/** The version that the page showed where the request was made, and whether the person agreed to it: they need not. */
export interface ShownVersion {
  readonly hash: Sha256;
  readonly accepted: boolean;
}

/** Where a request is made, as the record of what was shown and accepted says it. */
const place = 'portal.request';

/** What the person keeps. `pickupWord` is shown once and kept only hashed. */
export interface RequestReceipt {
  readonly caseNumber: CaseNumber;
  readonly pickupWord: string;
  readonly arrivedAt: Instant;
  readonly promisedOn: CalendarDate;
  /** As the version in force says for this type of request. */
  readonly fee: Fee;
  readonly policy: ShownPolicy | null;
}

/**
 * Takes in a request: seals the document as it streams in, and the form, then opens the case in one transaction; when that
 * fails their keys are destroyed. `email` is the proven address. Refusals: `document-kind-refused`, `invalid-input`,
 * `upload-*` (thrown by the stream as UploadRefused), `unavailable` (no policy in force).
 */
export const submitRequest = async (
  ports: SubmitRequestPorts,
  input: {
    readonly tenant: TenantId; readonly policy: PolicyId; readonly email: EmailAddress;
    readonly form: Omit<RequestForm, 'email'>; readonly handedIn: HandedInDocument; readonly document: AsyncIterable<Uint8Array>;
    readonly shown?: ShownVersion | undefined;
  },
): Promise<Outcome<RequestReceipt>> => {
  const { tenant, document } = input;
  const at = await ports.clock.now();
  const version = await ports.policies.inForce(tenant, input.policy, at);
  const policy = version && await policyOfVersion(ports.policies, tenant, version.hash);
  if (!version || !policy) return refused('unavailable');
  if (input.shown && !await isShownToPeople(ports, tenant, input.policy, input.shown.hash)) {
    return invalid('policy.hash', 'a published version');
  }
  const form: RequestForm = { ...input.form, email: input.email };
  const file = ports.randomness.uuid() as FileId;
  const decided = submit(form, input.handedIn, file, { ...documentRules(policy, at), policyHash: version.hash });
  if (!decided.ok) return decided;

  const id = ports.randomness.uuid() as CaseId;
  const word = pickupWord(ports.randomness);
  const wordHash = await ports.digests.slowHash(plainWord(word));
  await ports.steps.reached('submit:before', id);
  try {
    const sealed = await sealUpload(ports, 'submit', { tenant, case: id, key: 'identity-1', file }, document);
    if (!sealed.ok) {
      await disposeUpload(ports, tenant, id, ['identity-1']);
      return sealed;
    }
    await sealForm(ports, tenant, id, form);
    await ports.steps.reached('submit:form-sealed', id);
    const number = await open(ports, { tenant, id, form, policyHash: version.hash, at, events: decided.value, wordHash, shown: input.shown });
    await ports.steps.reached('submit:recorded', id);
    const complete = dateIn(policy.desk.calendar.zone, at);
    return done({
      caseNumber: number, pickupWord: word, arrivedAt: at, promisedOn: promisedOn(complete, policy.requests.promisedReply, policy.desk.calendar),
      fee: policy.requests.types.find(({ type }) => type === form.type)?.fee ?? 'unstated',
      policy: await shownPolicyOf(ports, tenant, id),
    });
  } catch (error) {
    // The fault itself goes on, also where the same fault keeps the disposal from being recorded.
    await disposeUpload(ports, tenant, id, ['identity-1', 'form']).catch(() => undefined);
    throw error;
  }
};

interface Opening {
  readonly tenant: TenantId;
  readonly id: CaseId;
  readonly form: RequestForm;
  readonly policyHash: Sha256;
  readonly at: Instant;
  readonly events: readonly CaseEvent[];
  readonly wordHash: string;
  readonly shown: ShownVersion | undefined;
}

/** Whatever a page says that it showed: only what is published can have been seen. An older version than that in force may have been. */
const isShownToPeople = async (ports: SubmitRequestPorts, tenant: TenantId, policy: PolicyId, hash: Sha256): Promise<boolean> =>
  (await ports.policies.list(tenant)).some((version) => version.id === policy && version.hash === hash && isPublished(version));

/** The case, its first event, the ledger's entry, the word and the job: all in one transaction. */
const open = async (ports: SubmitRequestPorts, opening: Opening): Promise<CaseNumber> => {
  const { tenant, id, form, policyHash, at, events } = opening;
  const number = caseNumberFrom(ports.randomness.bytes(8));
  await ports.transactions.run(async (transaction) => {
    const header = { id, number, person: await ports.people.personOf(transaction, tenant, form.email) };
    await ports.cases.open(transaction, tenant, header);
    await ports.access.setWord(transaction, tenant, id, opening.wordHash);
    const recorded = await recordEvents(ports, transaction, { tenant, header, policyHash, before: [], at, by: { kind: 'person' }, events, step: 'submit' });
    if (!recorded) throw new Error('a new case had events already');
    if (opening.shown) await recordShown(ports, transaction, opening, opening.shown, header);
  });
  return number;
};

const recordShown = async (ports: SubmitRequestPorts, transaction: Transaction, { tenant, form, at }: Opening, shown: ShownVersion, header: CaseHeader): Promise<void> => {
  for (const kind of shown.accepted ? ['saw', 'accepted'] as const : ['saw'] as const) {
    await ports.acceptances.record(transaction, tenant, header.person, { hash: shown.hash, language: form.language, kind, place, case: header.id, at });
    await appendBesideEvents(ports, transaction, tenant, header, shown.hash, { what: `policy-${kind}`, at });
  }
};
