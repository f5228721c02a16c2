import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import { randomOf } from '../../test/differential/random.ts';

const base = fileURLToPath(new URL('../../spec/cases/a-small-policy/policy.yaml', import.meta.url));

/** How large the policy of the figure is: each of the purposes is declared for each of the classes. */
export const size = { classes: 9, purposes: 30, items: 60, recipients: 12, situations: 2 } as const;

export const names = {
  class: (at: number): string => `class-${at}`, item: (at: number): string => `group-${at % 6}.item-${at}`, purpose: (ofClass: number, at: number): string => `class-${ofClass}.purpose-${at}`,
  recipient: (at: number): string => `recipient-${at}`, situation: (at: number): string => `situation-${at}`, service: (at: number): string => `service-${at}`,
};
export const services = 3;
const specialItems = 4;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);
const local = (word: string): string => `{ ja: ${word}, en: ${word} }`;

/**
 * `times`: as many statements, by more purposes and recipients besides the same, so that the same questions have the same answers. They are made
 * of the first: a text of that size is more than is read.
 */
export const largePolicy = (times: number): PolicyText => {
  const once = policyOnce();
  const { provision } = once;
  if (!provision) throw new Error('the policy of the bench provides to nobody');
  const again = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
    [...list, ...upTo(times - 1).flatMap((at) => list.map((one) => ({ ...one, id: `${one.id}.again-${at}` })))];
  return { ...once, purposes: again(once.purposes), provision: { ...provision, recipients: again(provision.recipients) } };
};

const policyOnce = (): PolicyText => {
  const random = randomOf(7);
  const some = (probability: number): string => `[${random.atLeastOne(upTo(size.items), probability).map(names.item).join(', ')}]`;
  const recipient = (at: number): string => [
    `    - id: ${names.recipient(at)}`, `      name: ${local(`R${at}`)}`,
    `      classes: [${random.atLeastOne(upTo(size.classes), 0.8).map(names.class).join(', ')}]`, `      items: ${some(0.6)}`, '      situations:',
    ...upTo(size.situations).map((situation) => `        - { id: ${names.situation(situation)}, name: ${local('S')}, text: ${local('S')}${situation === 1 ? ', by-person: true' : ''}, items: ${some(0.6)} }`),
  ].join('\n');
  const purpose = (ofClass: number, at: number): string =>
    `  - { id: ${names.purpose(ofClass, at)}, class: ${names.class(ofClass)}, text: ${local(`P${at}`)}, items: ${some(0.7)}, cross-service: ${random.chance(0.5)}, recipients: [${
      random.atLeastOne(upTo(size.recipients), 1 / 3).map(names.recipient).join(', ')}] }`;
  const sections = [
    'services:', ...upTo(services).map((at) => `  - { id: ${names.service(at)}, name: ${local('S')} }`),
    'classes:', ...upTo(size.classes).map((at) => `  - { id: ${names.class(at)}, name: ${local('C')}, items: ${some(0.9)} }`),
    'items:', ...upTo(size.items).map((at) => `  - { id: ${names.item(at)}, name: ${local('I')}, identifiability: ${at % 3 === 0 ? 'direct' : 'by-matching'}, special-care: ${at < specialItems} }`),
    'purposes:', ...upTo(size.classes).flatMap((ofClass) => upTo(size.purposes).map((at) => purpose(ofClass, at))),
    'provision:', '  consent: recipient-and-items', '  means: [encrypted-web, email]', '  recipients:', ...upTo(size.recipients).map(recipient),
  ].join('\n');
  const printed = [...upTo(size.classes).map((at) => `{ purposes-of: ${names.class(at)} }`), ...upTo(size.recipients).map((at) => `{ recipient: ${names.recipient(at)} }`), 'provision-consent', 'provision-means'];
  const source = readFileSync(base, 'utf8').replace(/^services:[^]*?(?=^requests:)/mu, `${sections}\n\n`).replace('body: [{ purposes-of: customers }, items, services]', `body: [${printed.join(', ')}]`);
  const { value, findings } = readPolicy(Buffer.from(source), 'large.yaml');
  if (!value) throw new Error(`the policy of the bench is none: ${JSON.stringify(findings.slice(0, 3))}`);
  return value;
};
