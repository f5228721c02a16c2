import type { NewRequest, PortalStart } from '../../../../src/entry/server/contract/portal.ts';
import { documentFacts, documentGaps, emptyDocument, type DocumentDraft } from '../../document/document-draft.ts';
import { birthDateOf, emptyDate, type TypedDate } from './birth-date.ts';
import { stepIds, type StepId } from './steps.ts';

export type Channel = NewRequest['reply']['channel'];
export type Choice = 'all' | readonly string[];

/** What the person has entered so far; it lives in this page's memory alone, and is sent at the end in one piece. */
export interface RequestDraft {
  /** The proven address. */
  readonly email: string | undefined;
  /** "All" is the first answer, and a full one: nobody has to narrow a request (APPI Article 37(2)). */
  readonly services: Choice;
  readonly items: Choice;
  readonly name: string;
  readonly birth: TypedDate;
  readonly channel: Channel | undefined;
  readonly address: string;
  readonly document: DocumentDraft;
  /** Agreed to the policy that is shown; nobody has to. */
  readonly policyAccepted: boolean;
}

export const emptyRequest = (start: PortalStart): RequestDraft => ({
  email: undefined, services: 'all', items: 'all', name: '', birth: emptyDate,
  channel: start.replyChannels.length === 1 ? start.replyChannels[0] : undefined, address: '', document: emptyDocument, policyAccepted: false,
});

export type RequestGap = 'contact' | 'services' | 'items' | 'name' | 'birth' | 'channel' | 'address' | 'document';

const gapsAt: Record<StepId, (draft: RequestDraft, start: PortalStart) => readonly RequestGap[]> = {
  contact: (draft) => (draft.email === undefined ? ['contact'] : []),
  scope: (draft) => (['services', 'items'] as const).filter((part) => draft[part].length === 0),
  you: (draft, start) => [
    ...(draft.name.trim() === '' ? ['name' as const] : []),
    ...(birthDateOf(draft.birth, start.today) === undefined ? ['birth' as const] : []),
    ...(draft.channel === undefined ? ['channel' as const] : []),
    ...(draft.channel === 'post' && draft.address.trim().length < 5 ? ['address' as const] : []),
  ],
  document: (draft, start) => (documentGaps(draft.document, start).length > 0 ? ['document'] : []),
  check: () => [],
};

/** What a step still misses, in the order of its page. */
export const requestGaps = (step: StepId, draft: RequestDraft, start: PortalStart): readonly RequestGap[] => gapsAt[step](draft, start);

/** The last step that may be shown: everything before it is complete. */
export const reachable = (asked: StepId, draft: RequestDraft, start: PortalStart): StepId => {
  const first = stepIds.find((step) => requestGaps(step, draft, start).length > 0) ?? 'check';
  return stepIds.indexOf(asked) <= stepIds.indexOf(first) ? asked : first;
};

/** What is sent; undefined while anything is missing. */
export const newRequestOf = (draft: RequestDraft, start: PortalStart, language: NewRequest['language']): NewRequest | undefined => {
  const birthDate = birthDateOf(draft.birth, start.today);
  if (birthDate === undefined || draft.channel === undefined || reachable('check', draft, start) !== 'check') return undefined;
  return {
    type: 'disclosure', language, name: draft.name.trim(), birthDate,
    services: draft.services === 'all' ? 'all' : [...draft.services],
    items: draft.items === 'all' ? 'all' : [...draft.items],
    reply: draft.channel === 'post' ? { channel: 'post', address: draft.address.trim() } : { channel: 'email' },
    document: documentFacts(draft.document, start),
    policy: { hash: start.policy.hash, accepted: draft.policyAccepted },
  };
};
