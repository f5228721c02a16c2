import type { NewRequest, PortalStart } from '../../../src/entry/server/contract/portal.ts';
import type { Picture } from './picture.ts';
import { emptyRedaction, redact, type Redaction, type RedactionStep } from './redaction.ts';

export type DocumentKind = PortalStart['documents'][number];
export type Domicile = NewRequest['document']['domicile'];

/** What of the policy in force the document step needs. */
export interface DocumentRules {
  readonly documents: readonly DocumentKind[];
  readonly maskDomicile: boolean;
  readonly papers: PortalStart['papers'];
  readonly upload: PortalStart['upload'];
}

/** The document as far as the person has got with it; it lives in this page's memory alone. */
export interface DocumentDraft {
  readonly kind: string | undefined;
  readonly picture: Picture | undefined;
  readonly redaction: Redaction;
  readonly domicile: Domicile | undefined;
  /** "What else must be hidden is hidden." */
  readonly looked: boolean;
}

export const emptyDocument: DocumentDraft = {
  kind: undefined, picture: undefined, redaction: emptyRedaction({ width: 1, height: 1 }), domicile: undefined, looked: false,
};

export type DocumentChange =
  | { readonly kind: 'choose-kind'; readonly id: string }
  | { readonly kind: 'take-picture'; readonly picture: Picture }
  /** The picture with another one below it: what is blacked out stays where it is. */
  | { readonly kind: 'lengthen-picture'; readonly picture: Picture }
  | { readonly kind: 'drop-picture' }
  | { readonly kind: 'redact'; readonly step: RedactionStep }
  | { readonly kind: 'say-domicile'; readonly domicile: Domicile }
  | { readonly kind: 'look'; readonly looked: boolean };

export const changeDocument = (draft: DocumentDraft, change: DocumentChange): DocumentDraft => {
  switch (change.kind) {
    case 'choose-kind': return { ...draft, kind: change.id, looked: false };
    case 'take-picture': {
      const { width, height } = change.picture.canvas;
      return { ...draft, picture: change.picture, redaction: emptyRedaction({ width, height }), looked: false };
    }
    case 'lengthen-picture': {
      const { width, height } = change.picture.canvas;
      return { ...draft, picture: change.picture, redaction: { ...draft.redaction, size: { width, height } }, looked: false };
    }
    case 'drop-picture': return { ...draft, picture: undefined, redaction: emptyDocument.redaction, looked: false };
    case 'redact': return { ...draft, redaction: redact(draft.redaction, change.step) };
    case 'say-domicile': return { ...draft, domicile: change.domicile };
    case 'look': return { ...draft, looked: change.looked };
  }
};

export type DocumentGap = 'kind' | 'picture' | 'domicile' | 'nothing-blacked-out' | 'looked';

/** Whether there is more to hide than the domicile, or only one side may be shown. */
export const asksToLook = (kind: DocumentKind | undefined): boolean => kind !== undefined && (kind.frontOnly || kind.mustHide.length > 0);

/** What is still missing, in the order of the page. */
export const documentGaps = (draft: DocumentDraft, rules: DocumentRules): readonly DocumentGap[] => {
  const kind = rules.documents.find((one) => one.id === draft.kind && one.usable);
  const gaps: DocumentGap[] = [];
  if (!kind) gaps.push('kind');
  if (!draft.picture) gaps.push('picture');
  if (rules.maskDomicile && draft.domicile === undefined) gaps.push('domicile');
  if (rules.maskDomicile && draft.picture && draft.domicile === 'masked' && draft.redaction.areas.length === 0) gaps.push('nothing-blacked-out');
  if (asksToLook(kind) && !draft.looked) gaps.push('looked');
  return gaps;
};

/** The facts that travel with the picture; call it where there are no gaps. Where this policy hides no domicile, none is asked for. */
export const documentFacts = (draft: DocumentDraft, rules: DocumentRules): NewRequest['document'] => ({
  kind: draft.kind ?? '', domicile: rules.maskDomicile ? draft.domicile ?? 'not-shown' : 'not-shown',
});
