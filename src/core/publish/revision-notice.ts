import type { Consequence } from '../compare/consequence.ts';
import { agreementTo } from '../compare/consequence.ts';
import { consequenceKinds } from '../compare/consequence-grounds.ts';
import type { Change } from '../compare/difference-change.ts';
import { changeName, changeVerbs, isBeyondText } from '../compare/difference-names.ts';
import { languages } from '../identifiers/language.ts';
import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { line, plain } from './content.ts';
import type { Content, DocumentBlock, PolicyDocument, Section } from './document.ts';
import { policyDocument, printingOf } from './policy-document.ts';
import { changedPlaces } from './printed-changes.ts';
import type { ChangedPlace } from './printed-changes.ts';
import type { UnitChange } from './printed-units.ts';
import { proseIn } from './printing.ts';
import { en } from './revision-words.en.ts';
import { ja } from './revision-words.ja.ts';
import type { RevisionWords } from './revision-words.ts';
import { listEntry, listOf, paragraph } from './shapes.ts';

const revisionWords = { ja, en } as const;

/** Two versions, each with what it stands on, nearest first, and what changed between them with what each change takes. */
export interface Revision {
  readonly older: readonly [PolicyText, ...PolicyText[]];
  readonly newer: readonly [PolicyText, ...PolicyText[]];
  readonly changes: readonly { readonly change: Change; readonly consequence: Consequence }[];
}

/**
 * 改訂のお知らせ: the day, the reason, each changed place and what changed there, what changes besides the text, and how the
 * changes are carried out; for every writer of documents alike.
 */
export const revisionNotice = (revision: Revision, language: Language): PolicyDocument => {
  const { older: [older, ...olderParents], newer: [newer, ...newerParents] } = revision;
  const words = revisionWords[language];
  const printing = printingOf(newer, language, newerParents);
  const [before, after] = [printing.words.day(older.version), printing.words.day(newer.version)];
  const document = policyDocument(newer, language, newerParents);
  return {
    language, title: words.title(plain(newer.title[language])), version: newer.version, signature: document.signature,
    head: [
      { label: words.head.revised, content: [after] }, { label: words.head.before, content: [before] },
      { label: words.head.reason, content: newer.revisionReason && newer.follows === older.version ? proseIn(newer.revisionReason, printing) : line(words.noReason) },
    ],
    sections: [
      placesOf(revision, language),
      ...section('beyond', words.beyond, revision.changes.filter(({ change }) => isBeyondText(change)).map(({ change }) => nameOf(change, revision, language))),
      ...handlingOf(revision, [newerParents, olderParents].flat(), language),
    ],
    foot: [words.lead(before, after)],
  };
};

const section = (id: string, heading: string, lines: readonly Content[]): readonly Section[] =>
  (lines.length === 0 ? [] : [{ id, label: undefined, heading: line(heading), body: [listOf(lines.map((content) => listEntry(content)))], sections: [] }]);

const nameOf = (change: Change, { older: [older], newer: [newer] }: Revision, language: Language): Content =>
  line(revisionWords[language].change(changeName(change, older, newer)[language], changeVerbs[change.kind][language]));

// --- changed places --------------------------------------------------------------------------------------------------

/** The places of either language: one that changed in the other alone is told, too. */
export const placesIn = ({ older: [older, ...olderParents], newer: [newer, ...newerParents] }: Revision, language: Language): readonly ChangedPlace[] =>
  changedPlaces(policyDocument(older, language, olderParents), policyDocument(newer, language, newerParents), { older, newer });

const placesOf = (revision: Revision, language: Language): Section => {
  const words = revisionWords[language];
  const own = placesIn(revision, language);
  const others = languages.filter((one) => one !== language).flatMap((other) => placesIn(revision, other).filter(({ id }) => own.every((place) => place.id !== id)));
  const inOther = others.map((place) => placeSection({ ...place, way: wayIn(revision, place, language) }, words, [line(words.clause.inOtherLanguage)]));
  const sections = [...own.map((place) => placeSection(place, words, linesOf(place, words))), ...inOther];
  return { id: 'places', label: undefined, heading: line(words.places), body: sections.length === 0 ? [paragraph(line(words.nothing))] : [], sections };
};

/** The same way in the words of this language. */
const wayIn = ({ newer: [newer, ...parents] }: Revision, place: ChangedPlace, language: Language): ChangedPlace['way'] => {
  const find = (sections: readonly Section[], around: ChangedPlace['way']): ChangedPlace['way'] | undefined => {
    for (const { id, label, heading, sections: within } of sections) {
      const way = [...around, { label, heading }];
      const found = id === place.id ? way : find(within, way);
      if (found) return found;
    }
    return undefined;
  };
  return find(policyDocument(newer, language, parents).sections, []) ?? place.way;
};

const placeSection = ({ id, way }: ChangedPlace, words: RevisionWords, lines: readonly Content[]): Section => ({
  id, label: undefined, sections: [], body: [listOf(lines.map((content) => listEntry(content)))],
  heading: way.flatMap(({ label, heading }, at) => [...(at === 0 ? [] : [{ kind: 'text' as const, text: words.within }]), ...(label === undefined ? [] : [{ kind: 'text' as const, text: `${label} ` }]), ...heading]),
});

const linesOf = ({ kind, headingBefore, way, units }: ChangedPlace, words: RevisionWords): readonly Content[] => [
  ...(kind === 'changed' ? [] : [line(words.clause[kind])]),
  ...(headingBefore ? [words.heading(headingBefore, way.at(-1)?.heading ?? [])] : []),
  ...units.map((unit) => unitLine(unit, words)),
];

const unitLine = ({ older, newer }: UnitChange, words: RevisionWords): Content => {
  const said = older && newer ? words.changed(older.content, newer.content) : newer ? words.added(newer.content) : words.removed(older?.content ?? []);
  const label = (newer ?? older)?.label;
  return label ? words.labelled(label, said) : said;
};

// --- how they are carried out -----------------------------------------------------------------------------------------

const handlingOf = (revision: Revision, parents: readonly PolicyText[], language: Language): readonly Section[] => {
  const words = revisionWords[language];
  const { changes, older: [older] } = revision;
  const amendment = older.amendment ?? parents.find((parent) => parent.amendment)?.amendment;
  // Sentences alone carry nothing out: what is told here is what they say.
  const telling = changes.filter(({ change }) => change.section !== 'clauses');
  const body = consequenceKinds.flatMap((kind): readonly DocumentBlock[] => {
    const these = telling.filter(({ consequence }) => consequence.takes === kind);
    return these.length === 0 ? [] : [paragraph(line(words.takes[kind])), listOf(these.map(({ change }) => listEntry(nameOf(change, revision, language))))];
  });
  const byUse = telling.some(({ consequence }) => agreementTo(consequence.takes, amendment) === 'by-use') ? [paragraph(line(words.byUse)), paragraph(line(words.neverByUse))] : [];
  return body.length === 0 ? [] : [{ id: 'handling', label: undefined, heading: line(words.handling), body: [...body, ...byUse], sections: [] }];
};
