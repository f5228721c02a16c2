import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDate } from '../identifiers/calendar-date.ts';
import { examinePolicy } from '../policy/check/examine-policy.ts';
import { decideSuppliedDataUse, requestProcedure } from './use-of-supplied-data.ts';

const policy = examinePolicy(readFileSync('policies/leverages-group/2025-05-27.yaml'), 'policy.yaml', calendarDate('2026-11-21')).value;
if (!policy) throw new Error('the policy cannot be read');
const clause = 'requests.procedure.disposal';

it('[CT-8-2u part] everything supplied with a request serves that request, by the clause that says so', () => {
  expect(decideSuppliedDataUse(policy, requestProcedure)).toEqual({ answer: 'allow', clause });
});

it('[CT-8-2u part] denies every purpose of the policy', () => {
  expect(policy.purposes.length).toBeGreaterThan(10);
  for (const { id } of policy.purposes) expect(decideSuppliedDataUse(policy, id)).toEqual({ answer: 'deny', reason: 'another-purpose', clause });
});

it('[CT-8-2u part] denies whatever it does not know', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('request-procedure ', 'REQUEST-PROCEDURE', '', 'constructor', '__proto__')), (purpose) => {
    fc.pre(purpose !== requestProcedure && !policy.purposes.some(({ id }) => id === purpose));
    expect(decideSuppliedDataUse(policy, purpose)).toEqual({ answer: 'deny', reason: 'unknown-purpose', clause });
  }));
});
