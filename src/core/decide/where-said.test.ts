import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PolicyText } from '../policy/model/policy.ts';
import { readPolicy } from '../policy/model/read.ts';
import { whereSaid } from './where-said.ts';

const policyOf = (name: string): PolicyText => {
  const file = `policies/${name}.yaml`;
  const { value, findings } = readPolicy(readFileSync(new URL(`../../../${file}`, import.meta.url)), file);
  if (!value) throw new Error(`${file} has errors: ${JSON.stringify(findings)}`);
  return value;
};
const group = policyOf('leverages-group/2025-05-27');
const teratail = policyOf('teratail/2022-04-01');
const layers = [teratail, group];

test('a purpose is found in the document that declares it, by the clause that prints those of its class', () => {
  const own = teratail.purposes[0];
  const far = group.purposes.find(({ id }) => !teratail.purposes.some((one) => one.id === id));
  expect(whereSaid(layers, { kind: 'purpose', id: own?.id ?? '' })).toMatchObject({ policy: 'teratail', version: '2022-04-01', number: '2.1)' });
  expect(whereSaid(layers, { kind: 'purpose', id: far?.id ?? '' })).toMatchObject({ policy: 'leverages-group', number: expect.stringMatching(/^1\./u) });
  expect(whereSaid(layers, { kind: 'purpose', id: 'no-such-purpose' })).toBeUndefined();
});

test('a section comes from the nearest document that has it, whole', () => {
  expect(whereSaid(layers, { kind: 'provision-exceptions' })).toMatchObject({ policy: 'teratail' });
  expect(whereSaid([group], { kind: 'provision-abroad' })).toMatchObject({ policy: 'leverages-group', number: '2.2)' });
  expect(whereSaid(layers, { kind: 'california-sale' })).toBeUndefined();
});

test('a recipient that the section does not list is told by the list of recipients', () => {
  expect(whereSaid([group], { kind: 'recipient', id: 'business-partners' })).toMatchObject({ policy: 'leverages-group', number: '2.1)' });
  expect(whereSaid(layers, { kind: 'recipient', id: 'business-partners' })).toMatchObject({ policy: 'teratail' });
  expect(whereSaid([], { kind: 'recipient', id: undefined })).toBeUndefined();
});
