import { define } from '../define.ts';

/** How versions and policies stand on each other. */
export const standing = {
  /** A text cannot have been written on top of one that did not exist. */
  'extends-a-later-version': define<{ readonly version: string; readonly parent: string }>({
    severity: 'error',
    ja: { says: ({ version, parent }) => `${version} の版は、まだなかった \`${parent}\` を基にしています`, advice: '版の日付を直すか、version を消して、その時に効力のある版を基にしてください' },
    en: { says: ({ version, parent }) => `the version of ${version} stands on \`${parent}\`, which did not exist yet`, advice: 'mend the day, or leave version out to stand on what is in force' },
  }),
  /** The day asked about is before the first known version of what the text stands on: what it says itself is all that is known. */
  'parent-not-yet': define<{ readonly parent: string; readonly on: string }>({
    severity: 'warning',
    ja: { says: ({ parent, on }) => `基になる \`${parent}\` の版で、${on} までのものはありません`, advice: 'その日の版が分かれば加えてください。それまでは、このポリシー自身の内容だけが分かります' },
    en: { says: ({ parent, on }) => `no version of \`${parent}\`, on which it stands, is from ${on} or before`, advice: 'add the version of that day if it is known; until then only what this policy says itself is known' },
  }),
  'extends-in-a-circle': define<{ readonly policies: readonly string[] }>({
    severity: 'error',
    ja: { says: ({ policies }) => `extends が輪になっています: ${policies.map((each) => `\`${each}\``).join(' → ')}`, advice: 'どれか 1 つの extends を外してください' },
    en: { says: ({ policies }) => `extends goes in a circle: ${policies.map((each) => `\`${each}\``).join(' -> ')}`, advice: 'take the extends out of one of them' },
  }),
  'follows-a-later-version': define<{ readonly version: string; readonly follows: string }>({
    severity: 'error',
    ja: { says: ({ version, follows }) => `${version} の版が、それより前でない ${follows} の版に続くことになっています`, advice: 'version と follows の日付を確かめてください' },
    en: { says: ({ version, follows }) => `the version of ${version} follows that of ${follows}, which is not earlier`, advice: 'check the days of version and follows' },
  }),
  'established-differs': define<{ readonly established: string | undefined; readonly before: string; readonly version: string }>({
    severity: 'warning', source: 'DOC-VER-01',
    ja: {
      says: ({ established, before, version }) => `制定日が${established === undefined ? '書かれていません' : ` ${established} です`}。前の版（${version}）では ${before} です`,
      advice: '制定日は版を重ねても変わりません。正しいほうにそろえてください',
    },
    en: {
      says: ({ established, before, version }) => `${established === undefined ? 'the day of establishment is left out' : `it was established on ${established}`}; the version before (${version}) says ${before}`,
      advice: 'a policy is established once: say the same day in each version',
    },
  }),
  /** Held about the same people by what the addendum adds to. */
  'class-narrower-than-parent': define<{ readonly id: string; readonly items: readonly string[] }>({
    severity: 'warning',
    ja: {
      says: ({ id, items }) => `区分 \`${id}\` に、基になるポリシーがこの人たちについて持つ項目がありません: ${items.map((each) => `\`${each}\``).join(', ')}`,
      advice: '区分の items に加えてください（持たないのなら、基になるポリシーの区分を分けてください）',
    },
    en: {
      says: ({ id, items }) => `class \`${id}\` leaves out what the policy below holds about the same people: ${items.map((each) => `\`${each}\``).join(', ')}`,
      advice: 'add them to the class (or divide the class below, if they are not held)',
    },
  }),
  'service-outside-scope': define<{ readonly service: string }>({
    severity: 'warning',
    ja: { says: ({ service }) => `サービス \`${service}\` を挙げていますが、scope の services にありません`, advice: 'scope の services に加えるか、このサービスを消してください' },
    en: { says: ({ service }) => `service \`${service}\` is named here, and is not among the services of the scope`, advice: 'add it to the services of the scope, or remove it' },
  }),
  'scope-without-company': define<{ readonly company: string }>({
    severity: 'warning',
    ja: { says: ({ company }) => `scope のサービスは \`${company}\` が運営しますが、scope に会社がありません`, advice: 'scope に company を加えてください' },
    en: { says: ({ company }) => `the services of the scope are run by \`${company}\`, which the scope does not name`, advice: 'add company to the scope' },
  }),
  /** Neither the text nor what it extends says it: nothing could run. */
  'missing-section': define<{ readonly section: 'requests' | 'desk' | 'classes' | 'items' | 'purposes' }>({
    severity: 'error', source: 'JP-DSR-15',
    ja: { says: ({ section }) => `\`${section}\` がこのポリシーにも、基になるポリシーにもありません`, advice: '書き足すか、extends で基になるポリシーを示してください' },
    en: { says: ({ section }) => `neither this policy nor one that it extends has \`${section}\``, advice: 'write it, or name a policy to stand on with extends' },
  }),
};
