import { bare } from './shape.ts';
import type { CaseShape, Explanation, FieldShape, Shape } from './shape.ts';

/** What each key says, by its path (`items[].derived`), or by `*.key` for a key that says the same wherever it stands: ja, en. */
export type Meanings = Readonly<Record<string, readonly [ja: string, en: string]>>;

/**
 * The form with these words at its fields; words that a reader gave itself stay. `unexplained` are the paths that have none, `unused`
 * the meanings that no field has: a test keeps both empty. A form that is used in several places is explained at the first.
 */
export const withMeanings = (root: Shape, meanings: Meanings): { readonly shape: Shape; readonly unexplained: readonly string[]; readonly unused: readonly string[] } => {
  const explained = new Map<Shape, Shape>();
  const [used, unexplained] = [new Set<string>(), [] as string[]];

  const wordsOf = (path: string, key: string): Explanation | undefined => {
    const name = [join(path, key), `*.${key}`].find((each) => Object.hasOwn(meanings, each));
    const [ja, en] = (name !== undefined && meanings[name]) || [];
    if (name === undefined || ja === undefined || en === undefined) return undefined;
    used.add(name);
    return { ja, en };
  };

  const field = (path: string, key: string, before: FieldShape): FieldShape => {
    const explanation = before.explanation ?? wordsOf(path, key);
    if (!explanation) unexplained.push(join(path, key));
    return { ...before, explanation, form: visit(before.form, join(path, key)) };
  };

  const ofCase = (path: string, key: string, before: CaseShape): CaseShape => {
    const explanation = before.explanation ?? wordsOf(path, key);
    if (!explanation) unexplained.push(join(path, key));
    return { explanation, form: before.form && visit(before.form, join(path, key)) };
  };

  const visit = (shape: Shape, path: string): Shape => {
    if (shape.kind === 'named') return { ...shape, form: visit(shape.form, path) };
    const form = bare(shape);
    const known = explained.get(form);
    if (known) return known;
    if (form.kind === 'mapping') {
      // Put in before its parts are visited: a form that contains itself comes back to it.
      const fields: Record<string, FieldShape> = {};
      const made: Shape = { kind: 'mapping', fields };
      explained.set(form, made);
      for (const [key, before] of Object.entries(form.fields)) fields[key] = field(path, key, before);
      return made;
    }
    const made = rebuilt(form, path);
    explained.set(form, made);
    return made;
  };

  const rebuilt = (form: Exclude<Shape, { readonly kind: 'named' | 'lazy' | 'mapping' }>, path: string): Shape => {
    switch (form.kind) {
      case 'list': return { ...form, entry: visit(form.entry, `${path}[]`) };
      case 'entries': return { ...form, value: visit(form.value, `${path}.*`) };
      case 'word-or': return { ...form, other: visit(form.other, path) };
      case 'variant': return { ...form, cases: Object.fromEntries(Object.entries(form.cases).map(([key, before]) => [key, ofCase(path, key, before)])) };
      case 'name': case 'text': case 'true-or-false': case 'date': case 'month-and-day': case 'both-languages': case 'promise': case 'country':
      case 'residence': case 'email': case 'integer': case 'one-of': return form;
    }
  };

  const shape = visit(root, '');
  return { shape, unexplained, unused: Object.keys(meanings).filter((name) => !used.has(name)) };
};

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
