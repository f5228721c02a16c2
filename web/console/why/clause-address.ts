import type { Source } from '../../../src/core/decide/answer.ts';
import type { PoliciesInForce } from '../../../src/entry/server/contract/console.ts';
import type { Language } from '../../../src/entry/server/contract/local-text.ts';
import { at } from '../../ui/api.ts';

/** Where the text of a reason's clause is read: the bytes that are kept of that version. Undefined for a version that is not in force here. */
export type ClauseAt = (from: Source, language: Language) => string | undefined;

export const clausesIn = ({ versions }: PoliciesInForce): ClauseAt => ({ policy, version, clause }, language) => {
  const found = versions.find(({ model }) => model['id'] === policy && model['version'] === version);
  return found && `${at`/api/console/policies/${found.hash}/text/${language}`}${clause === undefined ? '' : `#${clause}`}`;
};
