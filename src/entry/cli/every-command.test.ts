import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { yakusoku } from './yakusoku.ts';

/** Those that do something, with the words that call them. */
const leaves = (command: Command, words: readonly string[] = []): readonly (readonly [words: string, command: Command])[] =>
  command.commands.length === 0 ? [[words.join(' '), command]] : command.commands.flatMap((one) => leaves(one, [...words, one.name()]));

const helpOf = (command: Command): string => {
  let text = '';
  command.configureOutput({ writeOut: (part) => { text += part; } }).outputHelp();
  return text;
};

const all = leaves(yakusoku());

test('commands are found, those inside others too', () => {
  expect(all.map(([words]) => words)).toEqual(expect.arrayContaining(['start', 'decide', 'policy submit', 'service-key revoke']));
});

test.each(all)('%s has help in both languages, with an example of itself', (words, command) => {
  const help = helpOf(command);
  expect(command.description()).toMatch(/ \/ .*[\p{Script=Hiragana}\p{Script=Han}]/u);
  expect(help).toMatch(new RegExp(`Examples?:\\n(?:.*\\n)*?\\s+\\$ yakusoku ${words}\\b`));
});

// What `schema` prints is JSON, or a page.
test.each(all.filter(([words]) => words !== 'schema'))('%s has --json', (_words, command) => {
  expect(command.options.map(({ long }) => long)).toContain('--json');
});
