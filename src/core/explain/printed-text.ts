import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { Block, PolicyText } from '../policy/model/policy.ts';
import { printBlock } from '../publish/blocks.ts';
import { textOf } from '../publish/content.ts';
import type { Cell, DocumentBlock, ListBlock } from '../publish/document.ts';
import { printingOf } from '../publish/policy-document.ts';

// What a policy's text says of a fact, as its published pages print it, in plain lines.

const listLines = ({ entries }: ListBlock): readonly string[] =>
  entries.flatMap(({ content, notes }) => [`- ${textOf(content)}`, ...notes.map((note) => `  - ${textOf(note)}`)]);

const cellText = (cell: Cell): string => (cell.kind === 'line' ? textOf(cell.content) : cell.entries.map(({ content }) => textOf(content)).join('; '));

const linesOf = (block: DocumentBlock): readonly string[] => {
  switch (block.kind) {
    case 'paragraph': return [textOf(block.content)];
    case 'list': return listLines(block);
    case 'table': return block.rows.map(({ heading, cells }) => [textOf(heading), ...cells.map(cellText)].join(': '));
    case 'address': return block.lines.map(textOf);
  }
};

const inLanguage = (policy: PolicyText, block: Block, language: Language): string =>
  printBlock(block, printingOf(policy, language)).flatMap(linesOf).join('\n');

/** A fact of a policy as it is published, in both languages. */
export const printedText = (policy: PolicyText, block: Block): LocalText => ({ ja: inLanguage(policy, block, 'ja'), en: inLanguage(policy, block, 'en') });
