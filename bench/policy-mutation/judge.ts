import { createHash } from 'node:crypto';
import { messageOf } from '../../src/core/findings/format.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import { hasErrors } from '../../src/core/findings/finding.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import { languages } from '../../src/core/identifiers/language.ts';
import { examinePolicies } from '../../src/core/policy/check/examine-policy.ts';
import type { Examined, PolicySource } from '../../src/core/policy/check/examine-policy.ts';
import { readPolicy } from '../../src/core/policy/model/read.ts';
import type { Policy } from '../../src/core/policy/model/policy.ts';
import { checkPins } from '../../src/core/policy/versions/check-pins.ts';
import type { VersionInFile } from '../../src/core/policy/versions/check-pins.ts';
import { makePins, pinsText } from '../../src/core/policy/versions/make-pins.ts';
import { readPins } from '../../src/core/policy/versions/read-pins.ts';
import { publishPolicy } from '../../src/core/publish/publish-policy.ts';
import { compareFacts } from '../../src/core/read/compare-facts.ts';
import { factsOf } from '../../src/core/read/rendered-facts.ts';
import { rewritten } from './mutants.ts';
import type { Mutant } from './mutants.ts';

/**
 * Who may notice a mutant. `form`: the reader alone, as a schema would. `check`: its findings differ from those of the policy as it
 * was. `languages`: its Japanese and English pages state different facts. `pins`: it is a published version, and no longer what was
 * pinned of it. `approved`: its pages differ from the pages as they were approved.
 */
export type Watch = 'form' | 'check' | 'languages' | 'pins' | 'approved';

/** `order`: the same things in another order, no change of meaning. Pins and pages are asked where the first three are silent. */
export type Verdict = 'order' | readonly Watch[];

const on = calendarDate('2026-11-21');

/** Judges mutants of one policy; `beside` are the policies that it may stand on. `pinned`: it was published, and pinned, as it was. */
export const judgeOf = (source: string, beside: readonly PolicySource[], pinned: boolean): ((mutant: Mutant) => Verdict) => {
  // Named by its day, as the files of policies/ are.
  const file = `${readPolicy(source, '').value?.version ?? 'policy'}.yaml`;
  const library = beside.flatMap(({ source: text, file: name }) => readPolicy(text, name).value ?? []);
  const examine = (text: string): Examined => {
    const [examined] = examinePolicies([{ file, source: text }], on, library);
    if (!examined) throw new Error('one source, one result');
    return examined;
  };
  const before = examine(rewritten(source));
  if (!before.value) throw new Error('the policy itself has errors');
  const [meaning, said, pages, apart] = [meaningOf(before.value), saidIn(before.findings), pagesOf(before.value), languagesApart(pagesOf(before.value))];
  const broken = pinned ? brokenPinsOf([{ file, source: rewritten(source) }, ...beside]) : (): boolean => false;
  return (mutant) => {
    if (hasErrors(readPolicy(mutant.source, file).findings)) return ['form'];
    const after = examine(mutant.source);
    const isSame = after.value !== undefined && meaningOf(after.value) === meaning;
    if (isSame) return 'order';
    if (!after.value || saidIn(after.findings) !== said) return ['check'];
    const now = pagesOf(after.value);
    if (languagesApart(now) !== apart) return ['languages'];
    return [...(broken(mutant.source) ? ['pins' as const] : []), ...(languages.some((language) => wordsDiffer(pages[language], now[language])) ? ['approved' as const] : [])];
  };
};

const sha256 = (text: string | Uint8Array): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256;

/** Pins all of them, and says of another text in the place of the first whether the pins find anything. */
const brokenPinsOf = (sources: readonly PolicySource[]): ((text: string) => boolean) => {
  const [first, ...others] = sources.flatMap(({ file, source }): readonly (VersionInFile & { readonly file: string })[] => {
    const { value } = readPolicy(source, file);
    return value ? [{ file, text: value, own: sha256(source) }] : [];
  });
  if (!first) return () => false;
  const { value: pins = [] } = readPins(pinsText(makePins([first, ...others], [], on, sha256).pins), 'published.lock');
  return (text) => {
    const { value } = readPolicy(text, first.file);
    return checkPins(pins, [...value ? [{ text: value, own: sha256(text) }] : [], ...others], { on, sha256, whole: () => true }).length > 0;
  };
};

/** What is said, wherever it stands: mutants move lines. */
const saidIn = (findings: readonly Finding[]): string => findings.map((found) => `${found.code} ${messageOf(found, 'en')}`).toSorted().join('\n');

type Pages = { readonly ja: string; readonly en: string };
const pagesOf = (policy: Policy): Pages => ({ ja: publishPolicy(policy, 'ja'), en: publishPolicy(policy, 'en') });

const languagesApart = ({ ja, en }: Pages): string => saidIn(compareFacts(factsOf(ja, 'ja'), factsOf(en, 'en')));
const wordsDiffer = (before: string, after: string): boolean =>
  before !== after && compareFacts(factsOf(before, 'before'), factsOf(after, 'after')).length > compareFacts(factsOf(before, 'before'), factsOf(before, 'again')).length;

/** What a policy means: its model without places, lists without their order. */
const meaningOf = (policy: Policy): string => canonical({ ...policy, statements: [] });

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).toSorted().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return `{${Object.entries(value).filter(([key]) => key !== 'at' && !/[a-z]At$/.test(key)).map(([key, each]) => `${key}:${canonical(each)}`).toSorted().join()}}`;
};
