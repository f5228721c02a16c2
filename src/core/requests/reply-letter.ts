import { dateInWords } from './date-words.ts';
import type { LetterFacts, LetterWords } from './letter-facts.ts';
import { letterWords } from './letter-words.ts';
import type { Letter, LetterBlock } from './letter.ts';

/**
 * The letter that answers a request for disclosure: what is disclosed, that there is nothing where so (APPI 33(3)), what is
 * withheld on which ground and why (33(2), 36), and where to complain (40).
 */
export const replyLetter = (facts: LetterFacts): Letter => {
  const say = letterWords[facts.language];
  const { organisation } = facts;
  return {
    language: facts.language, number: facts.number, date: dateInWords(facts.language, facts.on),
    addressee: { name: say.addressee(facts.addressee.name), address: facts.addressee.address },
    sender: [organisation.name, organisation.address, organisation.representative].filter((line) => line !== undefined),
    title: say.title(facts),
    blocks: [
      { kind: 'paragraph', text: say.opening(facts) },
      { kind: 'facts', rows: requestFacts(facts, say) },
      ...foundBlocks(facts, say),
      ...withheldBlocks(facts, say),
      { kind: 'heading', text: say.complaint.heading },
      { kind: 'paragraph', text: say.complaint.text(facts) },
      { kind: 'facts', rows: [
        { label: say.desk.name, value: facts.desk.name },
        ...(['address', 'telephone', 'email'] as const).flatMap((way) => {
          const value = facts.desk[way];
          return value === undefined ? [] : [{ label: say.desk[way], value }];
        }),
      ] },
    ],
    annex: facts.annex,
  };
};

const requestFacts = (facts: LetterFacts, say: LetterWords): Extract<LetterBlock, { kind: 'facts' }>['rows'] => [
  { label: say.labels.number, value: facts.number },
  { label: say.labels.request, value: say.requestTypes[facts.type] },
  { label: say.labels.arrived, value: dateInWords(facts.language, facts.arrivedOn) },
  { label: say.labels.services, value: facts.services ? say.listOf(facts.services) : say.all },
  { label: say.labels.items, value: facts.items ? say.listOf(facts.items) : say.all },
  { label: say.labels.reply, value: facts.addressee.address === undefined ? say.byEmail : say.byPost },
  ...(facts.promised ? [{ label: say.labels.promised, value: say.under(say.promise(facts.promised.days, facts.promised.by), facts.promised.clause) }] : []),
  { label: say.labels.policy, value: say.policyVersion(facts.policy.title, facts.policy.version) },
];

const foundBlocks = (facts: LetterFacts, say: LetterWords): readonly LetterBlock[] => {
  const heading: LetterBlock = { kind: 'heading', text: say.found.heading };
  if (facts.found.length === 0) return [heading, { kind: 'paragraph', text: say.nothingFound }];
  return [
    heading,
    { kind: 'paragraph', text: say.found.intro(facts) },
    { kind: 'table', head: say.found.head, rows: facts.found.map(({ dataset, table, rows }) => [dataset, table, say.found.rows(rows)]) },
    { kind: 'paragraph', text: say.others },
  ];
};

const withheldBlocks = (facts: LetterFacts, say: LetterWords): readonly LetterBlock[] => facts.withheld.length === 0 ? [] : [
  { kind: 'heading', text: say.withheld.heading },
  { kind: 'paragraph', text: say.withheld.intro },
  { kind: 'table', head: say.withheld.head, rows: facts.withheld.map(({ place, ground, clause, explanation }) => [place, say.under(ground, clause), explanation]) },
];
