import { allClauses } from '../policy/model/all-clauses.ts';
import { measureKinds } from '../policy/model/security.ts';
import type { MeasureKind, Retention, Security } from '../policy/model/security.ts';
import type { Tracker } from '../policy/model/trackers.ts';
import { entry, fact, line, name, number, say } from './content.ts';
import type { Content, DocumentBlock } from './document.ts';
import { enumerated, itemsLine, namedList, proseIn, proseList } from './printing.ts';
import type { Blocks, Printing } from './printing.ts';
import { cell, listEntry, listOf, paragraph, row, stated, tableOf } from './shapes.ts';

// What is made of data, collected unnoticed, secured and kept, and how the document itself changes.

export const specialCare = (printing: Printing): Blocks => {
  const { policy: { specialCare: of }, sections: { specialCare: says }, words } = printing;
  return of ? [paragraph(says.only(words.or(of.bases.map((basis) => [entry(basis, says.bases[basis])]))))] : [];
};

export const statistics = ({ policy: { statistics: of }, sections }: Printing): Blocks => (of ? [stated(of.use, sections.statistics[of.use])] : []);

export const anonymised = (printing: Printing): Blocks => {
  const { policy, sections: { anonymised: says, headings, means }, references, language } = printing;
  const of = policy.anonymised;
  if (!of) return [];
  const within = of.within && [...references].find(([, clause]) => clause === of.within)?.[0];
  const flags = (['methodClosed', 'withStatistics', 'registerAnnounced'] as const).filter((flag) => of[flag]);
  const rows = [
    ...(of.items.length > 0 ? [row(line(headings.items), [namedList(of.items, printing.known.items, printing)], 'anonymised.items')] : []),
    ...(of.means.length > 0 ? [row(line(headings.means), [cell(enumerated(of.means, means, printing))], 'anonymised.means')] : []),
  ];
  return [
    stated(of.making, says.making[of.making]),
    ...(within !== undefined && of.within ? [paragraph(says.within([fact('reference', of.within, within)]))] : []),
    ...(rows.length > 0 ? [tableOf(rows)] : []),
    ...(of.published === 'unstated' ? [] : [stated(of.published, says.published[of.published])]),
    ...flags.map((flag) => stated(flag, says[flag])),
    ...(of.register.length === 0 ? [] : [
      paragraph(line(headings.register)),
      tableOf(of.register.map((release) => row([name(release.name, language)], [
        namedList(release.items, printing.known.items, printing), cell(enumerated(release.means, means, printing)),
      ], release.id)), [headings.register, headings.items, headings.means]),
    ]),
  ];
};

/** All of them, or those of one technique. */
export const trackers = (printing: Printing, technique?: Tracker['technique']): Blocks => {
  const { policy: { trackers: of }, sections: { trackers: says, headings } } = printing;
  if (!of) return [];
  const shown = of.trackers.filter((tracker) => technique === undefined || tracker.technique === technique);
  const flags = (['nothingUnentered', 'refusalLimitsServices', 'statisticsToPartners'] as const).filter((flag) => technique === undefined && of[flag]);
  return [
    ...shown.flatMap((tracker) => trackerOf(tracker, printing)),
    ...flags.map((flag) => stated(flag, says[flag])),
    ...(of.page && technique === undefined ? [paragraph(say`${line(headings.page)}: ${proseIn(of.page, printing)}`)] : []),
  ];
};

const trackerOf = (of: Tracker, printing: Printing): Blocks => {
  const { sections: { headings, trackers: says }, language } = printing;
  const uses = proseList(of.uses, printing);
  return [
    paragraph([{ kind: 'strong', content: [name(of.name, language)] }]),
    tableOf([
      row(line(headings.uses), [of.openUses ? { ...uses, entries: [...uses.entries, listEntry([entry('open', says.openUses)])] } : uses], `${of.id}.uses`),
      ...(of.items.length > 0 ? [row(line(headings.items), [namedList(of.items, printing.known.items, printing)], `${of.id}.items`)] : []),
      ...(of.destination ? [row(line(headings.destination), [cell([name(of.destination, language)])], `${of.id}.destination`)] : []),
      ...(of.optOut ? [row(line(headings['opt-out']), [cell(proseIn(of.optOut, printing))], `${of.id}.opt-out`)] : []),
    ]),
  ];
};

export const securityMeasures = (printing: Printing): Blocks => {
  const { policy: { security: of }, sections } = printing;
  if (!of) return [];
  return [
    ...measureKinds.filter((head) => of.measures.some((measure) => measure.head === head)).flatMap((head) => [
      paragraph([{ kind: 'strong' as const, content: [entry(head, sections.measureKinds[head])] }]), ...measuresOf(head, printing),
    ]),
    ...(of.see ? [elsewhere(of.see, printing)] : []),
  ];
};

/** The measures of another policy, by its title and the heading of its clause, which leads there. */
const elsewhere = ({ policy: id, clause }: NonNullable<Security['see']>, { parents, sections, language, parentAddress }: Printing): DocumentBlock => {
  const other = parents.find((parent) => parent.id === id);
  const there = other && allClauses(other.clauses).find((one) => one.id === clause);
  const place = !other || !there ? entry(clause, clause)
    : parentAddress ? fact('url', `${parentAddress(other, language)}#${there.id}`, there.heading[language]) : name(there.heading, language);
  return paragraph(sections.securityElsewhere([other ? name(other.title, language) : entry(id, id)], [place]));
};

export const measuresOf = (head: MeasureKind, printing: Printing): Blocks =>
  [listOf((printing.policy.security?.measures ?? []).filter((measure) => measure.head === head).map(({ id, text }) => listEntry(proseIn(text, printing), id)))];

export const retention = (printing: Printing): Blocks => printing.policy.retention.length === 0 ? [] : [
  tableOf(printing.policy.retention.map((of) => row(itemsLine(of.items, printing), [listOf(retentionLines(of, printing).map((content) => listEntry(content)))], of.id)),
    [printing.sections.headings.items, printing.sections.headings.kept]),
];

const retentionLines = (of: Retention, printing: Printing): readonly Content[] => {
  const { sections: { retention: says } } = printing;
  return [
    proseIn(of.text, printing),
    typeof of.ends === 'object' ? says.days(number(of.ends.days)) : [entry(of.ends, says.ends[of.ends])],
    ...(of.longerFor.length > 0 ? [says.longerFor(enumerated(of.longerFor, says.reasons, printing))] : []),
  ];
};

export const amendment = ({ policy: { amendment: of }, sections: { amendment: says } }: Printing): Blocks => of ? [
  ...(of.notice === 'unstated' ? [] : [stated(of.notice, says.notice[of.notice])]),
  ...(['deemedConsent', 'consentWhereLawAsks'] as const).filter((flag) => of[flag]).map((flag) => stated(flag, says[flag])),
] : [];

export const minors = ({ policy: { minors: of }, sections: { minors: says } }: Printing): Blocks => of ? [
  paragraph((of.collected ? says.collected : says.notCollected)(number(of.under))),
  paragraph((of.soldOrShared ? says.soldOrShared : says.notSoldOrShared)(number(of.under))),
  ...(of.guardianMayAsk ? [stated('guardian', says.guardianMayAsk)] : []),
] : [];
