import type { LocalText } from '../policy/model/local-text.ts';
import { entry, fact, line, name, say, strong, telephone } from './content.ts';
import type { Content } from './document.ts';
import { proseIn } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { paragraph } from './shapes.ts';

// Who answers for the policy, and where people turn to.

const named = (text: LocalText | undefined, { language }: Printing): readonly Content[] => (text ? [[name(text, language)]] : []);

export const deskOf = (printing: Printing): Blocks => {
  const { policy: { desk }, words } = printing;
  if (!desk) return [];
  const { yearEnd, companyHolidays, stated } = desk.calendar;
  const email = desk.email === 'blank' ? entry('blank', words.blank) : desk.email && fact('email', desk.email, desk.email);
  return [
    {
      kind: 'address',
      lines: [
        ...named(desk.address, printing), strong([name(desk.name, printing.language)]),
        ...(desk.telephone === undefined ? [] : [say`${words.telephone}: ${telephone(desk.telephone)}`]),
        ...(email ? [say`${words.email}: ${email}`] : []),
        ...(desk.inquiryForm ? [[entry('inquiry-form', words.inquiryForm)]] : []),
      ],
    },
    ...(stated
      ? [paragraph(words.closedDays(yearEnd && say`${words.dayOfYear(yearEnd.from)} – ${words.dayOfYear(yearEnd.to)}`, companyHolidays.map((day) => words.day(day))))] : []),
  ];
};

/** Title and name, as they are called. */
export const representativeOf = (printing: Printing): readonly Content[] => {
  const { policy: { organisation: { representative } }, language } = printing;
  return representative ? [say`${name(representative.title, language)} ${name(representative.name, language)}`] : [];
};

export const responsibleCompany = (printing: Printing): Blocks => {
  const { policy: { organisation } } = printing;
  return [{ kind: 'address', lines: [...named(organisation.responsibleCompany, printing), ...named(organisation.address, printing), ...representativeOf(printing)] }];
};

export const privacyManager = (printing: Printing): Blocks => {
  const { policy: { organisation: { privacyManager: manager } }, sections } = printing;
  if (!manager) return [];
  return [{
    kind: 'address',
    lines: [
      strong(line(sections.privacyManager)), ...named(manager.title, printing), ...named(manager.name, printing),
      ...(manager.contact ? [proseIn(manager.contact, printing)] : []),
    ],
  }];
};
