import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PolicyText } from '../../policy/model/policy.ts';
import { readPolicy } from '../../policy/model/read.ts';
import { dutyKinds } from '../duties.ts';
import type { DutyKind } from '../duties.ts';
import { reasonDefinitions } from '../reasons.ts';
import type { ReasonCode, ReasonDefinition } from '../reasons.ts';
import { dutyInWords, reasonInWords } from './words.ts';

const codes = Object.keys(reasonDefinitions) as readonly ReasonCode[];
const duties = Object.keys(dutyKinds) as readonly DutyKind[];

/** Reasons that name nothing (spec/decision.md): the code says it all. */
const unnamed: readonly ReasonCode[] = [
  'no-version-in-force', 'policy-not-certain', 'residence-not-known', 'person-in-no-class', 'no-items', 'item-not-held', 'item-by-law-alone', 'collected-another-way', 'service-not-named', 'membership-ended',
  'service-not-declared-after-membership', 'notice-not-shown', 'recording-not-announced', 'channel-missing', 'entrusted-never-trains', 'anonymising-not-declared', 'matching-consent-missing', 'recipient-missing',
  'recipient-not-for-class', 'situation-missing', 'situation-of-another-service', 'means-missing', 'need-not-stated', 'not-needed', 'consent-missing', 'identifies-nobody',
  'entrustment-not-declared', 'joint-use-not-declared', 'joint-use-declared', 'joint-use-not-for-class', 'item-not-used-jointly', 'purpose-not-joint', 'country-missing', 'country-not-foreign',
  'special-care-without-basis', 'special-care-by-consent', 'special-care-by-request', 'special-care-given', 'minor-not-collected', 'minor-not-kept', 'minor-not-sold', 'sale-not-declared',
  'item-in-no-category',
  'sale-declared', 'sensitive-never-infers', 'sensitive-use-not-permitted', 'opted-out-of-sale', 'opted-out-by-signal', 'opted-out-of-advertising', 'claimant-missing', 'request-not-recorded',
];

const whole = /^[^\s].*[.。]$/u;
const japanese = /[\p{Script=Hiragana}]/u;

describe('every reason', () => {
  test.each(codes)('%s is told in both languages, with what it names', (code) => {
    const { says } = reasonInWords({ code, about: 'some-name' });
    expect(says.ja).toMatch(whole);
    expect(says.en).toMatch(whole);
    expect(says.ja).toMatch(japanese);
    expect(says.en).not.toMatch(japanese);
    const names = !unnamed.includes(code);
    expect({ ja: says.ja.includes('some-name'), en: says.en.includes('some-name') }).toEqual({ ja: names, en: names });
  });

  test.each(codes)('%s says what would have to change, unless it is a permission', (code) => {
    const { advice } = reasonInWords({ code, about: undefined });
    const { effect } = reasonDefinitions[code];
    expect(advice === undefined).toBe(effect === 'permits' || effect === 'carries');
    if (advice) expect([advice.ja, advice.en].every((text) => whole.test(text))).toBe(true);
  });

  test.each(codes)('%s is whole without a name', (code) => {
    const { says } = reasonInWords({ code, about: undefined });
    expect(`${says.ja} ${says.en}`).not.toMatch(/undefined|「」|""/u);
  });
});

test.each(duties)('the duty %s is told in both languages, with what it names', (kind) => {
  const { ja, en } = dutyInWords({ kind, about: 'some-name' });
  expect(ja).toMatch(whole);
  expect(en).toMatch(whole);
  const names = kind !== 'announce-recording' && kind !== 'purge-collected';
  expect({ ja: ja.includes('some-name'), en: en.includes('some-name') }).toEqual({ ja: names, en: names });
});

describe('names', () => {
  const file = 'policies/leverages-group/2025-05-27.yaml';
  const { value } = readPolicy(readFileSync(new URL(`../../../../${file}`, import.meta.url)), file);
  const text: PolicyText | undefined = value;

  test('are those of the documents that answered', () => {
    const recipient = text?.provision?.recipients[0];
    const { says } = reasonInWords({ code: 'provision-not-a-purpose', about: recipient?.id }, text);
    expect(says.ja).toContain(`「${recipient?.name.ja ?? 'none'}」`);
    expect(says.en).toContain(`"${recipient?.name.en ?? 'none'}"`);
  });

  test('of the law, of channels and of scopes are in words, and what nobody knows stands as it is', () => {
    expect(reasonInWords({ code: 'ground-carries', about: 'X27-1-1' }).says.ja).toContain('法令に基づく場合');
    expect(reasonInWords({ code: 'ground-fact-missing', about: 'consent-difficult' }).says.en).toContain('getting consent is difficult');
    expect(reasonInWords({ code: 'channel-not-declared', about: 'post' }).says.ja).toContain('郵便');
    expect(dutyInWords({ kind: 'ask-consent', about: 'abroad' }).ja).toContain('外国');
    expect(reasonInWords({ code: 'ground-fact-missing', about: 'constructor' }).says.en).toContain('constructor');
    expect(reasonInWords({ code: 'purpose-not-declared', about: 'a-new-purpose' }, text).says.ja).toContain('「a-new-purpose」');
  });
});

describe('advice about a purpose', () => {
  const policyOf = (file: string): PolicyText | undefined => readPolicy(readFileSync(new URL(`../../../../${file}`, import.meta.url)), file).value;
  const codesOfPurpose = codes.filter((code) => (reasonDefinitions[code] as ReasonDefinition).lifts?.includes('consent-to-purpose'));

  test('says that a consent opens it only where the policy lets it', () => {
    expect(codesOfPurpose).toContain('purpose-not-declared');
    const [never, consent] = [policyOf('policies/leverages-group/2025-05-27.yaml'), policyOf('policies/career-ticket-cafe/2022-04-01.yaml')];
    for (const code of codesOfPurpose) {
      expect(reasonInWords({ code, about: 'a-new-purpose' }, consent).advice).toEqual({ ja: expect.stringMatching(/同意をもらってください。$/u), en: expect.stringMatching(/ Or ask for the person's consent to this purpose\.$/u) });
      expect(reasonInWords({ code, about: 'a-new-purpose' }, never).advice).toEqual({ ja: expect.stringContaining('同意があっても'), en: expect.stringContaining('no consent widens') });
    }
  });
});
