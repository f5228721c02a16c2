import { define } from '../define.ts';
import type { PublishedFact, Referent } from '../parameters.ts';
import { en, ja } from '../parameter-words.ts';

/** Names, dates and the published text: whether the parts of a policy fit together. */
export const references = {
  'duplicate-id': define<{ readonly id: string }>({
    severity: 'error',
    ja: { says: ({ id }) => `\`${id}\` が 2 回定義されています`, advice: 'どちらかに別の名前を付けてください' },
    en: { says: ({ id }) => `\`${id}\` is declared twice`, advice: 'give one of the two another name' },
  }),
  'listed-twice': define<{ readonly id: string }>({
    severity: 'warning',
    ja: { says: ({ id }) => `\`${id}\` が同じ一覧に 2 回あります`, advice: '一方を消すか、別のものにしてください' },
    en: { says: ({ id }) => `\`${id}\` stands twice in one list`, advice: 'remove one of them, or say what was meant' },
  }),
  /** A reference by id to something that is declared nowhere. */
  'dangling-reference': define<{ readonly what: Referent; readonly id: string; readonly known: readonly string[] }>({
    severity: 'error',
    ja: { says: ({ what, id, known }) => `${ja.referents[what]} \`${id}\` は定義されていません${ja.among(known, id)}`, advice: '綴りを直すか、先に定義してください' },
    en: { says: ({ what, id, known }) => `${en.referents[what]} \`${id}\` is declared nowhere${en.among(known, id)}`, advice: 'mend the spelling, or declare it' },
  }),
  /** A stance that is said to be carried out by a promise that no policy states. */
  'backing-not-stated': define<{ readonly promise: string }>({
    severity: 'error',
    ja: { says: ({ promise }) => `backed-by の約束 \`${promise}\` を述べている部分が、どのポリシーにもありません`, advice: '番号を確かめるか、その約束を述べる部分に states を書いてください' },
    en: { says: ({ promise }) => `no policy states the promise \`${promise}\` that backed-by names`, advice: 'check its id, or write states on the part that states it' },
  }),
  /** Policies: dates of establishment and revision the wrong way round. */
  'dates-out-of-order': define<{ readonly established: string; readonly version: string }>({
    severity: 'error',
    ja: { says: ({ established, version }) => `制定日 ${established} が改定日 ${version} より後です`, advice: '日付を確かめてください' },
    en: { says: ({ established, version }) => `established on ${established}, which is after the revision of ${version}`, advice: 'check both days' },
  }),
  'fact-not-published': define<{ readonly fact: PublishedFact; readonly of: string | undefined }>({
    severity: 'error', source: 'JP-DSR-15',
    ja: { says: ({ fact, of }) => `${ja.facts[fact]}${of === undefined ? '' : `（\`${of}\`）`}が、公表される本文のどこにもありません`, advice: '条項の body に、その内容を印刷するブロックを加えてください' },
    en: { says: ({ fact, of }) => `the published text nowhere prints ${en.facts[fact]}${of === undefined ? '' : ` (\`${of}\`)`}`, advice: 'add the block that prints it to the body of a clause' },
  }),
  'class-without-purpose': define<{ readonly id: string }>({
    severity: 'warning', source: 'JP-PUR-01',
    ja: { says: ({ id }) => `区分 \`${id}\` には利用目的がありません`, advice: '利用目的を書くか、区分を消してください' },
    en: { says: ({ id }) => `class \`${id}\` has no purpose`, advice: 'write a purpose for it, or remove the class' },
  }),
};
