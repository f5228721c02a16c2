import type { ClauseId, SubjectClassId } from '../../identifiers/name-ids.ts';
import type { Reader } from '../../text/reader.ts';
import { keyed, lazy, list, mapping, optional, required, variant, word } from '../../text/structures.ts';
import type { Case } from '../../text/structures.ts';
import { identifier, localText, trueOrFalse } from '../../text/values.ts';
import { plainFacts } from './policy.ts';
import type { Block, Clause, TableRow } from './policy.ts';

const tableRow: Reader<TableRow> = mapping({ heading: required(localText), text: required(localText) }, (values) => values);

const plainFactWords = Object.fromEntries(plainFacts.map((kind) => [kind, word<Block>((at) => ({ kind, at }))]));

const blocks: Readonly<Record<string, Case<Block>>> = {
  text: keyed(localText, (text, at) => ({ kind: 'text', at, text })),
  list: keyed(list(localText, 1), (entries, at) => ({ kind: 'list', at, entries })),
  table: keyed(list(tableRow, 1), (rows, at) => ({ kind: 'table', at, rows })),
  'purposes-of': keyed(identifier<SubjectClassId>(), (id, at) => ({ kind: 'purposes-of', at, class: id })),
  ...plainFactWords,
};

const block: Reader<Block> = variant(blocks, (at) => ({ kind: 'text', at, text: { ja: '', en: '' } }));

/** A section of the published text; sections nest. */
export const clause: Reader<Clause> = mapping({
  id: required(identifier<ClauseId>()), numbered: optional(trueOrFalse, true), heading: required(localText),
  body: optional(list(block), []), clauses: optional(list(lazy(() => clause)), []),
}, (values, _at, atOf) => ({ kind: 'clause', at: atOf('id'), ...values }));
