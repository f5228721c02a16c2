import { define } from '../define.ts';

interface Version { readonly policy: string; readonly version: string }

/** How versions in files stand to the record of what was published. */
export const pins = {
  /** Who asked under it, or whose data was handled under it, is owed its text. */
  'pinned-version-missing': define<Version>({
    severity: 'error', source: 'DOC-VER-01',
    ja: { says: ({ policy, version }) => `公表した \`${policy}\` の ${version} 版が、読めるファイルにありません`, advice: '消したファイルを戻してください。公表した版は、次の版が出ても残します' },
    en: { says: ({ policy, version }) => `version ${version} of \`${policy}\` was published, and no file that can be read holds it`, advice: 'put its file back: a published version stays when others follow' },
  }),
  'version-not-pinned': define<Version>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: {
      says: ({ policy, version }) => `\`${policy}\` の ${version} 版は、その日が来ていますが、公表した版の控えにありません`,
      advice: 'yakusoku policy pin で控えに加えてください（まだ公表していなければ、version を公表する日にしてください）',
    },
    en: {
      says: ({ policy, version }) => `the day of version ${version} of \`${policy}\` has come, and it is not among the pins of what was published`,
      advice: 'pin it with yakusoku policy pin (or, if it is not published yet, move version to the day when it will be)',
    },
  }),
  'pinned-twice': define<Version>({
    severity: 'error', source: 'DOC-VER-01',
    ja: { says: ({ policy, version }) => `\`${policy}\` の ${version} 版の控えが 2 つあります`, advice: '正しいほうを残して消してください' },
    en: { says: ({ policy, version }) => `version ${version} of \`${policy}\` is pinned twice`, advice: 'remove the one that is wrong' },
  }),
  'pin-without-identity': define({
    severity: 'error',
    ja: { says: () => '版のハッシュ（identity）は、小文字の 16 進数 64 桁です', advice: 'この控えを消し、yakusoku policy pin でもう一度作ってください' },
    en: { says: () => 'an identity is a SHA-256, 64 lower-case hexadecimal digits', advice: 'remove this pin, and make it again with yakusoku policy pin' },
  }),
};
