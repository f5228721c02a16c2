import { describe, expect, it } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import type { CaseNumber } from '../identifiers/case-ids.ts';
import { languages } from '../identifiers/language.ts';
import { caseMailText, contactMailText } from './case-mail.ts';
import { dateInWords } from './date-words.ts';
import type { MailKind } from './events.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { CaseMailFacts } from './mail-facts.ts';
import { replyLetter } from './reply-letter.ts';

const number = 'R-ABCD-EFGH-J' as CaseNumber;
const desk = { name: '窓口', address: '東京都渋谷区', telephone: '03-0000-0000', email: undefined };

describe('dates in words', () => {
  it.each([
    ['2026-11-22', '令和8年11月22日', '22 November 2026'],
    ['2019-05-01', '令和元年5月1日', '1 May 2019'],
    ['2019-04-30', '平成31年4月30日', '30 April 2019'],
    ['1989-01-08', '平成元年1月8日', '8 January 1989'],
  ])('writes %s in eras and in English', (date, ja, en) => {
    expect(dateInWords('ja', calendarDate(date))).toBe(ja);
    expect(dateInWords('en', calendarDate(date))).toBe(en);
  });
});

describe('mails', () => {
  const facts: CaseMailFacts = {
    organisation: '見本株式会社', number, promisedOn: calendarDate('2026-12-11'), statusLink: 'http://p.example/status',
    replyBy: 'email', replyLink: 'http://p.example/reply/TOKEN', replyUntil: calendarDate('2026-12-25'), desk,
  };
  const kinds: readonly MailKind[] = ['receipt', 'identity-asked-again', 'identity-rejected', 'reply-ready'];

  it('name the case and the desk in both languages, and never carry a link to the reply before it is ready', () => {
    for (const language of languages) {
      for (const kind of kinds) {
        const { subject, text } = caseMailText(language, kind, facts);
        expect(subject).toContain(number);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(text).toContain(desk.telephone);
        expect(text.includes('TOKEN')).toBe(kind === 'reply-ready');
      }
    }
  });

  it('say when, and that the link alone does not open the reply', () => {
    expect(caseMailText('ja', 'receipt', facts).text).toContain('令和8年12月11日');
    expect(caseMailText('en', 'receipt', facts).text).toContain('11 December 2026');
    expect(caseMailText('ja', 'reply-ready', facts).text).toMatch(/合言葉[\s\S]*令和8年12月25日/);
    expect(caseMailText('en', 'reply-ready', facts).text).toMatch(/pickup word[\s\S]*25 December 2026/);
    const byPost: CaseMailFacts = { ...facts, replyBy: 'post' };
    expect(caseMailText('ja', 'receipt', byPost).text).toMatch(/^(?![\s\S]*合言葉)[\s\S]*郵便/);
    expect(caseMailText('en', 'receipt', byPost).text).toMatch(/^(?![\s\S]*pickup word)[\s\S]*by post/);
    expect(contactMailText('ja', { code: '012345', minutes: 10 }).text).toContain('012345');
    expect(contactMailText('en', { code: '012345', minutes: 10 }).text).toContain('10 minutes');
  });
});

describe('the reply letter', () => {
  const facts: LetterFacts = {
    language: 'ja', number, type: 'disclosure', addressee: { name: '髙﨑 𠮷彦', address: undefined },
    organisation: { name: '見本株式会社', address: '東京都', representative: '代表取締役 山田 太郎' },
    arrivedOn: calendarDate('2026-11-21'), on: calendarDate('2026-11-25'), services: undefined, items: ['氏名', '職歴'],
    promised: { days: 9, by: calendarDate('2026-12-07'), clause: '7.2)' }, policy: { title: '見本の方針', version: calendarDate('2025-04-01') },
    found: [{ dataset: '求人', table: '会員', rows: 1 }], withheld: [], desk, annex: [],
  };
  const textOf = (changes: Partial<LetterFacts>): string => JSON.stringify(replyLetter({ ...facts, ...changes }));

  it('[CT-8-3d part] names the person, the case, what was asked and what is disclosed', () => {
    const text = textOf({});
    for (const part of ['髙﨑 𠮷彦 様', number, '令和8年11月25日', '令和8年11月21日', 'すべて', '氏名、職歴', '会員', '1件', '窓口', '03-0000-0000', '9営業日以内（令和8年12月7日まで）に発送（ポリシー 7.2)）', '見本の方針（令和7年4月1日改定）']) expect(text).toContain(part);
    expect(text).not.toContain('開示しない部分');
  });

  it('says that there is no data where there is none (APPI 33(3))', () => {
    expect(textOf({ found: [] })).toContain('データはありませんでした');
    expect(textOf({ found: [], language: 'en' })).toContain('found no data');
  });

  it('names each withheld part with its ground and explanation (APPI 33(2), 36)', () => {
    const text = textOf({ withheld: [{ place: '求人 / メモ / 3件目', ground: '権利利益を害するおそれ', clause: '7.', explanation: 'ほかの方の連絡先' }] });
    for (const part of ['開示しない部分とその理由', '求人 / メモ / 3件目', '権利利益を害するおそれ（ポリシー 7.）', 'ほかの方の連絡先']) expect(text).toContain(part);
  });
});
