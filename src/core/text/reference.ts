import { en, ja } from '../findings/parameter-words.ts';
import { partsOf, repeatedForms } from './repeated-forms.ts';
import { bare } from './shape.ts';
import type { CaseShape, FieldShape, Shape } from './shape.ts';

/** A part of the language with a table of its own. */
interface Section { readonly path: string; readonly form: Extract<Shape, { kind: 'mapping' | 'variant' }>; readonly explanation: { readonly ja: string; readonly en: string } | undefined }

/** The form of a language as a page of tables, Japanese beside English: a section for every mapping and every choice, by its path. */
export const reference = (root: Shape, title: { readonly ja: string; readonly en: string }, command: string): string => {
  const sections = sectionsOf(root);
  const pathOf = new Map<Shape, string>(sections.map(({ form, path }) => [form, path]));
  return [
    `# ${title.ja} / ${title.en}`, '',
    `<!-- \`${command}\` が書いたページです。手では直しません。 Written by that command, never by hand. -->`, '',
    `\`パス[]\` は一覧の 1 件を表します。● は必須のキーです。/ \`path[]\` is one entry of a list; ● marks a key that must be there.`, '',
    ...sections.map(({ path }) => `- [${code(path)}](#${anchor(path)})`), '',
    ...sections.flatMap((section) => sectionLines(section, pathOf)),
  ].join('\n');
};

const sectionsOf = (root: Shape): readonly Section[] => {
  const words = repeatedForms(root);
  const sections = new Map<Shape, Section>();
  const visit = (shape: Shape, path: string): void => {
    const form = bare(shape);
    if (sections.has(form)) return;
    if (form.kind === 'mapping' || form.kind === 'variant') sections.set(form, { path, form, explanation: words.get(form)?.explanation });
    for (const [key, part] of partsOf(form)) visit(part, below(path, key, form.kind));
  };
  visit(root, '');
  return [...sections.values()];
};

const below = (path: string, key: string, kind: Shape['kind']): string =>
  kind === 'list' ? `${path}[]` : kind === 'entries' ? `${path}.*` : key === '' ? path : path === '' ? key : `${path}.${key}`;

const anchor = (path: string): string => (path === '' ? 'file' : path.replaceAll('[]', '-each').replaceAll('*', 'any').replace(/[^a-z0-9-]+/g, '-'));
const code = (path: string): string => (path === '' ? 'ファイル / file' : `\`${path}\``);

const sectionLines = ({ path, form, explanation }: Section, pathOf: ReadonlyMap<Shape, string>): readonly string[] => [
  `<a id="${anchor(path)}"></a>`, '', `## ${code(path)}`, '',
  ...(explanation ? [`${explanation.ja} / ${explanation.en}`, ''] : []),
  ...(form.kind === 'variant' ? ['次のうち 1 つだけを書きます。/ Exactly one of these.', ''] : []),
  '| | キー / key | 値 | value | 意味 | meaning |', '|---|---|---|---|---|---|',
  ...(form.kind === 'mapping' ? Object.entries(form.fields).map(([key, field]) => fieldRow(key, field, pathOf)) : []),
  ...(form.kind === 'variant' ? Object.entries(form.cases).map(([key, each]) => caseRow(key, each, pathOf)) : []), '',
];

const fieldRow = (key: string, { form, required, absent, explanation }: FieldShape, pathOf: ReadonlyMap<Shape, string>): string => {
  const words = formWords(form, pathOf);
  const otherwise = absent === undefined ? { ja: '', en: '' } : { ja: `（なければ \`${absent}\`）`, en: ` (else \`${absent}\`)` };
  return row(required ? '●' : '', `\`${key}\``, words.ja + otherwise.ja, words.en + otherwise.en, explanation?.ja ?? '', explanation?.en ?? '');
};

const caseRow = (key: string, { form, explanation }: CaseShape, pathOf: ReadonlyMap<Shape, string>): string => {
  const words = form ? formWords(form, pathOf) : { ja: '（値なし）', en: '(no value)' };
  return row('', `\`${key}\``, words.ja, words.en, explanation?.ja ?? '', explanation?.en ?? '');
};

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

const formWords = (shape: Shape, pathOf: ReadonlyMap<Shape, string>): { readonly ja: string; readonly en: string } => {
  const form = bare(shape);
  const path = pathOf.get(form);
  if (path !== undefined) return { ja: `[${code(path)}](#${anchor(path)})`, en: `[${code(path)}](#${anchor(path)})` };
  switch (form.kind) {
    case 'list': {
      const entry = formWords(form.entry, pathOf);
      return { ja: `${entry.ja} の一覧${form.min > 0 ? `（${form.min} 件以上）` : ''}`, en: `list of ${entry.en}${form.min > 0 ? ` (at least ${form.min})` : ''}` };
    }
    case 'entries': {
      const value = formWords(form.value, pathOf);
      return { ja: `自由なキー: ${value.ja}`, en: `free keys: ${value.en}` };
    }
    case 'word-or': {
      const other = formWords(form.other, pathOf);
      return { ja: `\`${form.word}\` か、${other.ja}`, en: `\`${form.word}\`, or ${other.en}` };
    }
    case 'one-of': return { ja: form.values.map((value) => `\`${value}\``).join('、'), en: form.values.map((value) => `\`${value}\``).join(', ') };
    case 'name': return nameWords(form.of, form.declares);
    case 'mapping': case 'variant': return { ja: '', en: '' };
    case 'text': case 'true-or-false': case 'date': case 'month-and-day': case 'both-languages': case 'promise': case 'country': case 'residence':
    case 'email': case 'integer': return { ja: ja.expectation(form), en: en.expectation(form) };
  }
};

const nameWords = (of: string | undefined, declares: boolean): { readonly ja: string; readonly en: string } =>
  of === undefined ? { ja: '名前', en: 'a name' }
  : declares ? { ja: `${of} の名前（ここで決める）`, en: `the name of the ${of} (given here)` }
  : { ja: `${of} の名前`, en: `the name of a ${of}` };
