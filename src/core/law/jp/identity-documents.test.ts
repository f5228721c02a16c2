import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../identifiers/calendar-date.ts';
import { name } from '../../identifiers/name-ids.ts';
import type { DocumentKindId } from '../../identifiers/name-ids.ts';
import { identityDocumentOn, identityDocuments } from './identity-documents.ts';

const stateOn = (kind: string, day: string): string => identityDocumentOn(name<DocumentKindId>(kind), calendarDate(day)).state;

describe('identity documents in Japan by date [CT-8-2a part] [LG-12-4a part]', () => {
  test.each([
    ['health-insurance-card', '2025-12-01', 'usable'], ['health-insurance-card', '2025-12-02', 'ended'],
    ['eligibility-certificate', '2024-12-01', 'not-yet'], ['eligibility-certificate', '2024-12-02', 'usable'],
    ['basic-resident-card', '2025-12-28', 'usable'], ['basic-resident-card', '2025-12-29', 'ended'],
    ['alien-registration-card', '2015-07-08', 'usable'], ['alien-registration-card', '2015-07-09', 'ended'],
    ['residence-card', '2012-07-08', 'not-yet'], ['residence-card', '2026-11-21', 'usable'],
    ['drivers-licence', '2026-11-21', 'usable'], ['my-number-card', '2026-11-21', 'usable'], ['passport', '2026-11-21', 'usable'],
    ['pension-book', '2026-11-21', 'usable'], ['notification-card', '2026-11-21', 'never'], ['student-card', '2026-11-21', 'unknown'],
  ])('%s on %s is %s', (kind, day, state) => {
    expect(stateOn(kind, day)).toBe(state);
  });

  test('a card that carries the individual number is taken from the front only', () => {
    expect(identityDocuments.filter(({ frontOnly }) => frontOnly).map(({ kind }) => kind)).toEqual(['my-number-card']);
  });

  test('what has ended or can never be used says why in both languages', () => {
    for (const { validTo, use, note, kind } of identityDocuments) {
      if (validTo || use === 'never') expect(note?.ja && note.en, kind).toBeTruthy();
    }
  });
});
