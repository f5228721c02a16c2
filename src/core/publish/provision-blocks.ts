import type { Provision, ProvisionAbroad, Recipient, Situation } from '../policy/model/provision.ts';
import { entry, line, name, say } from './content.ts';
import type { Content, TableRow } from './document.ts';
import { enumerated, itemsLine, itemsList, namedList, namesOf, proseIn, proseList } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { cell, listEntry, listOf, paragraph, row, stated, tableOf } from './shapes.ts';

// Provision to third parties (APPI Articles 27 and 28): to whom, in which situation, what, how, where.

export const recipients = (printing: Printing): Blocks => (printing.policy.provision?.recipients ?? []).flatMap((each) => [
  { kind: 'paragraph' as const, content: [{ kind: 'strong' as const, content: [name(each.name, printing.language)] }] },
  ...recipientOf(each, printing),
]);

export const recipient = (id: string, printing: Printing): Blocks =>
  (printing.policy.provision?.recipients ?? []).filter((each) => each.id === id).flatMap((each) => recipientOf(each, printing));

const recipientOf = (of: Recipient, printing: Printing): Blocks => {
  const { sections: { headings, recipient: says } } = printing;
  const flags = (['eachNamed', 'partly', 'needLimited', 'stopsAtOptOut'] as const).filter((flag) => of[flag]);
  const notes = [...flags.map((flag): Content => [entry(flag, says[flag])]), ...of.notes.map((note) => proseIn(note, printing))];
  return [tableOf([
    row(line(headings.classes), [namedList(of.classes, printing.known.classes, printing)], `${of.id}.classes`),
    ...of.situations.map((situation) => situationRow(situation, of.situations, printing)),
    row(line(headings.items), [itemsList(of.items, printing)], `${of.id}.items`),
    ...(notes.length > 0 ? [row(line(headings.notes), [listOf(notes.map((note) => listEntry(note)))], `${of.id}.notes`)] : []),
  ])];
};

const situationRow = (of: Situation, all: readonly Situation[], printing: Printing): TableRow => {
  const { sections: { situation: says, headings }, words, language } = printing;
  const flags = (['onBehalf', 'byPerson', 'onWish', 'byLaw', 'needLimited'] as const).filter((flag) => of[flag]);
  const lines: readonly Content[] = [
    proseIn(of.text, printing),
    ...flags.map((flag): Content => [entry(flag, says[flag])]),
    ...(of.after ? [says.after(namesOf([of.after], all, printing).flat())] : []),
    ...(of.services.length > 0 ? [says.services(words.and(namesOf(of.services, printing.known.services, printing)))] : []),
    ...(of.items ? [say`${line(headings.items)}: ${itemsLine(of.items, printing)}`] : []),
    ...(of.means.length > 0 ? [says.means(enumerated(of.means, printing.sections.means, printing))] : []),
  ];
  return row([name(of.name, language)], [lines.length === 1 ? cell(lines[0] ?? []) : listOf(lines.map((each) => listEntry(each)))], of.id);
};

const withProvision = ({ policy: { provision } }: Printing, print: (provision: Provision) => Blocks): Blocks => (provision ? print(provision) : []);

export const provisionConsent = (printing: Printing): Blocks =>
  withProvision(printing, ({ consent }) => [stated(`consent-${consent}`, printing.sections.provisionConsent[consent])]);

export const provisionMeans = (printing: Printing): Blocks =>
  withProvision(printing, ({ means }) => (means.length === 0 ? [] : [paragraph(printing.sections.provisionMeans(enumerated(means, printing.sections.means, printing)))]));

export const provisionExceptions = (printing: Printing): Blocks => withProvision(printing, ({ exceptions }) =>
  (exceptions.length === 0 ? [] : [listOf(exceptions.map(({ id, text }) => listEntry(proseIn(text, printing), id)))]));

export const provisionAbroad = (printing: Printing): Blocks => withProvision(printing, ({ abroad }) => (abroad ? abroadBlocks(abroad, printing) : []));

