import { judgedChanges } from '../../core/compare/difference-of-versions.ts';
import { languages } from '../../core/identifiers/language.ts';
import type { Language } from '../../core/identifiers/language.ts';
import { textOf } from '../../core/publish/content.ts';
import type { PolicyDocument, Section } from '../../core/publish/document.ts';
import { policyDocument, publishWords } from '../../core/publish/policy-document.ts';
import { publishPolicy } from '../../core/publish/publish-policy.ts';
import { revisionNotice } from '../../core/publish/revision-notice.ts';
import { writeHtml } from '../../core/publish/write-html.ts';
import { writeMarkdown } from '../../core/publish/write-markdown.ts';
import { supplementsOf } from '../../core/publish/supplements.ts';
import { writeModel } from '../../core/publish/write-model.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import type { PolicyRenderer, PolicyRendering } from '../../operations/ports/policy-renderer.ts';
import { typstCompiler } from './typst-compiler.ts';

const htmlType = 'text/html; charset=utf-8';
const markdownType = 'text/markdown; charset=utf-8; variant=CommonMark';
const frameWords = { ja: publishWords.ja.frame, en: publishWords.en.frame } as const;

const inUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Where pages find each other: served addresses, unless files are built. */
export interface PolicyAddresses {
  /** Of a page in another language, as seen from its sibling. */
  readonly sibling: (language: Language) => string;
  /** Of the policy itself, as seen from wherever a notice at collection is put: whole, unless it stays beside the policy. */
  readonly policy: (policy: PolicyText, language: Language) => string;
  /** Of a policy that another stands on and refers to: of its version in force, where that has an address of its own. */
  readonly parent: (parent: PolicyText, language: Language) => string;
}

/** Every rendering of a policy; PDF by typst. */
export const policyRenderer = ({ sibling, policy: addressOfPolicy, parent: parentAddress }: PolicyAddresses): PolicyRenderer => {
  let compiler: ReturnType<typeof typstCompiler> | undefined;
  const pdfOf = (document: PolicyDocument): Uint8Array => {
    compiler ??= typstCompiler(new URL('./policy.typ', import.meta.url), 'policy'); // fonts are read when a policy is first printed
    return compiler.print(forTypst(document)).pdf;
  };
  return {
    render: (policy, parents = []) => Promise.resolve().then(() => [
      ...languages.flatMap((language): readonly PolicyRendering[] => {
        const document = policyDocument(policy, language, parents, parentAddress);
        return [
          { language, format: 'html', mediaType: htmlType, bytes: inUtf8(publishPolicy(policy, language, { addressOf: sibling, parents, parentAddress })) },
          { language, format: 'markdown', mediaType: markdownType, bytes: inUtf8(writeMarkdown(document)) },
          { language, format: 'pdf', mediaType: 'application/pdf', bytes: pdfOf(document) },
        ];
      }),
      { language: undefined, format: 'json', mediaType: 'application/json', bytes: inUtf8(writeModel(policy)) },
      ...languages.flatMap((language) => supplementsOf(policy, language, addressOfPolicy(policy, language), parents)
        .map(({ name, html }): PolicyRendering => ({ language, format: name, mediaType: htmlType, bytes: inUtf8(html) }))),
    ]),
    renderChanges: (older, newer, other, judgements) => Promise.resolve().then(() => {
      const revision = { older, newer, changes: judgedChanges(older, newer, judgements) };
      return languages.flatMap((language): readonly PolicyRendering[] => {
        const notice = revisionNotice(revision, language);
        return [
          { language, format: `changes.${other}`, mediaType: htmlType, bytes: inUtf8(writeHtml(notice, { words: frameWords, addressOf: sibling })) },
          { language, format: `changes.${other}.md`, mediaType: markdownType, bytes: inUtf8(writeMarkdown(notice)) },
          { language, format: `changes.${other}.pdf`, mediaType: 'application/pdf', bytes: pdfOf(notice) },
        ];
      });
    }),
  };
};

/** typst's `none` is JSON's null; a key that is missing would be a fault in the template. */
const forTypst = (document: PolicyDocument): object => ({
  ...document,
  author: textOf(document.signature[0] ?? []),
  contents: publishWords[document.language].frame.contents,
  sections: document.sections.map(withNulls),
});

const withNulls = (section: Section): object => ({
  ...section,
  label: section.label ?? null,
  body: section.body.map((block) => (block.kind === 'table' ? { ...block, head: block.head ?? null } : block)),
  sections: section.sections.map(withNulls),
});
