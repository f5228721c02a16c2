import type { PolicyId } from '../../identifiers/name-ids.ts';
import { kept, nothingYet, unreadable, type Control, type Judgement } from '../control.ts';
import type { EntryCount, Evidence } from '../evidence.ts';

const [read, denied] = ['case.supplied-data-read', 'case.supplied-data-denied'] as const;
const [saw, accepted] = ['case.policy-saw', 'case.policy-accepted'] as const;

/** The kinds of entries that are counted. */
export const loggedKinds: readonly string[] = [read, denied, saw, accepted];

/** Entries of the log under any version of the policy. */
const byEntries = (judge: (count: (what: string) => number, last: string) => Judgement, whats: readonly string[]) =>
  ({ entries, versions }: Evidence, policy: PolicyId): Judgement => {
    if (entries.state === 'unreadable' || versions.state === 'unreadable') return unreadable();
    const hashes = new Set(versions.value.filter((one) => one.policy === policy).map(({ hash }) => hash));
    const own = entries.value.filter((one) => whats.includes(one.what) && one.policyHash !== undefined && hashes.has(one.policyHash));
    const count = (what: string): number => own.filter((one) => one.what === what).reduce((sum, one) => sum + one.count, 0);
    return judge(count, latest(own));
  };

const latest = (entries: readonly EntryCount[]): string => entries.map(({ last }) => last).toSorted().at(-1) ?? '';

/** What was supplied with a request is read through one door, which lets the procedure alone pass and writes down both. */
export const suppliedData: Control = {
  id: 'supplied-data',
  name: { ja: '請求で受け取った情報の使いみち', en: 'the use of what is supplied with a request' },
  backs: { 'CT-8-2u': 'part', 'LG-12-4': 'part', 'TT-s': 'part' },
  judge: byEntries((count, last) => {
    const [reads, denials] = [count(read), count(denied)];
    if (reads + denials === 0) return nothingYet('請求で受け取った情報の使用は、まだ記録にありません。', 'No use of what was supplied is on record yet.');
    return kept(last, `手続きのために ${reads} 回使い、ほかの目的の ${denials} 回を断りました。`, `Read ${reads} times for the procedure; ${denials} other uses denied.`);
  }, [read, denied]),
};

/** Which version a person saw and accepted is on record. */
export const acceptances: Control = {
  id: 'acceptances',
  name: { ja: '見せた版と同意の記録', en: 'the record of versions shown and accepted' },
  backs: { 'LV-0': 'part' },
  judge: byEntries((count, last) => {
    const [seen, agreed] = [count(saw), count(accepted)];
    if (seen === 0) return nothingYet('このポリシーを見せた記録は、まだありません。', 'It is on record of nobody yet that they were shown this policy.');
    return kept(last, `見せた記録が ${seen} 件、うち同意の記録が ${agreed} 件あります。`, `${seen} records of the version shown, ${agreed} of them accepted.`);
  }, [saw, accepted]),
};
