import { hasErrors, inOrder } from '../findings/finding.ts';
import type { Position, Read } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { parseName } from '../identifiers/name-ids.ts';
import type { DatasetId, ItemId, ServiceId, TableId } from '../identifiers/name-ids.ts';
import { readTextAnyway } from '../text/reader.ts';
import type { Reader, Report } from '../text/reader.ts';
import type { Shape } from '../text/shape.ts';
import { entries, list, mapping, optional, refined, required } from '../text/structures.ts';
import { identifier, localText, oneOf, text, trueOrFalse } from '../text/values.ts';
import { checkDataset } from './check-dataset.ts';
import type { AccountIdentities, Column, ColumnDisclosure, Dataset, Edge, LinkTable, Relation, Table } from './dataset.ts';

/** An annotation file (spec/datasets.md), read and checked by itself; `checkDatasetAgainst` compares it with a policy. */
export const readDataset = (source: string | Uint8Array, file: string): Read<Dataset> => {
  const read = readTextAnyway(source, file, dataset);
  if (!read.value) return read;
  const findings = inOrder([...read.findings, ...checkDataset(read.value)]);
  return { value: hasErrors(findings) ? undefined : read.value, findings };
};

const relation: Reader<Relation> = refined(text, (name) => {
  const dot = name.indexOf('.');
  return dot === -1 ? { schema: 'public', table: name } : { schema: name.slice(0, dot), table: name.slice(dot + 1) };
});

const columnNames = list(text, 1);

const account = mapping(
  { email: optional(text, undefined), name: optional(list(text), []), 'birth-date': optional(text, undefined) },
  (values, at): AccountIdentities => ({ at, email: values.email, name: values.name, birthDate: values['birth-date'] }),
);

const describedColumn = refined(
  mapping(
    {
      name: required(localText), item: optional(identifier<ItemId>(), undefined), 'part-of': optional(text, undefined),
      withheld: optional(oneOf(['other-person', 'system-secret']), undefined),
    },
    (values) => values,
  ),
  ({ name, item, 'part-of': accountColumn, withheld }, at, report): { readonly name: Column['name']; readonly disclosure: ColumnDisclosure } => {
    if (withheld !== undefined) {
      const key = item !== undefined ? 'item' : accountColumn !== undefined ? 'part-of' : undefined;
      if (key) report(finding('unknown-key', at, { key, known: ['name', 'withheld'] }));
      return { name, disclosure: { kind: 'withheld', because: withheld } };
    }
    if (item === undefined) {
      report(finding('missing-key', at, { key: 'item' }));
      return { name, disclosure: { kind: 'technical' } };
    }
    return { name, disclosure: accountColumn === undefined ? { kind: 'item', item } : { kind: 'part', item, accountColumn } };
  },
);

const technical = oneOf(['technical']);

/** `technical`, or what the column is called and holds. */
const columnValue: Reader<ReturnType<typeof describedColumn.blank> | 'technical'> = {
  shape: { kind: 'word-or', word: 'technical', other: describedColumn.shape },
  blank: () => 'technical',
  read: (node, key, report) => (node.kind === 'scalar' ? technical : describedColumn).read(node, key, report),
};

const columns = entries(columnValue, (column, value, at): Column => ({
  kind: 'column', at, column,
  ...(typeof value === 'string' ? { name: { ja: column, en: column }, disclosure: { kind: 'technical' } } : value),
}));

const link = mapping(
  { relation: required(relation), columns: required(columnNames), 'to-columns': required(columnNames) },
  (values): LinkTable => ({ relation: values.relation, fromColumns: values.columns, toColumns: values['to-columns'] }),
);

/** `toColumns` is empty where the annotation leaves it to be the key of the other table. */
const edge = (kind: Edge['kind']): Reader<Edge> => mapping(
  {
    table: required(identifier<TableId>()), columns: required(columnNames), 'to-columns': optional(columnNames, []), via: optional(link, undefined),
    where: optional(mapping({ column: required(text), equals: required(text) }, (values) => values), undefined),
  },
  (values, at): Edge => ({ kind, at, to: values.table, columns: values.columns, toColumns: values['to-columns'], via: values.via, where: values.where }),
);

type UnnamedTable = Omit<Table, 'id'>;

const table: Reader<UnnamedTable> = mapping(
  {
    relation: required(relation), name: required(localText), key: required(columnNames), account: optional(account, undefined),
    reference: optional(trueOrFalse, false), columns: required(columns),
    'owned-by': optional(list(edge('owns')), []), 'refers-to': optional(list(edge('refers-to')), []),
  },
  (values, at): UnnamedTable => ({
    kind: 'table', at, name: values.name, relation: values.relation, key: values.key, columns: values.columns,
    account: values.account, reference: values.reference, edges: [...values['owned-by'], ...values['refers-to']],
  }),
);

const named = (id: string, at: Position, report: Report): TableId => {
  const parsed = parseName<TableId>(id);
  if (parsed.ok) return parsed.value;
  report(finding('wrong-value', at, { key: id, expected: { kind: 'name' }, found: { kind: 'value', text: id.slice(0, 60) } }));
  return '' as TableId;
};

const tables = entries(table, (id, value, at, report): Table => ({ ...value, id: named(id, at, report), at }));

const dataset: Reader<Dataset> = mapping(
  {
    dataset: required(identifier<DatasetId>()), service: required(identifier<ServiceId>()), name: required(localText),
    tables: required(tables), 'disposal-order': required(list(identifier<TableId>())),
  },
  (values, at, atOf): Dataset => withTargets({
    kind: 'dataset', at, id: values.dataset, service: values.service, serviceAt: atOf('service'), name: values.name, tables: values.tables,
    disposalOrder: values['disposal-order'], disposalOrderAt: atOf('disposal-order'),
  }),
);

/** The form of an annotation file, for its schema and reference. */
export const datasetShape: Shape = dataset.shape;

/** Fills in the key of the other table where an edge does not say which columns it points to. */
const withTargets = (unfilled: Dataset): Dataset => {
  const keys = new Map(unfilled.tables.map((each) => [each.id, each.key]));
  const filled = (each: Edge): Edge => (each.toColumns.length > 0 ? each : { ...each, toColumns: keys.get(each.to) ?? [] });
  return { ...unfilled, tables: unfilled.tables.map((each) => ({ ...each, edges: each.edges.map(filled) })) };
};
