import type { CaseId, FileId } from '../../core/identifiers/case-ids.ts';
import type { DatasetId, TableId } from '../../core/identifiers/name-ids.ts';
import type { Digests } from '../ports/digests.ts';

/**
 * The sealed file of a case that has this name: always the same one, so that a step done again after a crash replaces its
 * own file and leaves no second one behind. (A UUID of version 8, RFC 9562 5.8.)
 */
const fileOf = (digests: Digests, id: CaseId, name: string): FileId => {
  const hash = digests.sha256(`${id}/${name}`);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}` as FileId;
};

export const formFile = (digests: Digests, id: CaseId): FileId => fileOf(digests, id, 'form');
export const collectedFile = (digests: Digests, id: CaseId, dataset: DatasetId, table: TableId): FileId => fileOf(digests, id, `collected/${dataset}/${table}`);
export const replyFile = (digests: Digests, id: CaseId): FileId => fileOf(digests, id, 'reply');
export const letterFile = (digests: Digests, id: CaseId): FileId => fileOf(digests, id, 'letter');
export const linkFile = (digests: Digests, id: CaseId): FileId => fileOf(digests, id, 'reply-link');
