import type { Language } from '../identifiers/language.ts';
import type { MailKind } from './events.ts';
import type { CaseMailFacts, CaseMails, ContactMailFacts, MailText } from './mail-facts.ts';
import { caseMailsEn, contactMailEn } from './mails.en.ts';
import { caseMailsJa, contactMailJa } from './mails.ja.ts';

const caseMails: Readonly<Record<Language, CaseMails>> = { ja: caseMailsJa, en: caseMailsEn };

export const caseMailText = (language: Language, mail: MailKind, facts: CaseMailFacts): MailText => caseMails[language][mail](facts);

const contactMails: Readonly<Record<Language, (facts: ContactMailFacts) => MailText>> = { ja: contactMailJa, en: contactMailEn };

/** The mail that proves an address: whoever reads the code reads the address. */
export const contactMailText = (language: Language, facts: ContactMailFacts): MailText => contactMails[language](facts);
