import { bare } from './shape.ts';
import type { Shape } from './shape.ts';

/** A form that stands for itself once: its name, and words of its own where it has some. */
export interface RepeatedForm {
  readonly name: string;
  readonly explanation: { readonly ja: string; readonly en: string } | undefined;
}

/**
 * The forms of a language that are described once and referred to: those with a name, those that contain themselves, and every
 * mapping or choice that is used in several places. By the form without its wrappings; the names are unique, in the order of the text.
 */
export const repeatedForms = (root: Shape): ReadonlyMap<Shape, RepeatedForm> => {
  const seen = new Map<Shape, { readonly key: string; times: number; named: RepeatedForm | undefined }>();
  const visit = (shape: Shape, key: string): void => {
    const form = bare(shape);
    if (form.kind !== 'mapping' && form.kind !== 'variant' && form.kind !== 'entries') {
      for (const [, part] of partsOf(form)) visit(part, key);
      return;
    }
    const before = seen.get(form);
    const named = nameOf(shape);
    if (before) {
      before.times += 1;
      before.named ??= named;
      return;
    }
    seen.set(form, { key, times: shape.kind === 'lazy' ? 2 : 1, named });
    for (const [name, part] of partsOf(form)) visit(part, name === '' ? key : name);
  };
  visit(root, 'root');
  const repeated = new Map<Shape, RepeatedForm>();
  const taken = new Set<string>();
  for (const [form, { key, times, named }] of seen) {
    if (form === bare(root) || (!named && times < 2)) continue;
    const name = free(named?.name ?? pascal(key), taken);
    taken.add(name);
    repeated.set(form, { name, explanation: named?.explanation });
  }
  return repeated;
};

const nameOf = (shape: Shape): RepeatedForm | undefined =>
  shape.kind === 'named' ? { name: shape.name, explanation: shape.explanation } : shape.kind === 'lazy' ? nameOf(shape.form()) : undefined;

/** What a form is made of, with the key of each part; '' for parts without one. */
export const partsOf = (form: Shape): readonly (readonly [string, Shape])[] => {
  switch (form.kind) {
    case 'list': return [['', form.entry]];
    case 'entries': return [['', form.value]];
    case 'word-or': return [['', form.other]];
    case 'mapping': return Object.entries(form.fields).map(([key, field]) => [key, field.form]);
    case 'variant': return Object.entries(form.cases).flatMap(([key, each]) => (each.form ? [[key, each.form] as const] : []));
    case 'named': return [['', form.form]];
    case 'lazy': return [['', form.form()]];
    case 'text': case 'true-or-false': case 'date': case 'month-and-day': case 'both-languages': case 'promise': case 'country': case 'residence':
    case 'email': case 'integer': case 'one-of': case 'name': return [];
  }
};

const pascal = (key: string): string => key.split(/[^a-zA-Z0-9]+/).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');

const free = (wished: string, taken: ReadonlySet<string>): string => {
  let [name, number] = [wished, 2];
  for (; taken.has(name); number += 1) name = `${wished}${number}`;
  return name;
};
