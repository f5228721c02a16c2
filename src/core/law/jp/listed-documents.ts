import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { IdentityDocument } from '../../policy/model/requests.ts';
import { identityDocumentOn } from './identity-documents.ts';
import type { DocumentState } from './identity-documents.ts';

export interface ListedDocument {
  readonly document: IdentityDocument;
  readonly state: DocumentState;
}

/**
 * ID-01: each document of a policy's list with what the law says of it on that day. One can be handed in only when its
 * state is `usable`; the others are shown with the note of their rule.
 */
export const listedDocumentsOn = (documents: readonly IdentityDocument[], on: CalendarDate): readonly ListedDocument[] =>
  documents.map((document) => ({ document, state: identityDocumentOn(document.id, on) }));
