import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import { readPolicy } from '../../core/policy/model/read.ts';
import type { PolicyRendering } from '../../operations/ports/policy-renderer.ts';
import { policyRenderer } from './policy-renderer.ts';

const source = readFileSync(new URL('../../../spec/cases/agents-tables-and-parts/policy.yaml', import.meta.url), 'utf8');
const policyOf = (text: string): PolicyText => {
  const { value } = readPolicy(text, 'policy.yaml');
  if (!value) throw new Error('this policy has errors');
  return value;
};
const latin = ({ bytes }: PolicyRendering): string => Buffer.from(bytes).toString('latin1');
const renderer = policyRenderer({ sibling: (language) => `./${language}`, policy: () => 'https://portal.example/policy', parent: () => '../parent' });
const pdfOf = async (policy: PolicyText): Promise<PolicyRendering> => {
  const found = (await renderer.render(policy)).find(({ format }) => format === 'pdf');
  if (!found) throw new Error('no PDF');
  return found;
};

describe('the renderings of a policy [LG-0 part]', () => {
  it('are HTML, Markdown and PDF/A in both languages and the model once, the same bytes for the same policy', async () => {
    const [one, two] = [await renderer.render(policyOf(source)), await renderer.render(policyOf(source))];
    expect(one.map(({ language, format }) => `${language ?? ''} ${format}`)).toEqual(['ja html', 'ja markdown', 'ja pdf', 'en html', 'en markdown', 'en pdf', ' json']);
    for (const [at, rendering] of one.entries()) expect(Buffer.from(rendering.bytes).equals(Buffer.from(two[at]?.bytes ?? []))).toBe(true);
    for (const pdf of one.filter(({ format }) => format === 'pdf')) expect(latin(pdf)).toMatch(/pdfaid:part>2</);
  });

  it('differ when the policy does', async () => {
    const changed = policyOf(source.replace('version: 2026-04-01', 'version: 2026-04-02'));
    expect(Buffer.from((await pdfOf(changed)).bytes).equals(Buffer.from((await pdfOf(policyOf(source))).bytes))).toBe(false);
  });

  it('take every text as text, never as source of the PDF', async () => {
    const nasty = '#panic("x") $1$ *b* _i_ `r` \\\\u{41} </a> ] ] ) } #import "x.typ" // c /* d */ @ref <label> = h';
    const hostile = policyOf(source.replaceAll(/(?<=\{ ja: )[^,}]+(?=, en: )/g, () => `'${nasty}'`));
    expect(hostile.title.ja).toContain('#panic');
    expect(latin(await pdfOf(hostile))).toMatch(/pdfaid:part>2</);
  });

  it('are plain PDF where no font has a character', async () => {
    const rare = policyOf(source.replace('ja: 小さな会社のプライバシーポリシー', 'ja: 😀の方針'));
    expect(rare.title.ja).toBe('😀の方針');
    expect(latin(await pdfOf(rare))).not.toMatch(/pdfaid/);
  });
});
