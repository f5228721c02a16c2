import { define } from '../define.ts';

interface SameVersion { readonly policy: string; readonly version: string; readonly hash: string }

/** How a version stands to what is on record of it: in the store, or among the pins beside files. */
export const versions = {
  /** Other bytes (or another parent) under a day that was approved or published: people know a version by its day. */
  'silent-edit': define<SameVersion>({
    severity: 'error', source: 'DOC-VER-01',
    ja: {
      says: ({ policy, version, hash }) => `\`${policy}\` の ${version} 版は、別の内容で承認または公表されています（${hash.slice(0, 12)}）。その版は書き換えられません`,
      advice: '元の内容に戻し、変えたいことは、改定日（version）を新しい日にした新しい版に書いてください',
    },
    en: {
      says: ({ policy, version, hash }) => `version ${version} of \`${policy}\` was approved or published with other content (${hash.slice(0, 12)}) and is never edited`,
      advice: 'put its text back, and write what should change as a new version with a new day of revision (version)',
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
