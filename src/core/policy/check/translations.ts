import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { LocalText } from '../model/local-text.ts';
import { newestOf } from '../model/resolve.ts';
import type { PolicyLibrary } from '../model/resolve.ts';
import type { PolicyText } from '../model/policy.ts';
import { textsPeopleRead } from './texts-people-read.ts';
import type { ReadText } from './texts-people-read.ts';

/**
 * A text whose other language says something else than wherever else the same words stand: here, in the version before, and in
 * the policies beside it. One of the two was changed alone, or the same thing has two names.
 */
export const translations = (policy: PolicyText, on: CalendarDate, _layers: readonly PolicyText[], library: PolicyLibrary): readonly Finding[] => {
  const before = newestOf(library.filter(({ id, version }) => id === policy.id && version < policy.version));
  const beside = [...Map.groupBy(library.filter(({ id, version }) => id !== policy.id && version <= on), ({ id }) => id).values()].flatMap((versions) => newestOf(versions) ?? []);
  const own = textsPeopleRead(policy);
  const earlier = before ? textsPeopleRead(before) : [];
  return [
    ...otherEnglish(own, [...earlier, ...beside.flatMap(textsPeopleRead)]),
    ...otherJapanese(own, earlier),
    ...otherNames(namesIn(policy), [...before ? [before] : [], ...beside].flatMap(namesIn)),
  ];
};

/** Words in any order, without endings of number and the words that only join them: `Settings for cookies` is `Cookie settings`. */
const english = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  .filter((word) => !joining.has(word)).map((word) => word.replace(/(?<=..)s$/, '')).toSorted().join(' ');
const joining = new Set(['a', 'an', 'the', 'of', 'for', 'to', 'in', 'on', 'by', 's']);
/** Without the prefix of politeness. */
const japanese = (text: string): string => text.replace(/^[おご]/, '');

/** Of the English texts for one Japanese text the usual one is the most frequent; among equals that of the others, then the first. */
const otherEnglish = (own: readonly ReadText[], others: readonly ReadText[]): readonly Finding[] => {
  const [mine, asked] = [new Set(own), new Set(own.map(({ text }) => text.ja))];
  return [...Map.groupBy([...others, ...own].filter(({ text }) => isWhole(text) && asked.has(text.ja)), ({ text }) => text.ja)].flatMap(([ja, same]) => {
    const uses = Map.groupBy(same, ({ text }) => english(text.en));
    if (uses.size < 2) return [];
    const [usual] = [...uses.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
    return !usual ? [] : same.filter((read) => mine.has(read) && english(read.text.en) !== english(usual.text.en))
      .map(({ text, at }) => differs(at, 'en', ja, text.en, usual.text.en, usual.at));
  });
};

/** The version before has other Japanese for the same English, and this one no longer has that. */
const otherJapanese = (own: readonly ReadText[], earlier: readonly ReadText[]): readonly Finding[] => {
  const stays = new Set(own.map(({ text }) => `${text.en}\n${japanese(text.ja)}`));
  const earlierOf = Map.groupBy(earlier, ({ text }) => text.en);
  return own.filter(({ text }) => isWhole(text)).flatMap(({ text, at }) => {
    const before = earlierOf.get(text.en) ?? [];
    const [gone] = before.filter((each) => isWhole(each.text) && !stays.has(`${each.text.en}\n${japanese(each.text.ja)}`));
    return gone && !before.some((each) => japanese(each.text.ja) === japanese(text.ja)) ? [differs(at, 'ja', text.en, text.ja, gone.text.ja, gone.at)] : [];
  });
};

interface NamedText extends ReadText { readonly name: string }

/** The same thing by its id, with the same English name and another Japanese one. */
const otherNames = (own: readonly NamedText[], others: readonly NamedText[]): readonly Finding[] => {
  const othersOf = Map.groupBy(others, ({ name }) => name);
  return own.filter(({ text }) => isWhole(text)).flatMap(({ name, text, at }) => {
    const same = (othersOf.get(name) ?? []).filter((each) => isWhole(each.text) && english(each.text.en) === english(text.en));
    const [other] = same;
    return other && !same.some((each) => japanese(each.text.ja) === japanese(text.ja)) ? [differs(at, 'ja', text.en, text.ja, other.text.ja, other.at)] : [];
  });
};

const namesIn = (policy: PolicyText): readonly NamedText[] => [
  ...policy.items, ...policy.classes, ...policy.services, ...policy.companies, ...policy.provision?.recipients ?? [], ...policy.trackers?.trackers ?? [],
  ...policy.requests?.identity.documents ?? [],
].map(({ kind, id, name, at }) => ({ name: `${kind} ${id}`, text: name, at }));

/** A blank stands where a text could not be read. */
const isWhole = ({ ja, en }: LocalText): boolean => ja !== '' && en !== '';

const differs = (at: Position, language: 'ja' | 'en', same: string, here: string, there: string, where: Position): Finding =>
  finding('translation-differs', at, { language, same, here, there, file: where.file, line: where.line });
