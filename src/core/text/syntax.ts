import type { ErrorCode, YAMLError } from 'yaml';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { SyntaxIssue } from '../findings/parameters.ts';
import type { Place } from './places.ts';
import { tooDeep } from './screen.ts';

/** What the YAML reader complains of, in words that a person can act on. */
export const syntaxFindings = (issues: readonly YAMLError[], text: string, place: Place): readonly Finding[] => {
  // Where the stack ended is a matter of chance.
  if (issues.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return [tooDeep(text, place)];
  const found = withoutEchoes(issues).map((issue) => findingOf(issue, text, place));
  // The reader may complain of one tab, or one broken line, several times.
  const seen = new Set<string>();
  return found.filter(({ code, at }) => {
    const mark = `${at.line}:${code === 'tab-indentation' ? code : `${at.column}:${code}`}`;
    return !seen.has(mark) && seen.add(mark);
  });
};

/** Once the YAML reader has lost the structure, every further token is unexpected to it: the first says enough. */
const withoutEchoes = (issues: readonly YAMLError[]): readonly YAMLError[] => {
  const first = issues.findIndex(({ code }) => code === 'UNEXPECTED_TOKEN');
  return issues.filter(({ code }, at) => code !== 'UNEXPECTED_TOKEN' || at === first);
};

const findingOf = ({ code, message, pos: [offset] }: YAMLError, text: string, place: Place): Finding => {
  const issue = code === 'RESOURCE_EXHAUSTION' ? 'unexpected-sign' : issueOf[code];
  if (issue === 'documents') return finding('several-documents', place(offset), {});
  const tab = tabBefore(text, offset, code === 'TAB_AS_INDENT');
  if (tab !== undefined) return finding('tab-indentation', place(tab), {});
  if (issue === 'tag' || issue === 'alias' || issue === 'directive') return finding('yaml-feature', place(offset), { feature: issue });
  const open = /end with a [\]}]/.test(message) ? 'open-bracket' : /closing ["']quote/.test(message) ? 'open-quote' : undefined;
  return finding('yaml-syntax', place(offset), { issue: open ?? issue, message });
};

/** A tab in the white space that starts the line of `offset`: the cause of whatever the reader makes of the line. */
const tabBefore = (text: string, offset: number, isTab: boolean): number | undefined => {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const blank = /^ *\t/.exec(text.slice(start, start + 200));
  return blank ? start + blank[0].length - 1 : isTab ? offset : undefined;
};

/** Every code of the YAML reader but the one of its limit of nesting. */
const issueOf: Readonly<Record<Exclude<ErrorCode, 'RESOURCE_EXHAUSTION'>, SyntaxIssue | 'documents' | 'tag' | 'alias' | 'directive'>> = {
  ALIAS_PROPS: 'alias', BAD_ALIAS: 'alias', MULTIPLE_ANCHORS: 'alias',
  TAG_RESOLVE_FAILED: 'tag', MULTIPLE_TAGS: 'tag', BAD_COLLECTION_TYPE: 'tag', BAD_PROP_ORDER: 'tag',
  BAD_DIRECTIVE: 'directive', MULTIPLE_DOCS: 'documents',
  BAD_INDENT: 'indentation', TAB_AS_INDENT: 'indentation', BAD_DQ_ESCAPE: 'escape', BAD_SCALAR_START: 'reserved-start',
  BLOCK_AS_IMPLICIT_KEY: 'two-on-a-line', BLOCK_IN_FLOW: 'block-in-brackets', KEY_OVER_1024_CHARS: 'long-key', MULTILINE_IMPLICIT_KEY: 'key-over-lines',
  MISSING_CHAR: 'missing-sign', UNEXPECTED_TOKEN: 'unexpected-sign',
  DUPLICATE_KEY: 'unexpected-sign', NON_STRING_KEY: 'unexpected-sign', IMPOSSIBLE: 'unexpected-sign',
};
