import type { ClauseId, RecipientId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { keyed, lazy, list, named, optional, refined, required, variant, word } from '../../text/structures.ts';
import type { Case } from '../../text/structures.ts';
import { identifier, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { plainFacts } from './policy.ts';
import type { Block, Clause, TableRow } from './policy.ts';
import { node, promiseId } from './read-node.ts';
import { citation } from './read-relation.ts';
import type { Backing } from './relation.ts';
import { measureKinds } from './security.ts';

const tableRow: Reader<TableRow> = node({ heading: required(localText), text: required(localText) }, (values) => values);

const backing: Reader<Backing> = refined(promiseId, (promise, at) => ({ at, promise }));

const plainFactWords = Object.fromEntries(plainFacts.map((kind) => [kind, word<Block>((at) => ({ kind, at }))]));

const blocks: Readonly<Record<string, Case<Block>>> = {
  text: keyed(localText, (text, at) => ({ kind: 'text', at, text })),
  list: keyed(list(localText, 1), (entries, at) => ({ kind: 'list', at, entries })),
  table: keyed(list(tableRow, 1), (rows, at) => ({ kind: 'table', at, rows })),
  'purposes-of': keyed(identifier<SubjectClassId>(), (id, at) => ({ kind: 'purposes-of', at, class: id })),
  recipient: keyed(identifier<RecipientId>(), (id, at) => ({ kind: 'recipient', at, recipient: id })),
  'measures-of': keyed(oneOf(measureKinds), (head, at) => ({ kind: 'measures-of', at, head })),
  'trackers-of': keyed(oneOf(['cookie', 'beacon', 'device-identifier']), (technique, at) => ({ kind: 'trackers-of', at, technique })),
  ...plainFactWords,
};

const block: Reader<Block> = named('Block', variant(blocks, (at) => ({ kind: 'text', at, text: { ja: '', en: '' } })), {
  ja: '条項の本文に書けるもの。文のほかは、このポリシーに書いた事実をそこに印刷します',
  en: 'What the body of a clause is made of: prose, and places where facts of this policy are printed',
});

/** A section of the published text; sections nest. */
export const clause: Reader<Clause> = named('Clause', node({
  id: required(identifier<ClauseId>()), numbered: optional(trueOrFalse, true), heading: required(localText),
  body: optional(list(block), []), cites: optional(list(citation, 1), []), 'backed-by': optional(list(backing, 1), []),
  clauses: optional(list(lazy(() => clause)), []),
}, (values, _at, atOf) => ({
  kind: 'clause', at: atOf('id'), id: values.id, numbered: values.numbered, heading: values.heading, body: values.body, cites: values.cites,
  backedBy: values['backed-by'], clauses: values.clauses,
})));
