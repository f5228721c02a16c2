import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { plain } from './content.ts';
import { policyDocument } from './policy-document.ts';
import { publishPolicy } from './publish-policy.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writeModel } from './write-model.ts';

const policyAt = (path: string): PolicyText => {
  const { value } = readPolicy(readFileSync(new URL(`../../../${path}`, import.meta.url)), 'policy.yaml');
  if (!value) throw new Error('the policy has errors');
  return value;
};
/** It has every section, and prints each. */
const whole = policyAt('spec/cases/a-whole-policy/policy.yaml');

/** The policy with every text that people read replaced. */
const withTexts = (policy: PolicyText, text: (at: number) => string): PolicyText => {
  let at = 0;
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    if ('ja' in node && 'en' in node) return { ja: text(at++), en: text(at++) };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  return walk(policy) as PolicyText;
};

const nasty = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title></style><b>', '&lt;&amp;&#60;', 'javascript:alert(1)', '<!-- ', ']]>', '<a href="//x">',
  '**b**', '_i_', '`code`', '# h', '## h ##', '- item', '+ item', '* item', '1. item', '12) item', '> quote', '---', '===', '***', '~~~', '```', '| a | b |', '[x](y)', '![x](y)', '[x]: y',
  '<http://x>', 'www.example.com', 'http://x.example', 'a@b.example', '&copy;', '\\', '\\\\', ':smile:', '$x$', '^[note]', '{#id}', '~~s~~', '!', '[', 'end  ', '\tx',
  '#panic("x")', '#import "x.typ"', '@ref <label>', '$ sum $', '] ) }', '// c', '/* c */', '\\u{41}', '#{', '= heading', '/ term: x',
  '\u202Eevil\u202C', '\u2066x', '\u200Fx\u200E', '\u061Cx', 'a\nb', 'a\n# b', 'a\r\n- b', 'a\u2028b', 'a\u0085b', '\u0000', '\u001b[31m', '\ud800', '\uFEFFx', '𠮷', 'é', '「引用」',
];
const anyText = fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 12 }), fc.array(fc.constantFrom(...nasty), { minLength: 2, maxLength: 4 }).map((parts) => parts.join('')))
  
  // Addresses, and quotations that may happen to be a heading, are links by right.
  .filter((text) => plain(text) !== '' && !/https:\/\/|§|「[^「」]+」|"[^"]+"|“[^“”]+”/.test(text));
const anyTexts = fc.array(anyText, { minLength: 40, maxLength: 40 });
const each = (texts: readonly string[]) => (at: number): string => texts[at % texts.length] ?? 'x';

/** Elements with the names of their attributes. */
const elementsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""').replace(/class="" /, ''));

/** What a reader of Markdown takes as a mark, line by line: all but escaped characters and words. */
const marksOf = (markdown: string): readonly string[] => markdown.split('\n').map((line) =>
  line.replace(/\\[!-/:-@[-`{-~]/g, 'x').replace(/^( *)(?:\d{1,9}[.)]|[-+=])(?=[ \t]|[-=]*$)/, '$1§').replace(/^(\s*§?\s*)(?:\d{1,9}[.)]|[-+=])(?=[ \t]|$)/, '$1§')
    .replace(/[^§*_`[\]<>#!|~&$@\\\s]+/g, 'x').replace(/x(\s+x)+/g, 'x').trimEnd());

const expectSame = (texts: (at: number) => string): void => {
  const policy = withTexts(whole, texts);
  const calm = withTexts(whole, () => 'x');
  for (const language of languages) {
    expect(elementsOf(publishPolicy(policy, language))).toEqual(elementsOf(publishPolicy(calm, language)));
    expect(marksOf(writeMarkdown(policyDocument(policy, language)))).toEqual(marksOf(writeMarkdown(policyDocument(calm, language))));
  }
};

describe('hostile texts in every place of a policy [LG-0 part]', () => {
  test.each(nasty.filter((text) => plain(text) !== ''))('%j becomes no markup', (text) => {
    expectSame(() => text);
  });

  test('whatever stands together', () => {
    fc.assert(fc.property(anyTexts, (texts) => { expectSame(each(texts)); }), { numRuns: 60 });
  });

  test('no rendering holds a mark of direction or a control character', () => {
    fc.assert(fc.property(anyTexts, (texts) => {
      const policy = withTexts(whole, each(texts));
      const all = [writeModel(policy), ...languages.flatMap((language) => [publishPolicy(policy, language), writeMarkdown(policyDocument(policy, language))])];
      for (const rendering of all) expect(rendering.match(/[\u0000-\u0008\u000B-\u001F\u007F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/)).toBeNull();
    }), { numRuns: 40 });
  });

  test('a text of 100 kB is printed whole', () => {
    const long = '<b>長い*text*</b> '.repeat(6000).trim();
    const policy = withTexts(whole, (at) => (at < 2 ? long : 'x'));
    const escaped = long.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(publishPolicy(policy, 'ja')).toContain(escaped);
    expect(writeMarkdown(policyDocument(policy, 'ja'))).toContain(long.replace(/[<>*]/g, '\\$&'));
  });

  test('the check of marks can fail', () => {
    expect(marksOf('- x')).not.toEqual(marksOf('\\- x'));
    expect(marksOf('1. x')).not.toEqual(marksOf('1\\. x'));
    expect(marksOf('x *x* x')).not.toEqual(marksOf('x \\*x\\* x'));
    expect(elementsOf('<p>a<b>c</b></p>')).not.toEqual(elementsOf('<p>a&lt;b&gt;c</p>'));
  });
});

describe('the model as JSON', () => {
  test('says what the policy says, in both languages, without places', () => {
    const model = JSON.parse(writeModel(whole)) as PolicyText;
    expect(model.title).toEqual(whole.title);
    expect(model.purposes.map(({ id, text }) => [id, text])).toEqual(whole.purposes.map(({ id, text }) => [id, text]));
    expect(writeModel(whole)).not.toMatch(/"(at|\w+At)":|policy\.yaml/);
  });
});
