import { define } from '../define.ts';

interface SameVersion { readonly policy: string; readonly version: string; readonly hash: string }

/** What only the store can tell: how a version stands to those that it holds already. */
export const versions = {
  /** Other bytes (or another parent) under a day that was approved: people know a version by its day. */
  'silent-edit': define<SameVersion>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ policy, version, hash }) => `\`${policy}\` の ${version} 版は、別の内容で承認済みです（${hash.slice(0, 12)}）。承認した版は書き換えられません`,
      advice: '改定日（version）を新しい日にして、新しい版として登録してください',
    },
    en: {
      says: ({ policy, version, hash }) => `version ${version} of \`${policy}\` was approved with other content (${hash.slice(0, 12)}); an approved version is never edited`,
      advice: 'give it a new day of revision (version) and submit it as a new version',
    },
  }),
  'drafted-twice': define<SameVersion>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: {
      says: ({ policy, version, hash }) => `\`${policy}\` の ${version} 版には、別の内容の下書きがあります（${hash.slice(0, 12)}）。承認できるのは 1 つだけです`,
      advice: '承認する前に、正しいほうを確かめてください',
    },
    en: {
      says: ({ policy, version, hash }) => `there is a draft of version ${version} of \`${policy}\` with other content (${hash.slice(0, 12)}); only one of them can be approved`,
      advice: 'make sure which of the two is meant before you approve it',
    },
  }),
};
