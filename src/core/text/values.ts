import type { Expectation } from '../findings/parameters.ts';
import type { Position } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { Brand } from '../identifiers/brand.ts';
import { parseCalendarDate } from '../identifiers/calendar-date.ts';
import type { CalendarDate } from '../identifiers/calendar-date.ts';
import { languages } from '../identifiers/language.ts';
import type { Language } from '../identifiers/language.ts';
import { parseName } from '../identifiers/name-ids.ts';
import { reportWrong } from './reader.ts';
import type { Reader, Report } from './reader.ts';
import type { Plain, Shape } from './shape.ts';
import type { ScalarNode, TextNode } from './text-node.ts';
import { unreadable } from './unreadable.ts';

/** A reader of one scalar: `accept` gives the value, or undefined for a wrong one. */
const scalar = <T>(
  expected: Plain | Extract<Expectation, { kind: 'name' }>, blank: T, accept: (value: ScalarNode['value']) => T | undefined,
  shape: Shape = expected.kind === 'name' ? { kind: 'name', of: undefined, declares: false } : expected,
): Reader<T> => ({
  shape,
  blank: () => blank,
  read: (node, key, report) => {
    const value = node.kind === 'scalar' ? accept(node.value) : undefined;
    if (value === undefined) reportWrong(node, key, expected, report);
    return value ?? blank;
  },
});

const plainText = (value: ScalarNode['value']): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && !unreadable.test(value) ? value.trim() : undefined;

/** A text that is not empty, without the space around it. */
export const text: Reader<string> = scalar({ kind: 'text' }, '', plainText);

export const trueOrFalse: Reader<boolean> = scalar({ kind: 'true-or-false' }, false, (value) => (typeof value === 'boolean' ? value : undefined));

/** Both ends inclusive. */
export const integer = (min: number, max: number): Reader<number> =>
  scalar({ kind: 'integer', min, max }, min, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined);

/** One of these words; its blank is '', which equals none of them. */
export const oneOf = <const Word extends string>(words: readonly [Word, ...Word[]]): Reader<Word> =>
  scalar<Word>({ kind: 'one-of', values: words }, '' as Word, (value) => words.find((word) => word === value));

/** A text that was cut out of a large one goes on pointing into it, and is slow to write: as a key it becomes a string of its own. */
const ofItsOwn = (text: string): string => Object.keys({ [text]: true })[0] ?? text;

/**
 * A name of the kinds in identifiers/name-ids.ts; its blank is ''. `role` says for readers of the reference what is named:
 * `{ declares: 'item' }` where an item gets its name, `{ of: 'item' }` where it is meant by it.
 */
export const identifier = <Id extends Brand<string>>(role: { readonly declares?: string; readonly of?: string } = {}): Reader<Id> =>
  scalar<Id>({ kind: 'name' }, '' as Id, (value) => {
    const parsed = parseName<Id>(typeof value === 'string' ? ofItsOwn(value) : '');
    return parsed.ok ? parsed.value : undefined;
  }, { kind: 'name', of: role.declares ?? role.of, declares: role.declares !== undefined });

/** `YYYY-MM-DD`, a day that exists. */
export const date: Reader<CalendarDate> = scalar({ kind: 'date' }, '0001-01-01' as CalendarDate, (value) => {
  const parsed = parseCalendarDate(String(value));
  return parsed.ok ? parsed.value : undefined;
});

/** `MM-DD`, a day that exists in every year. */
export const monthAndDay: Reader<string> = scalar({ kind: 'month-and-day' }, '01-01', (value) =>
  typeof value === 'string' && parseCalendarDate(`2023-${value}`).ok ? value : undefined);

/** A text that people read: `{ ja: ..., en: ... }`, both there and not empty; anything else is a `missing-translation`. */
export const localText: Reader<{ readonly ja: string; readonly en: string }> = {
  shape: { kind: 'both-languages' },
  blank: () => ({ ja: '', en: '' }),
  read: (node, key, report) => {
    if (node.kind !== 'mapping') {
      reportWrong(node, key, { kind: 'both-languages' }, report);
      return { ja: '', en: '' };
    }
    for (const entry of node.entries) {
      if (entry.key !== 'ja' && entry.key !== 'en') report(finding('unknown-key', entry.at, { key: entry.key, known: languages }));
    }
    const inLanguage = (language: Language): string =>
      oneLanguage(node.entries.find((entry) => entry.key === language)?.value, node.at, key, language, report);
    return { ja: inLanguage('ja'), en: inLanguage('en') };
  },
};

const oneLanguage = (node: TextNode | undefined, at: Position, key: string, language: Language, report: Report): string => {
  const empty = !node || (node.kind === 'scalar' && (node.value === null || (typeof node.value === 'string' && node.value.trim() === '')));
  if (empty) {
    report(finding('missing-translation', node?.at ?? at, { key, language }));
    return '';
  }
  return text.read(node, language, report);
};
