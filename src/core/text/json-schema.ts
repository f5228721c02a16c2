import { repeatedForms } from './repeated-forms.ts';
import type { RepeatedForm } from './repeated-forms.ts';
import { bare } from './shape.ts';
import type { CaseShape, Explanation, FieldShape, Plain, Shape } from './shape.ts';

/** A JSON Schema or a part of one, as plain data. */
export interface JsonSchema { readonly [keyword: string]: unknown }

/**
 * The form of a language as JSON Schema 2020-12, for completion in editors and for programs that write such files. It takes whatever
 * the readers take; what a schema cannot say (references, dates that exist) is left to `yakusoku check`.
 */
export const jsonSchema = (root: Shape, title: string, explanation: Explanation): JsonSchema => {
  const repeated = repeatedForms(root);
  const definitions = Object.fromEntries([...repeated].map(([form, { name, explanation: words }]) => [name, { ...described(words), ...inner(form, repeated) }]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...described(explanation), ...inner(bare(root), repeated),
    $defs: { ...definitions, ...sharedDefinitions },
  };
};

const described = (words: Explanation | undefined): JsonSchema => (words ? { description: `${words.ja}\n\n${words.en}` } : {});

const schemaOf = (shape: Shape, repeated: ReadonlyMap<Shape, RepeatedForm>): JsonSchema => {
  const form = bare(shape);
  const name = repeated.get(form)?.name;
  return name === undefined ? inner(form, repeated) : { $ref: `#/$defs/${name}` };
};

const inner = (form: Shape, repeated: ReadonlyMap<Shape, RepeatedForm>): JsonSchema => {
  const inside = (shape: Shape): JsonSchema => schemaOf(shape, repeated);
  switch (form.kind) {
    case 'list': return { type: 'array', items: inside(form.entry), ...(form.min > 0 ? { minItems: form.min } : {}) };
    case 'entries': return { type: 'object', additionalProperties: inside(form.value) };
    case 'mapping': return mappingSchema(form.fields, inside);
    case 'variant': return variantSchema(form.cases, inside);
    case 'word-or': return { anyOf: [{ const: form.word }, inside(form.other)] };
    case 'name': return { $ref: '#/$defs/Name', ...(form.of === undefined ? {} : { title: `${form.declares ? 'name of' : 'refers to'} ${form.of}` }) };
    case 'named': case 'lazy': return inside(form);
    case 'text': case 'true-or-false': case 'date': case 'month-and-day': case 'both-languages': case 'promise': case 'country': case 'residence':
    case 'email': case 'integer': case 'one-of': return plainSchema(form);
  }
};

const mappingSchema = (fields: Readonly<Record<string, FieldShape>>, inside: (shape: Shape) => JsonSchema): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(fields).map(([key, { form, absent, explanation }]) =>
    [key, { ...described(explanation), ...inside(form), ...(absent === undefined ? {} : { default: absent }) }])),
  required: Object.entries(fields).filter(([, field]) => field.required).map(([key]) => key),
  additionalProperties: false,
});

/** Words first: bare ones with their meaning each, then those that are keys. */
const variantSchema = (cases: Readonly<Record<string, CaseShape>>, inside: (shape: Shape) => JsonSchema): JsonSchema => ({
  anyOf: Object.entries(cases).toSorted(([, a], [, b]) => Number(a.form !== undefined) - Number(b.form !== undefined)).map(([key, { form, explanation }]) => form
    ? { ...described(explanation), type: 'object', properties: { [key]: inside(form) }, required: [key], additionalProperties: false }
    : { ...described(explanation), const: key }),
});

const plainSchema = (form: Plain): JsonSchema => {
  switch (form.kind) {
    case 'text': return { type: 'string', pattern: '\\S' };
    case 'true-or-false': return { type: 'boolean' };
    case 'integer': return { type: 'integer', minimum: form.min, maximum: form.max };
    case 'one-of': return { enum: form.values };
    case 'date': return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'month-and-day': return { type: 'string', pattern: '^\\d{2}-\\d{2}$' };
    case 'both-languages': return { $ref: '#/$defs/BothLanguages' };
    case 'promise': return { $ref: '#/$defs/Promise' };
    case 'country': return { type: 'string', pattern: '^[A-Z]{2}$' };
    case 'residence': return { type: 'string', pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$' };
    case 'email': return { type: 'string', pattern: '^\\s*\\S+@\\S+\\s*$' };
  }
};

const sharedDefinitions: JsonSchema = {
  Name: { type: 'string', maxLength: 80, pattern: '^[a-z][a-z0-9]*([-.][a-z0-9]+)*$' },
  /** A row of the register of promises. */
  Promise: { type: 'string', maxLength: 20, pattern: '^[A-Z]{2}-[0-9a-z]+(-[0-9a-z]+)*$' },
  BothLanguages: {
    ...described({ ja: '人が読む文。日本語と英語の両方が必要です', en: 'A text that people read, in Japanese and in English' }),
    type: 'object', properties: { ja: { type: 'string', pattern: '\\S' }, en: { type: 'string', pattern: '\\S' } },
    required: ['ja', 'en'], additionalProperties: false,
  },
};
