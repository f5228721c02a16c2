import type { Language } from '../identifiers/language.ts';
import type { CollectedItem, Collection } from '../policy/model/collections.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { numberThatPrints } from '../policy/model/printed-in.ts';
import type { Purpose } from '../policy/model/purposes.ts';
import { entry, line, name, say } from './content.ts';
import type { Cell, DocumentBlock } from './document.ts';
import { printingOf } from './policy-document.ts';
import { namesOf, proseIn } from './printing.ts';
import type { Printing } from './printing.ts';
import { purposeEntry } from './purpose-blocks.ts';
import { cell, listEntry, listOf, paragraph, row, tableOf } from './shapes.ts';
import { en } from './supplement-words.en.ts';
import { ja } from './supplement-words.ja.ts';
import type { SupplementWords } from './supplement-words.ts';
import { writeFragment } from './write-html.ts';

const words = { ja, en } as const;

/**
 * The short notice that stands beside a form before anything is sent (APPI Article 21(2), JIS Q 15001): what is asked, which of
 * it is needed and on what ground, what for, what follows where it is left out, recordings. A piece of HTML without script
 * or style of its own, to be put into any page; `undefined` for a collection that the policy does not have.
 * `policyAddress` is where the whole policy is published.
 */
export const collectionNotice = (
  policy: PolicyText, id: string, language: Language, policyAddress: string, parents: readonly PolicyText[] = [],
): string | undefined => {
  const collection = policy.collections.find((one) => one.id === id);
  if (!collection) return undefined;
  const printing = printingOf(policy, language, parents);
  const { notice } = words[language];
  return writeFragment({
    language, id: `yakusoku-notice-${collection.id}`, heading: notice.heading([name(collection.name, language)]), blocks: blocksOf(collection, printing, notice),
    link: { address: policyAddress, content: notice.policy([name(policy.title, language)], printing.words.day(policy.version)) },
  });
};

const blocksOf = (collection: Collection, printing: Printing, notice: SupplementWords['notice']): readonly DocumentBlock[] => {
  const { policy, language } = printing;
  const clause = numberThatPrints(policy, ['collections']);
  const heading = (text: string): DocumentBlock => paragraph([{ kind: 'strong', content: line(text) }]);
  return [
    paragraph(notice.who([name(policy.organisation.responsibleCompany, language)])),
    heading(notice.asked),
    tableOf(collection.items.map((item) => row(namesOf([item.item], printing.known.items, printing).flat(), [needOf(item, printing, notice)], item.item)), notice.head),
    heading(notice.purposes),
    // What is asked here is told above; a purpose need not repeat what it uses of it.
    listOf(purposesOf(collection, policy).map((purpose) => purposeEntry({ ...purpose, items: { all: true } }, printing))),
    heading(notice.withheld),
    paragraph(collection.ifWithheld ? say`${proseIn(collection.ifWithheld, printing)}${clause === undefined ? '' : notice.clause(clause)}` : [entry('nothing-withheld', notice.nothingWithheld)]),
    listOf([
      listEntry([collection.recorded ? entry('recorded', notice.recorded) : entry('not-recorded', notice.notRecorded)]),
      ...(collection.documentsReturned === 'not-all' ? [listEntry([entry('not-all-returned', notice.notReturned)])] : []),
    ]),
  ];
};

const needOf = ({ need, ground }: CollectedItem, printing: Printing, notice: SupplementWords['notice']): Cell => {
  const said = entry(need, notice.need[need]);
  return cell(ground ? say`${said} (${proseIn(ground, printing)})` : [said]);
};

/** Those that the collection names; else all of its classes that do not ask for another way of collection. */
const purposesOf = (collection: Collection, { purposes }: PolicyText): readonly Purpose[] => collection.purposes.length > 0
  ? purposes.filter(({ id }) => collection.purposes.includes(id))
  : purposes.filter((purpose) => collection.classes.includes(purpose.class) && (purpose.collectedBy.length === 0 || purpose.collectedBy.includes(collection.id)));
