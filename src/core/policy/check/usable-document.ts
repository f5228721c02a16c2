import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { identityDocumentOn, identityDocuments } from '../../law/jp/identity-documents.ts';
import type { DocumentState } from '../../law/jp/identity-documents.ts';
import type { IdentityDocument } from '../model/requests.ts';
import type { PolicyText } from '../model/policy.ts';

/** ID-01: the policy's list against the law's table on that day and on the version's own; at least one listed kind has to be usable. */
export const usableDocument = ({ requests, version }: PolicyText, on: CalendarDate): readonly Finding[] => {
  if (!requests) return [];
  const { identity } = requests;
  // A version that starts later lists what is over by then.
  const later = on < version ? version : on;
  const listed = identity.documents.filter(({ id }) => id !== '').map((document) => ({ document, state: identityDocumentOn(document.id, on), byThen: identityDocumentOn(document.id, later) }));
  const none = listed.length > 0 && !listed.some(({ state }) => state.state === 'usable');
  return [
    ...listed.flatMap(({ document, state, byThen }) => findingsOf(document, byThen.state === 'ended' ? byThen : state, version)),
    ...(none ? [finding('no-usable-document', identity.at, {})] : []),
  ];
};

const findingsOf = ({ id, at }: IdentityDocument, state: DocumentState, version: CalendarDate): readonly Finding[] => {
  switch (state.state) {
    case 'usable': return [];
    // A list that was already wrong when it was written is another fault than one that the law overtook.
    case 'ended': return [finding(state.lastDay < version ? 'document-ended-before-version' : 'document-ended', at, { id, lastDay: state.lastDay })];
    case 'not-yet': return [finding('document-not-yet', at, { id, firstDay: state.firstDay })];
    case 'never': return [finding('document-never', at, { id })];
    case 'unknown': return [finding('unknown-document', at, { id, known: identityDocuments.map(({ kind }) => kind) })];
  }
};
