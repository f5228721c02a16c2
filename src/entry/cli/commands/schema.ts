import { writeFile } from 'node:fs/promises';
import { Argument, Command } from 'commander';
import { assertionMeanings } from '../../../core/compare/assertion-meanings.ts';
import { assertionsShape } from '../../../core/compare/assertion-read.ts';
import { policyMeanings } from '../../../core/policy/model/meanings.ts';
import { policyShape } from '../../../core/policy/model/read.ts';
import { datasetMeanings } from '../../../core/sources/meanings.ts';
import { datasetShape } from '../../../core/sources/read-dataset.ts';
import { jsonSchema } from '../../../core/text/json-schema.ts';
import { withMeanings } from '../../../core/text/meanings.ts';
import { reference } from '../../../core/text/reference.ts';

interface SchemaOptions {
  readonly out?: string;
  readonly reference?: boolean;
}

/** The languages of the product, each by the form that its own reader takes. */
export const describedLanguages = ['policy', 'dataset', 'assertions'] as const;
export type DescribedLanguage = (typeof describedLanguages)[number];

/** The form of each with words at its keys, and the keys and words that do not fit together (a test wants none). */
export const explainedLanguages = {
  policy: withMeanings(policyShape, policyMeanings), dataset: withMeanings(datasetShape, datasetMeanings),
  assertions: withMeanings(assertionsShape, assertionMeanings),
} as const satisfies Readonly<Record<DescribedLanguage, object>>;

const titles = {
  policy: { ja: 'ポリシーのファイル', en: 'The policy file' },
  dataset: { ja: 'データセットの注釈のファイル', en: 'The dataset annotation file' },
  assertions: { ja: '守るべきことのファイル', en: 'The file of assertions' },
} as const satisfies Readonly<Record<DescribedLanguage, object>>;

const example = `
Examples:
  $ yakusoku schema policy --out policy.schema.json
  $ yakusoku schema policy --reference --out reference.md

An editor with the YAML language server completes and checks a policy whose first line is
  # yaml-language-server: $schema=policy.schema.json`;

/** `yakusoku schema <language>`: JSON Schema 2020-12 of a language, or its reference as Markdown, from the readers themselves. */
export const schemaCommand = (): Command => new Command('schema')
  .description('print the JSON Schema of a language, or its reference / ポリシー言語の JSON Schema とリファレンス')
  .addArgument(new Argument('<language>', 'which files').choices(describedLanguages))
  .option('--out <file>', 'write there instead of to the terminal')
  .option('--reference', 'the reference as Markdown instead of the schema')
  .addHelpText('after', example)
  .action(async (language: DescribedLanguage, options: SchemaOptions) => {
    const page = options.reference === true ? referenceText(language) : schemaText(language);
    if (options.out === undefined) process.stdout.write(page);
    else await writeFile(options.out, page);
  });

export const schemaText = (language: DescribedLanguage): string => `${JSON.stringify(jsonSchema(explainedLanguages[language].shape, titles[language].en, titles[language]), null, 2)}\n`;

export const referenceText = (language: DescribedLanguage): string => reference(explainedLanguages[language].shape, titles[language], `yakusoku schema ${language} --reference`);
