import { define } from '../define.ts';
import type { RightsMissing } from '../parameters.ts';

interface Named { readonly id: string }

/** What the law wants a policy to say of who is behind it, how to ask, and how data is protected (APPI Articles 32 to 40). */
export const contents = {
  'representative-missing': define({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: () => '会社の代表者の氏名がありません', advice: 'organisation の representative に書いてください' },
    en: { says: () => "the company's representative is not named", advice: 'write it under representative of the organisation' },
  }),
  'address-missing': define({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: () => '会社の住所がありません', advice: 'organisation の address に書いてください' },
    en: { says: () => "the company's address is not given", advice: 'write it under address of the organisation' },
  }),
  'security-missing': define({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: () => '安全管理措置がこのポリシーにも、基になるポリシーにもありません', advice: 'security に措置を書くか、see で書かれた所を示してください' },
    en: { says: () => 'neither this policy nor one that it extends says how data is kept secure', advice: 'write the measures under security, or name where they stand with see' },
  }),
  /** "We take necessary and appropriate measures" is a sentence, no measure. */
  'security-not-in-substance': define({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: () => '安全管理措置が「必要な措置を講じる」という程度で、何をしているかわかりません', advice: '組織・人・物理・技術のそれぞれで行っていることを書いてください' },
    en: { says: () => 'the security measures say little more than that measures are taken', advice: 'say what is done: organisational, personal, physical, technical' },
  }),
  /** Without the right to see records of provision (APPI 33(5)). */
  'records-right-missing': define({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: () => '第三者提供記録の開示の請求がありません。本人は法律上請求できます', advice: 'requests の types に disclosure-of-records を加えてください' },
    en: { says: () => 'the right to disclosure of records of provision is missing, which people have by law', advice: 'add disclosure-of-records to the types' },
  }),
  /** Article 34(1) gives correction, addition and deletion together: who tells them apart names all three. */
  'correction-in-part': define<{ readonly missing: 'addition' | 'deletion' }>({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: ({ missing }) => `訂正・追加・削除のうち、${missing === 'addition' ? '追加' : '削除'}の請求だけがありません`, advice: `requests の types に加えてください（訂正だけを挙げ、追加と削除を含めることもできます）` },
    en: { says: ({ missing }) => `of correction, addition and deletion, ${missing} alone is not named`, advice: 'add it to the types (or name correction alone, which takes in both)' },
  }),
  'request-types-missing': define<{ readonly types: readonly RightsMissing[] }>({
    severity: 'warning', source: 'JP-DSR-15',
    ja: { says: ({ types }) => `法律上できる請求がありません: ${types.map((each) => `\`${each}\``).join('、')}`, advice: 'requests の types に加えてください' },
    en: { says: ({ types }) => `requests that people have by law are missing: ${types.map((each) => `\`${each}\``).join(', ')}`, advice: 'add them to the types' },
  }),
  'refusal-unspecific': define({
    severity: 'warning', source: 'JP-DSR-08',
    ja: { says: () => '「合理的な理由」などで断れるとしていますが、法律の定める理由でなければ断れません', advice: '法律が認める理由を refusal-grounds に書いてください' },
    en: { says: () => 'requests may be refused on "reasonable grounds", and only grounds of the law count', advice: 'write the grounds that the law gives under refusal-grounds' },
  }),
  'refusal-without-reason': define({
    severity: 'warning', source: 'JP-DSR-09',
    ja: { says: () => '断るときに理由を説明するとは書かれていません。法律は説明するよう努めることを求めます', advice: '理由も知らせると書いてください（refusal-told: with-reason）' },
    en: { says: () => 'a refusal is told without its reason, and the law asks for an effort to explain', advice: 'tell the reason (refusal-told: with-reason)' },
  }),
  /** A guardian shows a certificate of registered matters; a family register does not name one. */
  'guardian-proof-missing': define({
    severity: 'warning', source: 'JP-DSR-02',
    ja: { says: () => '成年後見人が代理権を示す書類（登記事項証明書）がありません', advice: 'legal-representative の authority に登記事項証明書を加えてください' },
    en: { says: () => 'nothing is listed by which a guardian could show authority (certificate of registered matters)', advice: 'add it to the authority of legal-representative' },
  }),
  'reply-not-electronic': define({
    severity: 'warning', source: 'JP-DSR-05',
    ja: { says: () => '電磁的記録（メールなど）で回答を受け取る方法がありません。本人は開示の方法を選べます', advice: 'reply-channels に email を加えてください' },
    en: { says: () => 'a reply cannot be had as an electronic record, and the person may choose how', advice: 'add email to the reply-channels' },
  }),
  'identity-check-heavy': define({
    severity: 'warning', source: 'JP-DSR-12',
    ja: { says: () => '氏名も住所も持っていないのに身分証の写しを求めています。写しは照らし合わせるものがありません', advice: 'ログインやメールへの返信で確かめてください' },
    en: { says: () => 'copies of identity documents are asked for, while neither name nor address is held to compare them with', advice: 'check by sign-in or by a reply from the registered address' },
  }),
  /** How long forms are kept is left at "a set time": the operator has a number, the text does not. */
  'form-retention-undefined': define({
    severity: 'warning', source: 'JP-DSR-13',
    ja: { says: () => '申請書の保管が「一定期間」とだけ書かれ、どれだけかわかりません', advice: '保管する日数を本文に書いてください（stated: days）' },
    en: { says: () => 'forms are kept for "a set time", and how long is not said', advice: 'print the days (stated: days)' },
  }),
  'email-blank': define({
    severity: 'warning', source: 'JP-DSR-14',
    ja: { says: () => '窓口のメールアドレスが空欄です', advice: 'アドレスを書くか、欄を消してください' },
    en: { says: () => "the desk's e-mail address is blank", advice: 'write it, or remove the field' },
  }),
  /** Nobody could ask or complain. */
  'desk-unreachable': define({
    severity: 'error', source: 'JP-DSR-14',
    ja: { says: () => '窓口に住所も電話もメールも問い合わせフォームもないため、だれも連絡できません', advice: '連絡の方法を 1 つ以上書いてください' },
    en: { says: () => 'the desk has neither address, telephone, e-mail nor inquiry form: nobody can reach it', advice: 'give at least one way to reach it' },
  }),
  'tracker-without-items': define<Named>({
    severity: 'warning', source: 'JP-EXT-02',
    ja: { says: ({ id }) => `\`${id}\` が外部に何を送るかが書かれていません`, advice: 'items に送る情報を書いてください' },
    en: { says: ({ id }) => `what \`${id}\` sends to others is not said`, advice: 'list it under items' },
  }),
  /** "Nothing that you did not enter", and a tracker that sends what people registered. */
  'tracker-sends-registered': define<{ readonly id: string; readonly item: string }>({
    severity: 'warning', source: 'JP-PRI-01',
    ja: { says: ({ id, item }) => `入力していない個人情報は取得しないとしていますが、\`${id}\` は登録情報 \`${item}\` を送ります`, advice: '送るのをやめるか、文を実際に合わせてください' },
    en: { says: ({ id, item }) => `nothing is said to be obtained that a person did not enter, while \`${id}\` sends \`${item}\`, which is registered information`, advice: 'stop sending it, or mend the text' },
  }),
  'tracker-without-opt-out': define<Named>({
    severity: 'warning', source: 'JP-EXT-04',
    ja: { says: ({ id }) => `\`${id}\` による外部送信を止める方法がありません`, advice: 'opt-out に止め方を書いてください' },
    en: { says: ({ id }) => `how to stop what \`${id}\` sends is not said`, advice: 'say it under opt-out' },
  }),
  'tracker-uses-open': define<Named>({
    severity: 'warning', source: 'JP-EXT-02',
    ja: { says: ({ id }) => `\`${id}\` の用途が「等」で終わり、どこまでかわかりません`, advice: '用途をすべて書いてください' },
    en: { says: ({ id }) => `the uses of \`${id}\` end in "and the like"`, advice: 'list all of them' },
  }),
  'transmission-page-missing': define({
    severity: 'warning', source: 'JP-EXT-03',
    ja: { says: () => '利用者の情報を外部に送りますが、送信先ごとの説明のページがありません', advice: 'page に、そのページの場所を書いてください' },
    en: { says: () => 'information is sent to others, and no page explains it per destination', advice: 'name that page under page' },
  }),
  /** "We obtain nothing that you did not enter", beside logs from advertisers that are matched with the account. */
  'tracking-contradiction': define<{ readonly of: string }>({
    severity: 'warning', source: 'JP-PRI-04',
    ja: { says: ({ of }) => `入力していない個人情報は取得しないとしていますが、\`${of}\` では外から得た情報を登録情報と照らし合わせます`, advice: 'どちらかを実際に合わせて直してください' },
    en: { says: ({ of }) => `nothing is said to be obtained that a person did not enter, while \`${of}\` matches logs with what is registered`, advice: 'mend whichever is not so' },
  }),
  /** Logs that become personal by matching need the person's consent beforehand (APPI Article 31). */
  'log-matching-without-consent': define<Named>({
    severity: 'warning', source: 'JP-PRI-02',
    ja: { says: ({ id }) => `\`${id}\` で他社から得た閲覧などの記録を登録情報と照らし合わせますが、本人の同意が条件になっていません`, advice: 'basis: consent とし、同意を得てから照らし合わせてください' },
    en: { says: ({ id }) => `\`${id}\` matches logs from others with what is registered, without consent as its condition`, advice: 'say basis: consent, and match only after it' },
  }),
};
