import type { Expectation, FindingCode, FindingParameters, Found, PublishedFact, Referent } from './codes.ts';

const referents: { readonly [Kind in Referent]: string } = {
  class: 'class', item: 'item', purpose: 'purpose', service: 'service', 'request-type': 'request type',
  'identity-document': 'identity document', dataset: 'dataset', table: 'table', column: 'column',
};

const facts: { readonly [Fact in PublishedFact]: string } = {
  purposes: 'the purposes', 'request-types': 'the kinds of request', 'refusal-grounds': 'the grounds for refusal', fees: 'the fees',
  'promised-reply': 'the time of the reply', 'identity-documents': 'the identity documents',
  'document-disposal': 'the disposal of documents', 'refused-channels': 'the channels not accepted', desk: 'the desk',
};

const expectations: { readonly [Kind in Expectation['kind']]: (expected: Extract<Expectation, { kind: Kind }>) => string } = {
  mapping: () => 'keys with values',
  list: () => 'a list',
  text: () => 'a text that is not empty',
  'true-or-false': () => 'true or false',
  date: () => 'a day that exists, as YYYY-MM-DD',
  'month-and-day': () => 'a day of the year that exists, as MM-DD',
  name: () => 'a name of lower-case letters and digits joined by - or .',
  'both-languages': () => 'a text in ja and in en',
  entries: ({ min }) => `a list of at least ${min}`,
  integer: ({ min, max }) => `a whole number from ${min} to ${max}`,
  'one-of': ({ values }) => `one of ${values.map((value) => `\`${value}\``).join(', ')}`,
};

const expectation = <Kind extends Expectation['kind']>(expected: Extract<Expectation, { kind: Kind }>): string =>
  (expectations[expected.kind] as (expected: Extract<Expectation, { kind: Kind }>) => string)(expected);

const founds: { readonly [Kind in Found['kind']]: string } = { mapping: 'keys with values', list: 'a list', nothing: 'nothing', value: '' };
const found = (what: Found): string => (what.kind === 'value' ? `\`${what.text}\`` : founds[what.kind]);
const among = (known: readonly string[]): string => (known.length === 0 ? '' : ` (known: ${known.map((each) => `\`${each}\``).join(', ')})`);
const features = { alias: 'an alias (*) is', key: 'a key that is not a text is', nesting: 'nesting this deep is' } as const;

/** The words of every finding in English: lower case, user input in backticks, no full stop at the end. */
export const en: { readonly [Code in FindingCode]: (parameters: FindingParameters[Code]) => string } = {
  'yaml-syntax': ({ message }) => `this is not YAML: ${message}`,
  'yaml-feature': ({ feature }) => `${features[feature]} not used in these files`,
  'not-utf8': () => 'this is not UTF-8',
  'too-large': ({ characters, most }) => `${characters} characters, at most ${most} are read`,
  'duplicate-key': ({ key }) => `key \`${key}\` occurs twice`,
  'unknown-key': ({ key, known }) => `key \`${key}\` is not known${among(known)}`,
  'missing-key': ({ key }) => `key \`${key}\` is missing`,
  'wrong-value': ({ key, expected, found: what }) => `\`${key}\` needs ${expectation(expected)}, found ${found(what)}`,
  'missing-translation': ({ key, language }) => `\`${key}\` has no ${language === 'ja' ? 'Japanese' : 'English'} text (${language})`,
  'duplicate-id': ({ id }) => `\`${id}\` is declared twice`,
  'dangling-reference': ({ what, id, known }) => `${referents[what]} \`${id}\` is declared nowhere${among(known)}`,
  'dates-out-of-order': ({ established, version }) => `established on ${established}, which is after the revision of ${version}`,
  'unknown-document': ({ id, known }) => `identity document \`${id}\` is not in the law's table${among(known)}`,
  'document-ended': ({ id, lastDay }) => `identity document \`${id}\` was last usable on ${lastDay}: it stays in the list and is not accepted`,
  'document-not-yet': ({ id, firstDay }) => `identity document \`${id}\` is usable from ${firstDay} only`,
  'document-never': ({ id }) => `\`${id}\` is never an identity document`,
  'no-usable-document': () => 'not one identity document is usable, so nobody could make a request',
  'fee-not-allowed': ({ type }) => `request \`${type}\` cannot carry a fee (APPI Article 38)`,
  'ground-not-available': ({ ground, type }) => `the law does not let \`${ground}\` refuse request \`${type}\` (APPI Articles 32 to 35): the text stands, the ground cannot be used`,
  'desk-closed-too-long': ({ days, most }) => `the desk is closed on ${days} days a year beside weekends and holidays, at most ${most} are allowed`,
  'form-gone-before-reply': ({ days, linkDays }) => `forms are disposed of after ${days} days while a reply can be collected for ${linkDays}: keep them at least as long`,
  'channel-both-ways': ({ channel }) => `\`${channel}\` is both accepted and refused`,
  'fact-not-published': ({ fact, of }) => `the published text nowhere prints ${facts[fact]}${of === undefined ? '' : ` (\`${of}\`)`}`,
  'class-without-purpose': ({ id }) => `class \`${id}\` has no purpose`,
  'no-file': ({ path }) => `no file to read at \`${path}\``,
  'table-without-owner': ({ table }) => `no owned-by leads from table \`${table}\` to an account: if it is no one's data, say reference: true`,
  'ownership-cycle': ({ tables }) => `owned-by goes in a circle: ${tables.map((each) => `\`${each}\``).join(' -> ')}`,
  'disposal-order-incomplete': ({ table }) => `table \`${table}\` is missing in disposal-order`,
  'disposal-order-wrong': ({ table, before }) => `rows of \`${table}\` point to rows of \`${before}\`, so disposal-order must name \`${table}\` first`,
  'columns-do-not-pair': ({ columns, toColumns }) => `${columns} columns cannot be compared with ${toColumns}`,
  'part-without-account': ({ column }) => `no owned-by or refers-to leads from column \`${column}\` to an account table, so whose part it is stays open`,
  'account-without-identity': ({ table }) => `nobody can be recognised in table \`${table}\`: it needs email, or name and birth-date`,
  'not-in-database': ({ relation, column }) => `the database has no ${column === undefined ? `table \`${relation}\`` : `column \`${relation}.${column}\``}`,
  'column-not-annotated': ({ relation, column }) => `nothing is said of column \`${relation}.${column}\`, so it is never disclosed`,
};
