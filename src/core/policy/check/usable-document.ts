import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { identityDocumentOn, identityDocuments } from '../../law/jp/identity-documents.ts';
import type { DocumentState } from '../../law/jp/identity-documents.ts';
import type { IdentityDocument } from '../model/requests.ts';
import type { PolicyText } from '../model/policy.ts';

/** ID-01: the policy's list against the law's table on that day; at least one listed kind has to be usable. */
export const usableDocument = ({ requests }: PolicyText, on: CalendarDate): readonly Finding[] => {
  if (!requests) return [];
  const { identity } = requests;
  const listed = identity.documents.filter(({ id }) => id !== '').map((document) => ({ document, state: identityDocumentOn(document.id, on) }));
  const none = listed.length > 0 && !listed.some(({ state }) => state.state === 'usable');
  return [
    ...listed.flatMap(({ document, state }) => findingsOf(document, state)),
    ...(none ? [finding('no-usable-document', identity.at, {})] : []),
  ];
};

const findingsOf = ({ id, at }: IdentityDocument, state: DocumentState): readonly Finding[] => {
  switch (state.state) {
    case 'usable': return [];
    case 'ended': return [finding('document-ended', at, { id, lastDay: state.lastDay })];
    case 'not-yet': return [finding('document-not-yet', at, { id, firstDay: state.firstDay })];
    case 'never': return [finding('document-never', at, { id })];
    case 'unknown': return [finding('unknown-document', at, { id, known: identityDocuments.map(({ kind }) => kind) })];
  }
};
