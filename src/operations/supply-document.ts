import type { CaseNumber, FileId } from '../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import type { Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import type { CaseEvent } from '../core/requests/events.ts';
import { supplyDocument as decideSupply } from '../core/requests/hand-in.ts';
import { refused, type Outcome } from '../core/requests/refusal.ts';
import type { CaseState } from '../core/requests/state.ts';
import type { HandedInDocument } from '../core/requests/submission.ts';
import { disposeUpload } from './case-work/dispose-upload.ts';
import { documentRules } from './case-work/document-rules.ts';
import { loadCase, loadOwnCase, type LoadedCase } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { decideOnCase } from './case-work/record-events.ts';
import { sealUpload } from './case-work/seal-upload.ts';
import type { Randomness } from './ports/randomness.ts';
import type { Seal } from './ports/seal.ts';

export interface SupplyDocumentPorts extends CaseWorkPorts {
  readonly seal: Seal;
  readonly randomness: Randomness;
}

/** The document that was asked for again. Refusals: `not-found` (also another's case), `not-now`, `document-kind-refused`, `upload-*`, `case-moved-on`. */
export const supplyDocument = async (
  ports: SupplyDocumentPorts,
  input: {
    readonly tenant: TenantId; readonly email: EmailAddress; readonly number: CaseNumber;
    readonly handedIn: HandedInDocument; readonly document: AsyncIterable<Uint8Array>;
  },
): Promise<Outcome<undefined>> => {
  const { tenant, handedIn } = input;
  const loaded = await loadOwnCase(ports, tenant, input.email, input.number);
  if (!loaded) return refused('not-found');
  const { header, state, policy } = loaded;
  const file = ports.randomness.uuid() as FileId;
  const decide = (now: CaseState, at: Instant): Outcome<readonly CaseEvent[]> => decideSupply(now, handedIn, file, documentRules(policy, at));
  const at = await ports.clock.now();
  const allowed = decide(state, at);
  if (!allowed.ok) return allowed;
  const key = `identity-${state.round + 1}` as const;
  await ports.steps.reached('supply:before', header.id);
  const kept = await sealUpload(ports, 'supply', { tenant, case: header.id, key, file }, input.document);
  if (!kept.ok) {
    await disposeUnlessTaken(ports, tenant, loaded);
    return kept;
  }
  try {
    const recorded = await decideOnCase(ports, { tenant, id: header.id, by: { kind: 'person' }, step: 'supply' }, (now) =>
      // A later round has another key: what was sealed is for this one alone.
      now.state.round === state.round ? decide(now.state, at) : refused('not-now'));
    await ports.steps.reached('supply:recorded', header.id);
    if (!recorded.ok) await disposeUnlessTaken(ports, tenant, loaded);
    return recorded;
  } catch (error) {
    await disposeUnlessTaken(ports, tenant, loaded);
    throw error;
  }
};

/** Nothing stays of an upload that came to nothing, unless the same round was supplied in another window meanwhile. */
const disposeUnlessTaken = async (ports: SupplyDocumentPorts, tenant: TenantId, { header, state: { round, policyHash } }: LoadedCase): Promise<void> => {
  const now = await loadCase(ports, tenant, header.id);
  if (now && now.state.round > round) return;
  await disposeUpload(ports, tenant, header.id, [`identity-${round + 1}`], { header, policyHash });
};
