import { readFileSync } from 'node:fs';

/** A policy far larger than any real one: the smallest good case of the language, with this many purposes, items and recipients more. */
export const syntheticPolicy = ({ purposes, items, recipients }: { readonly purposes: number; readonly items: number; readonly recipients: number }): string => {
  const small = readFileSync(new URL('../../spec/cases/a-small-policy/policy.yaml', import.meta.url), 'utf8');
  const many = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join('');
  const moreItems = many(items, (at) => `  - { id: made.item-${at}, name: { ja: 項目${at}, en: Item ${at} }, identifiability: ${at % 3 === 0 ? 'direct' : 'by-matching'} }\n`);
  const morePurposes = many(purposes, (at) =>
    `  - id: made.purpose-${at}\n    class: customers\n    text: { ja: 目的${at}のため, en: For purpose ${at} }\n    items: [made.item-${at % items}, made.item-${(at * 7 + 1) % items}, made.item-${(at * 13 + 2) % items}]\n${at < recipients ? `    recipients: [made.recipient-${at}]\n` : ''}`);
  const moreRecipients = many(recipients, (at) => [
    `    - id: made.recipient-${at}`, `      name: { ja: 提供先${at}, en: Recipient ${at} }`, '      classes: [customers]',
    `      items: [made.item-${(at * 5) % items}, made.item-${(at * 5 + 1) % items}]`,
    `      situations: [{ id: made.situation-${at}, name: { ja: 場面${at}, en: Situation ${at} }, text: { ja: 場面${at}のとき, en: In situation ${at} } }]`, '',
  ].join('\n'));
  const printed = `${many(recipients, (at) => `      - recipient: made.recipient-${at}\n`)}`;
  return small
    .replace(/^items:\n/m, (key) => key + moreItems)
    .replace(/^purposes:\n/m, (key) => key + morePurposes)
    .replace(/^requests:\n/m, (key) => `provision:\n  consent: recipient-and-items\n  means: [email]\n  recipients:\n${moreRecipients}\n${key}`)
    .replace(/^clauses:\n/m, (key) => `${key}  - id: made.recipients\n    heading: { ja: 提供先, en: Recipients }\n    body:\n      - provision-consent\n      - provision-means\n${printed}`);
};
