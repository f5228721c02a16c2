import { define } from '../define.ts';

/** Anonymised information (APPI Article 43). */
export const anonymised = {
  /** A full name cannot survive anonymisation, so it cannot be among what the result contains. */
  'anonymised-item-identifying': define<{ readonly item: string }>({
    severity: 'warning', source: 'JP-ANON-07',
    ja: { says: ({ item }) => `匿名加工情報に含まれるとされる \`${item}\` は、加工で消さなければならない情報です`, advice: '加工した後に残る項目（生年、地域など）を書いてください' },
    en: { says: ({ item }) => `\`${item}\` is said to be in the anonymised result, and it has to be removed to make one`, advice: 'list what is left in the result (birth year, region)' },
  }),
  'anonymised-register-empty': define({
    severity: 'warning', source: 'JP-ANON-07',
    ja: { says: () => '匿名加工情報の一覧を示すとしていますが、1 つもありません', advice: '一覧を書くか、「ありません」と書いてください' },
    en: { says: () => 'a list of anonymised releases is announced and nothing is listed', advice: 'list them, or say that there are none' },
  }),
  /** Article 43(3): items are published when it is made, whether it is provided or not. */
  'anonymised-published-late': define<{ readonly published: 'on-provision' | 'unstated' }>({
    severity: 'warning', source: 'JP-ANON-04',
    ja: { says: ({ published }) => published === 'unstated' ? '匿名加工情報の項目をいつ公表するかが書かれていません' : '匿名加工情報の項目を、提供するときにだけ公表するとしています。作成したときに公表しなければなりません', advice: '作成したら遅滞なく公表すると書いてください（published: on-making）' },
    en: { says: ({ published }) => published === 'unstated' ? 'when the items of anonymised information are published is not said' : 'items of anonymised information are published on provision only; the law asks for it on making', advice: 'publish them when it is made (published: on-making)' },
  }),
  'anonymised-without-items': define({
    severity: 'warning', source: 'JP-ANON-04',
    ja: { says: () => '匿名加工情報に含まれる項目が書かれていません', advice: 'items か register に書いてください' },
    en: { says: () => 'what anonymised information contains is not said', advice: 'list it under items or register' },
  }),
  'anonymised-without-means': define({
    severity: 'warning', source: 'JP-ANON-05',
    ja: { says: () => '匿名加工情報をどう提供するかが書かれていません', advice: 'means に提供の方法を書いてください' },
    en: { says: () => 'how anonymised information is provided is not said', advice: 'list the means' },
  }),
  'anonymised-method-open': define({
    severity: 'warning', source: 'JP-ANON-03',
    ja: { says: () => '加工の方法の情報を守ることが書かれていません', advice: '権限のない人に見せないようにし、method-closed: true としてください' },
    en: { says: () => 'that the method of anonymisation is kept closed is not said', advice: 'close it to those without authority, and say method-closed: true' },
  }),
  /** Statistics are outside the law, anonymised information is not. */
  'statistics-as-anonymised': define({
    severity: 'warning', source: 'JP-ANON-07',
    ja: { says: () => '統計と匿名加工情報が同じものとして書かれています。法律上の扱いは異なります', advice: '統計と匿名加工情報を分けて書いてください' },
    en: { says: () => 'statistics and anonymised information are treated as one; the law does not', advice: 'write of them apart' },
  }),
};
