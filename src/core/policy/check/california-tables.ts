import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { California, CaliforniaSale } from '../model/california.ts';
import type { LocalText } from '../model/local-text.ts';
import type { PolicyText } from '../model/policy.ts';

/** CA-DOC-01 and CA-DOC-02: the tables of an addendum against its own prose, and what they lack. */
export const californiaTables = (policy: PolicyText, on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const { california, version } = policy;
  if (!california) return [];
  return [
    ...(california.retention.perCategory ? [] : [finding('california-retention-not-per-category', california.retention.at, {})]),
    ...(california.businessPurposeTable ? [] : [finding('california-business-purpose-table-missing', california.at, {})]),
    ...(on > yearAfter(version) ? [finding('california-review-overdue', california.at, { version })] : []),
    ...soldAndPermitted(california.sale), ...collected(california), ...sensitiveShown(california), ...uncategorised(policy, california),
    ...(california.sources.every((source) => source === 'person') && comesOtherwise(california, layers) ? [finding('california-sources-incomplete', california.at, {})] : []),
  ];
};

/** The same day a year later; 29 February has none, and its review is due the day after. */
const yearAfter = (day: CalendarDate): string => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;

const soldAndPermitted = ({ at, permittedPurposes, permittedRecipients, past }: CaliforniaSale): readonly Finding[] => {
  const sold = new Set(past.flatMap(({ recipients }) => recipients));
  return [
    ...permittedRecipients.filter((recipient) => past.length > 0 && !sold.has(recipient)).map((recipient) => finding('california-recipient-not-in-table', at, { recipient })),
    ...[...sold].filter((recipient) => !permittedRecipients.includes(recipient)).map((recipient) => finding('california-table-beyond-text', at, { recipient })),
    ...permittedPurposes.filter(({ text }) => past.length > 0 && !past.some(({ purpose }) => alike(purpose, text))).map((purpose) => finding('california-purpose-not-in-table', purpose.at, {})),
  ];
};

/** The same purpose in other words shares most of its words. */
const alike = (one: LocalText, other: LocalText): boolean => {
  const [some, more] = [wordsOf(one.en), wordsOf(other.en)];
  const shared = some.filter((word) => more.includes(word)).length;
  return shared > 0 && shared * 2 >= Math.min(some.length, more.length);
};

/** Stems of the words that carry the meaning. */
const wordsOf = (text: string): readonly string[] => [...new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? [])].map((word) => word.slice(0, 6));

const collected = ({ categories, sale }: California): readonly Finding[] => {
  const known = new Set(categories.map(({ category }) => category));
  return sale.past.filter(({ category }) => (category as string) !== '' && !known.has(category)).map(({ at, category }) => finding('california-category-not-collected', at, { category }));
};

/** Of an addendum for those who live there; sensitive items have a finding of their own. */
const uncategorised = ({ extends: extension, items }: PolicyText, { categories, sensitive }: California): readonly Finding[] => {
  if (extension?.scope.residence?.startsWith('US') !== true) return [];
  const shown = new Set([...categories.flatMap((row) => row.items), ...sensitive?.items ?? []]);
  return items.filter(({ id }) => id !== '' && !shown.has(id)).map(({ id, at }) => finding('california-item-in-no-category', at, { item: id }));
};

const sensitiveShown = ({ sensitive, categories }: California): readonly Finding[] => {
  const rows = categories.filter(({ category }) => category === 'sensitive');
  if (!sensitive) return [];
  if (rows.length === 0) return [finding('california-sensitive-not-in-table', sensitive.at, { item: undefined })];
  const shown = new Set(rows.flatMap(({ items }) => items));
  return sensitive.items.flatMap((item, index) => shown.has(item) ? [] : [finding('california-sensitive-not-in-table', sensitive.itemsAt[index] ?? sensitive.at, { item })]);
};

const comesOtherwise = ({ categories }: California, layers: readonly PolicyText[]): boolean =>
  categories.some(({ category }) => category === 'network-activity') || layers.some(({ trackers, receipts }) => (trackers?.trackers.length ?? 0) > 0 || receipts.length > 0);
