import { describe, expect, it } from 'vitest';
import type { PortalStart } from '../../../../src/entry/server/contract/portal.ts';
import { changeDocument, emptyDocument } from '../../document/document-draft.ts';
import { emptyRequest, newRequestOf, reachable, requestGaps, type RequestDraft } from './request-draft.ts';

const both = (text: string) => ({ ja: text, en: text });
const start: PortalStart = {
  tenant: 'example', today: '2026-11-21', policy: { id: 'p', version: '2026-01-01', hash: 'h', title: both('t') }, revision: null, others: [], organisation: both('o'),
  services: [{ id: 's1', name: both('s1') }], items: [{ id: 'i1', name: both('i1') }],
  documents: [{ id: 'licence', name: both('licence'), usable: true, note: null, frontOnly: false, mustHide: [] }],
  maskDomicile: true, papers: { disposal: 'on-decision', someNotReturned: true, policy: 'shop', version: '2026-04-01', clause: null }, replyChannels: ['email', 'post'], types: [{ type: 'disclosure', fee: 'none', online: true }], intake: { accepted: ['portal'], refused: [] }, promised: { days: 1, ifCompleteToday: '2026-11-24' },
  upload: { maxBytes: 1, maxPixels: 1, types: [] }, desk: { name: both('d'), address: both('a'), telephone: '0' },
};
const picture = { canvas: { width: 30, height: 20 } as HTMLCanvasElement, pagesLeftOut: 0, files: 1 };
const full: RequestDraft = {
  ...emptyRequest(start), email: 'hana@example.jp', name: ' 髙﨑 花 ', birth: { count: 'showa', year: '60', month: '3', day: '9' }, channel: 'email',
  document: changeDocument({ ...emptyDocument, kind: 'licence', domicile: 'not-shown' }, { kind: 'take-picture', picture }),
};

describe('a request being written', () => {
  it('starts with everything asked for, which is complete as it is', () => {
    expect(requestGaps('scope', emptyRequest(start), start)).toEqual([]);
  });

  it('shows no step before the ones that it builds on', () => {
    expect(reachable('check', emptyRequest(start), start)).toBe('contact');
    expect(reachable('check', { ...full, items: [] }, start)).toBe('scope');
    expect(reachable('scope', full, start)).toBe('scope');
    expect(reachable('check', full, start)).toBe('check');
  });

  it('names all that is missing at once', () => {
    expect(requestGaps('you', { ...emptyRequest(start), channel: 'post' }, start)).toEqual(['name', 'birth', 'address']);
    expect(requestGaps('scope', { ...full, services: [], items: [] }, start)).toEqual(['services', 'items']);
  });

  it('is sent with the name as written, rare characters kept', () => {
    expect(newRequestOf(full, start, 'ja')).toEqual({
      type: 'disclosure', language: 'ja', name: '髙﨑 花', birthDate: '1985-03-09', services: 'all', items: 'all', reply: { channel: 'email' },
      document: { kind: 'licence', domicile: 'not-shown' }, policy: { hash: start.policy.hash, accepted: false },
    });
    expect(newRequestOf({ ...full, policyAccepted: true }, start, 'ja')?.policy?.accepted).toBe(true);
    expect(newRequestOf({ ...full, channel: 'post', address: '東京都 1-1' }, start, 'en')?.reply).toEqual({ channel: 'post', address: '東京都 1-1' });
  });

  it('is not sent while something is missing', () => {
    expect(newRequestOf({ ...full, email: undefined }, start, 'ja')).toBeUndefined();
    expect(newRequestOf({ ...full, channel: 'post', address: ' ' }, start, 'ja')).toBeUndefined();
  });
});