const abroadBlocks = ({ cases, countries, others, systems, measures }: ProvisionAbroad, printing: Printing): Blocks => {
  const { sections: { headings, abroadMeasures }, language } = printing;
  const named = countries.map(({ code, name: country, system }) => listEntry([name(country, language)], code, system ? [proseIn(system, printing)] : []));
  return [
    listOf(cases.map((each) => listEntry(proseIn(each, printing)))),
    tableOf([
      ...(named.length > 0 ? [row(line(headings.countries), [listOf(named)], 'abroad.countries')] : []),
      ...(others ? [row(line(headings.others), [cell(proseIn(others.text, printing))], 'abroad.others')] : []),
      ...(others?.reason ? [row(line(headings.reason), [cell(proseIn(others.reason, printing))], 'abroad.reason')] : []),
      row(line(headings.systems), [cell(proseIn(systems, printing))], 'abroad.systems'),
      row(line(headings.measures), [listOf([listEntry([entry(measures.kind, abroadMeasures[measures.kind])]), listEntry(proseIn(measures.text, printing))])], 'abroad.measures'),
    ]),
  ];
};

/** Joint use (APPI Article 27(5)(iii)): its five items. */
export const jointUse = (printing: Printing): Blocks => {
  const { policy, sections, language, words } = printing;
  const of = policy.jointUse;
  if (!of) return [];
  const { headings, jointUse: says } = sections;
  const { users, responsible } = of;
  const items = itemsList(of.items, printing);
  const members = users.snapshot && listOf(users.snapshot.members.map((member) => listEntry([name(member.name, language)], member.country)));
  return [tableOf([
    row(line(headings.classes), [namedList(of.classes, printing.known.classes, printing)], 'joint-use.classes'),
    row(line(headings.items), [of.openItems ? { ...items, entries: [...items.entries, listEntry([entry('open', sections.openItems)])] } : items], 'joint-use.items'),
    row(line(headings.users), [cell(proseIn(users.text, printing))], 'joint-use.users'),
    ...(members && users.snapshot ? [row(says.membersOn(words.day(users.snapshot.date)), [members], 'joint-use.members')] : []),
    row(line(headings.purposes), [listOf([
      ...of.purposes.map((purpose) => listEntry(proseIn(purpose, printing))), ...(of.ownPurposes ? [listEntry([entry('own-purposes', says.ownPurposes)])] : []),
    ])], 'joint-use.purposes'),
    ...(of.means.length > 0 ? [row(line(headings.means), [cell(enumerated(of.means, sections.means, printing))], 'joint-use.means')] : []),
    ...(of.abroad ? [row(line(headings.abroad), [listOf([listEntry([entry(of.abroad.gate, says.gate[of.abroad.gate])]), listEntry(proseIn(of.abroad.text, printing))])], 'joint-use.abroad')] : []),
    row(line(headings.responsible), [listOf([
      listEntry([name(responsible.company, language)]), ...(responsible.address ? [listEntry([name(responsible.address, language)])] : []),
      ...(responsible.representative ? [listEntry(say`${name(responsible.representative.title, language)} ${name(responsible.representative.name, language)}`)] : []),
    ])], 'joint-use.responsible'),
  ])];
};

export const entrustment = (printing: Printing): Blocks => {
  const { policy: { entrustment: of }, sections: { entrustment: says, headings }, language } = printing;
  if (!of) return [];
  return [
    ...(['selection', 'supervision', 'abroad'] as const).filter((flag) => of[flag]).map((flag) => stated(flag, says[flag])),
    ...of.partners.flatMap((partner) => [
      paragraph([{ kind: 'strong' as const, content: [name(partner.name, language)] }]),
      tableOf([
        row(line(headings.work), [proseList(partner.work, printing)], `${partner.id}.work`),
        row(line(headings.items), [itemsList(partner.items, printing)], `${partner.id}.items`),
        ...(partner.confidentiality ? [row(line(headings.measures), [cell([entry('confidentiality', says.confidentiality)])], `${partner.id}.confidentiality`)] : []),
      ]),
    ]),
  ];
};
