import { describe, expect, it } from 'vitest';
import { changeDocument, documentGaps, emptyDocument, type DocumentDraft, type DocumentKind, type DocumentRules } from './document-draft.ts';

const kind = (id: string, more: Partial<DocumentKind> = {}): DocumentKind => ({
  id, name: { ja: id, en: id }, usable: true, note: null, frontOnly: false, mustHide: [], ...more,
});
const rules = (more: Partial<DocumentRules> = {}): DocumentRules => ({
  documents: [kind('licence'), kind('number-card', { frontOnly: true }), kind('insurance-card', { usable: false })],
  maskDomicile: true, papers: { disposal: 'on-decision', someNotReturned: true, policy: 'shop', version: '2026-04-01', clause: null },
  upload: { maxBytes: 1000, maxPixels: 1000, types: [] },
  ...more,
});
const picture = { canvas: { width: 300, height: 200 } as HTMLCanvasElement, pagesLeftOut: 0, files: 1 };
const ready: DocumentDraft = changeDocument({ ...emptyDocument, kind: 'licence', domicile: 'not-shown' }, { kind: 'take-picture', picture });

describe('what is missing of an identity document', () => {
  it('is everything at first, in the order of the page', () => {
    expect(documentGaps(emptyDocument, rules())).toEqual(['kind', 'picture', 'domicile']);
  });

  it('is nothing once it is complete', () => {
    expect(documentGaps(ready, rules())).toEqual([]);
  });

  it('refuses a document that the policy lists and the law no longer knows', () => {
    expect(documentGaps({ ...ready, kind: 'insurance-card' }, rules())).toEqual(['kind']);
  });

  it('does not believe "blacked out" of a picture without a black area', () => {
    const masked = changeDocument(ready, { kind: 'say-domicile', domicile: 'masked' });
    expect(documentGaps(masked, rules())).toEqual(['nothing-blacked-out']);
    const box = { x: 10, y: 10, width: 50, height: 10 };
    expect(documentGaps(changeDocument(masked, { kind: 'redact', step: { kind: 'add', box } }), rules())).toEqual([]);
  });

  it('asks to look again at a card whose other side must not be shown, and after each new picture', () => {
    const card = { ...ready, kind: 'number-card' };
    expect(documentGaps(card, rules())).toEqual(['looked']);
    const looked = changeDocument(card, { kind: 'look', looked: true });
    expect(documentGaps(looked, rules())).toEqual([]);
    expect(documentGaps(changeDocument(looked, { kind: 'take-picture', picture }), rules())).toEqual(['looked']);
  });

  it('does not ask for the domicile where the policy does not', () => {
    expect(documentGaps({ ...ready, domicile: undefined }, rules({ maskDomicile: false }))).toEqual([]);
  });

  it('keeps black areas when another side is put below, and asks to look again', () => {
    const drawn = changeDocument({ ...ready, looked: true }, { kind: 'redact', step: { kind: 'add', box: { x: 1, y: 1, width: 9, height: 9 } } });
    const longer = changeDocument(drawn, { kind: 'lengthen-picture', picture: { canvas: { width: 300, height: 412 } as HTMLCanvasElement, pagesLeftOut: 0, files: 2 } });
    expect([longer.redaction.areas, longer.redaction.size, longer.looked]).toEqual([drawn.redaction.areas, { width: 300, height: 412 }, false]);
  });

  it('forgets black areas with the picture that they lay on', () => {
    const drawn = changeDocument(ready, { kind: 'redact', step: { kind: 'add', box: { x: 1, y: 1, width: 9, height: 9 } } });
    expect(changeDocument(drawn, { kind: 'take-picture', picture }).redaction.areas).toEqual([]);
  });
});
