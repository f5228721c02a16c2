import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { policyRenderer } from '../../src/adapters/pdf/policy-renderer.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { examinePolicies } from '../../src/core/policy/check/examine-policy.ts';
import { textOf } from '../../src/core/publish/content.ts';
import type { Content, DocumentBlock, PolicyDocument, Section } from '../../src/core/publish/document.ts';
import { policyDocument } from '../../src/core/publish/policy-document.ts';
import { pdfText } from '../reply/pdf-text.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = globSync('policies/**/*.yaml', { cwd: root }).toSorted().map((file) => ({ file, source: readFileSync(root + file) }));
const policies = examinePolicies(sources, calendarDate('2026-11-21')).flatMap(({ file, layers: [own, ...parents] }) => (own ? [{ file, own, parents }] : []));
const renderer = policyRenderer({ sibling: (language) => `./${language}`, policy: () => '../', parent: ({ id }, language) => `https://portal.example/policies/${id}/${language}` });

const inBlock = (block: DocumentBlock): readonly Content[] => {
  switch (block.kind) {
    case 'paragraph': return [block.content];
    case 'list': return block.entries.flatMap(({ content, notes }) => [content, ...notes]);
    case 'table': return block.rows.flatMap(({ heading, cells }) => [heading, ...cells.flatMap((cell) => (cell.kind === 'list' ? inBlock(cell) : [cell.content]))]);
    case 'address': return block.lines;
  }
};
const inSections = (sections: readonly Section[]): readonly Content[] =>
  sections.flatMap((section) => [section.heading, ...section.body.flatMap(inBlock), ...inSections(section.sections)]);
/** Every line of a document. */
const linesOf = (document: PolicyDocument): readonly string[] =>
  [...document.head.map(({ content }) => content), ...document.signature, ...inSections(document.sections), ...document.foot].map(textOf);

/** Without space and with plain letters: PDF sets lines anew, and its fonts join letters. */
const packed = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD]+/g, '');
const unescaped = (markdown: string): string => markdown.replace(/\]\(<[^>]*>\)/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/(?<!\\)[[]/g, '');

describe.each(policies)('every form of $file says every line of it [LG-0 part]', ({ own, parents }) => {
  test.each(['ja', 'en'] as const)('in %s', async (language) => {
    const renderings = await renderer.render(own, parents);
    const bytes = (format: string): Uint8Array => renderings.find((one) => one.format === format && one.language === language)?.bytes ?? new Uint8Array();
    const [markdown, pdf] = [packed(unescaped(new TextDecoder().decode(bytes('markdown')))), packed((await pdfText(Buffer.from(bytes('pdf')))).join(''))];
    // The foot of each page stands between the lines that it parts.
    const lines = linesOf(policyDocument(own, language, parents)).map((line) => packed(line.replaceAll('[', '')));
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.filter((line) => !markdown.includes(line))).toEqual([]);
    const foot = new RegExp(`${packed(own.title[language]).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\d+/\\d+`, 'g');
    expect(lines.filter((line) => !pdf.replaceAll('[', '').replace(foot, '').includes(line))).toEqual([]);
  });
});
