import type { PolicyId } from '../../identifiers/name-ids.ts';
import { broken, kept, nothingYet, unreadable, type Control, type Judgement } from '../control.ts';
import type { Evidence, VersionEvidence } from '../evidence.ts';

const byVersions = (judge: (own: readonly VersionEvidence[], now: string) => Judgement) => ({ versions, now }: Evidence, policy: PolicyId): Judgement => {
  if (versions.state === 'unreadable') return unreadable();
  const own = versions.value.filter((one) => one.policy === policy && one.published);
  return own.length === 0 ? nothingYet('公表した版は、まだありません。', 'No version has been published yet.') : judge(own, now);
};

/** Every published version is still the bytes that were approved, past ones included. */
export const publishedBytes: Control = {
  id: 'published-bytes',
  name: { ja: '公表した文書の内容', en: 'the bytes of what is published' },
  backs: { 'LG-0': 'part', 'LG-5': 'part', 'LG-11': 'part', 'TT-0': 'part', 'LW-0': 'part' },
  judge: byVersions((own, now) => {
    const changed = own.filter((one) => one.changed > 0 || one.kept === 0);
    if (changed.length > 0) return broken(undefined, [], `承認した時と内容が違う版が ${changed.length} 個あります。`, `${changed.length} published versions are no longer what was approved.`);
    const forms = own.reduce((sum, one) => sum + one.kept, 0);
    return kept(now, `公表した版 ${own.length} 個の文書 ${forms} 点は、承認した時のままです。`, `${forms} documents of ${own.length} published versions are as they were approved.`);
  }),
};

/** Each way of collection of the version in force has its notice in both languages. */
export const collectionNotices: Control = {
  id: 'collection-notices',
  name: { ja: '取得のときのお知らせ', en: 'the notices at collection' },
  backs: { 'CT-3': 'part', 'LG-5': 'part', 'LG-1-n': 'part' },
  judge: byVersions((own, now) => {
    const current = own.find(({ inForce }) => inForce);
    if (!current || current.collections === 0) return nothingYet('取得のしかたを書いた版は、まだありません。', 'No version in force says how data is collected.');
    const missing = current.collections * 2 - current.notices;
    if (missing > 0) return broken(undefined, [], `取得のときのお知らせが ${missing} 点足りません。`, `${missing} notices at collection are missing.`);
    if (current.changed > 0) return broken(undefined, [], '取得のときのお知らせを含む文書が、承認した時と違います。', 'The documents that hold the notices are no longer what was approved.');
    return kept(now, `取得のしかた ${current.collections} 通りのお知らせを、日本語と英語で出しています。`, `${current.collections} ways of collection have their notice in Japanese and English.`);
  }),
};
