import { define } from '../define.ts';

interface Named { readonly id: string }
interface ItemOf extends Named { readonly item: string }
/** An exception and the ground that the document gives it. */
interface Exception extends Named { readonly ground: string }

/** What a policy says of giving data to others. */
export const provision = {
  /** A consent that has to name the items cannot, where the policy lists none. */
  'recipient-items-open': define<{ readonly id: string }>({
    severity: 'warning', source: 'JP-TP-02',
    ja: { says: ({ id }) => `提供先 \`${id}\` に渡す項目が挙げられていないため、同意のときに項目を示せません`, advice: 'items に渡す項目を 1 つずつ書いてください' },
    en: { says: ({ id }) => `recipient \`${id}\` has no list of items, so a consent cannot name what is provided`, advice: 'list the items that it receives' },
  }),
  'recipient-without-situation': define<Named>({
    severity: 'warning', source: 'JP-TP-02',
    ja: { says: ({ id }) => `提供先 \`${id}\` に、どんなときに提供するかが書かれていないため、提供できません`, advice: 'situations に提供の場面を書いてください' },
    en: { says: ({ id }) => `recipient \`${id}\` has no situation, so nothing can be provided to it`, advice: 'say under situations when it is provided' },
  }),
  /** Provision is itself a use that a purpose has to cover. */
  'provision-without-purpose': define<Named>({
    severity: 'warning', source: 'JP-PUR-02',
    ja: { says: ({ id }) => `提供先 \`${id}\` への提供を含む利用目的がありません`, advice: '利用目的の recipients に加えるか、提供という目的を書いてください' },
    en: { says: ({ id }) => `no purpose covers provision to \`${id}\``, advice: 'name it under the recipients of a purpose, or write a purpose of provision' },
  }),
  /** Each waits for the other: none of them ever takes place. */
  'situations-in-a-circle': define<{ readonly situations: readonly string[] }>({
    severity: 'error',
    ja: { says: ({ situations }) => `提供の場面の after が輪になっていて、どれも起こりません: ${situations.map((each) => `\`${each}\``).join(' → ')}`, advice: 'どれか 1 つの after を外してください' },
    en: { says: ({ situations }) => `these situations wait for each other, so none takes place: ${situations.map((each) => `\`${each}\``).join(' -> ')}`, advice: 'take the after out of one of them' },
  }),
  /** The recipient receives an item that is not held about the classes whose data it receives. */
  'recipient-beyond-class': define<ItemOf>({
    severity: 'warning', source: 'JP-TP-02',
    ja: { says: ({ id, item }) => `提供先 \`${id}\` の項目 \`${item}\` は、その区分の人について持っていません`, advice: '区分の items に加えるか、提供先の items から外してください' },
    en: { says: ({ id, item }) => `recipient \`${id}\` receives \`${item}\`, which is not held about its classes`, advice: 'add the item to the class, or take it out of the recipient' },
  }),
  /** The law asks for a ground, not for a requester: a consumer centre that asks is none. */
  'exception-without-statute': define<Named>({
    severity: 'warning', source: 'JP-TP-04',
    ja: { says: ({ id }) => `\`${id}\` は求めた相手だけを理由に同意なく提供するとしています。法律は、だれが求めたかではなく根拠となる法令を求めます`, advice: '根拠となる法令を示せる場合に限ってください' },
    en: { says: ({ id }) => `\`${id}\` provides without consent because of who asks; the law asks for a statute as the ground`, advice: 'limit it to requests under a statute' },
  }),
  'exception-by-own-judgement': define<Named>({
    severity: 'warning', source: 'JP-PUR-05',
    ja: { says: ({ id }) => `\`${id}\` は会社が判断すればよいとしていますが、法律は事実として支障のおそれがあることを求めます`, advice: '「当社が判断した場合」を外してください' },
    en: { says: ({ id }) => `\`${id}\` leaves to the company's judgement what the law wants to be so in fact`, advice: 'take "in our judgement" out' },
  }),
  /** Grounds of Article 27(1)(ii) to (iv) need a second fact. */
  'exception-without-condition': define<Exception>({
    severity: 'warning', source: 'JP-PUR-05',
    ja: { says: ({ id, ground }) => `\`${id}\`（${ground}）には、同意を得るのが難しい、または支障があるという条件が足りません`, advice: '法律の 2 つ目の条件を condition に書いてください' },
    en: { says: ({ id, ground }) => `\`${id}\` (${ground}) lacks the second fact of the law: that consent is difficult, or would hinder`, advice: "write the law's second condition under condition" },
  }),
  /** A building manager or the maker of a mail tool is entrusted, or given consent to; no exception of Article 27(1) is for them. */
  'exception-is-entrustment': define<Exception>({
    severity: 'warning', source: 'JP-TP-06',
    ja: { says: ({ id, ground }) => `\`${id}\`（${ground}）は法律の例外ではなく、委託か同意による提供です`, advice: '相手が自分の目的に使わないなら entrustment に、使うなら recipients に移してください' },
    en: { says: ({ id, ground }) => `\`${id}\` (${ground}) is no exception of the law: it is entrustment, or provision with consent`, advice: 'move it to entrustment where the recipient has no purpose of its own, else to recipients' },
  }),
  /** Continued use is no consent where the law asks for one. */
  'consent-by-use': define({
    severity: 'warning', source: 'JP-TP-02',
    ja: { says: () => 'サービスを使い続ければ同意とみなすとしていますが、法律が同意を求める場合にはそうなりません', advice: '法律が同意を求める場合を除くと書いてください（consent-where-law-asks: true）' },
    en: { says: () => 'continued use counts as consent, which it is not where the law asks for consent', advice: 'except what the law asks consent for (consent-where-law-asks: true)' },
  }),
  'amendment-unnoticed': define({
    severity: 'warning', source: 'JP-PUR-03',
    ja: { says: () => '変更後の利用を同意とみなしますが、変更をどう知らせるかが書かれていません', advice: 'notice に知らせ方を書いてください' },
    en: { says: () => 'use after a change counts as agreement, and how people hear of the change is not said', advice: 'say under notice how they are told' },
  }),
  'special-care-not-marked': define<{ readonly id: string; readonly word: string }>({
    severity: 'warning', source: 'JP-SENS-01',
    ja: { says: ({ id, word }) => `項目 \`${id}\` は「${word}」なので要配慮個人情報に当たりますが、special-care が付いていません`, advice: 'special-care: true を付けてください（当たらないものなら、そうとわかる名前にしてください）' },
    en: { says: ({ id, word }) => `item \`${id}\` (${word}) is special-care information, and is not marked as such`, advice: 'mark it with special-care: true (or name it so that it is clearly none)' },
  }),
  'special-care-without-basis': define<Named>({
    severity: 'warning', source: 'JP-SENS-02',
    ja: { says: ({ id }) => `要配慮個人情報 \`${id}\` を何に基づいて取得するのかが書かれていません`, advice: 'special-care に根拠（同意または法令）を書いてください' },
    en: { says: ({ id }) => `on what basis special-care item \`${id}\` is acquired is not said`, advice: 'write the basis (consent or law) under special-care' },
  }),
  'special-care-provided-without-basis': define<ItemOf>({
    severity: 'warning', source: 'JP-SENS-03',
    ja: { says: ({ id, item }) => `提供先 \`${id}\` に要配慮個人情報 \`${item}\` を提供しますが、提供についての同意の定めがありません`, advice: 'special-care の bases に consent を加えるか、提供の項目から外してください' },
    en: { says: ({ id, item }) => `special-care item \`${item}\` goes to \`${id}\`, and no consent to provide it is declared`, advice: 'add consent to the bases of special-care, or take the item out' },
  }),
  /** A request (依頼) is consent only where the person knew and agreed. */
  'special-care-on-request': define({
    severity: 'warning', source: 'JP-SENS-06',
    ja: { says: () => '要配慮個人情報を「依頼」だけで扱うとしていますが、法律は同意を求めます', advice: '依頼を同意の記録として残すと定めるか、bases から request を外してください' },
    en: { says: () => 'special-care information is handled on a mere request, and the law asks for consent', advice: 'keep the request as evidence of consent, or drop request from the bases' },
  }),
  'country-unknown-without-reason': define({
    severity: 'warning', source: 'JP-FR-04',
    ja: { says: () => '提供先の国を特定できないとしていますが、その理由がありません', advice: 'others の reason に、特定できない理由と参考になる情報を書いてください' },
    en: { says: () => 'countries cannot be named, and the reason is not given', advice: 'write under reason why, and what helps instead' },
  }),
  'abroad-without-countries': define({
    severity: 'warning', source: 'JP-FR-03',
    ja: { says: () => '外国への提供がありますが、国の名前が 1 つもありません', advice: 'countries に国を挙げるか、特定できない理由を others に書いてください' },
    en: { says: () => 'data goes abroad and no country is named', advice: 'list the countries, or say under others why they cannot be named' },
  }),
  /** To obey the law of one's own country is no measure in line with the Act. */
  'abroad-measures-not-equivalent': define({
    severity: 'warning', source: 'JP-FR-07',
    ja: { says: () => '外国の提供先に自国の法律を守らせる契約だけでは、法の趣旨に沿った措置になりません。同意なしには提供できません', advice: '同意を得るときの情報としてだけ示すか、法第4章第2節に沿った措置を契約に定めてください' },
    en: { says: () => 'a contract to obey the law of their own country is no equivalent measure: nothing goes abroad on it without consent', advice: 'give it as information for consent only, or agree on measures in line with the Act' },
  }),
  'abroad-measures-unstated': define({
    severity: 'warning', source: 'JP-FR-03',
    ja: { says: () => '外国の提供先がどんな措置を講じるかが書かれていません', advice: 'measures に措置を書くか、示せない理由を書いてください' },
    en: { says: () => 'what recipients abroad do to protect the data is not said', advice: 'say it under measures, or why it cannot be told' },
  }),
  'joint-use-responsible-incomplete': define<{ readonly lacks: readonly ('address' | 'representative')[] }>({
    severity: 'warning', source: 'JP-JU-01',
    ja: { says: ({ lacks }) => `共同利用の責任者について、${lacks.map((each) => (each === 'address' ? '住所' : '代表者の氏名')).join('と')}がありません`, advice: 'responsible に書いてください' },
    en: { says: ({ lacks }) => `the ${lacks.join(' and the ')} of the company responsible for joint use ${lacks.length > 1 ? 'are' : 'is'} not given`, advice: 'write it under responsible' },
  }),
  /** "Group companies at an address on the web" is as clear as its list was on a day. */
  'joint-users-not-listed': define({
    severity: 'warning', source: 'JP-JU-02',
    ja: { says: () => '共同して利用する者の範囲が、ある日の一覧として残っていません', advice: 'users の snapshot に、日付と会社の一覧を書いてください' },
    en: { says: () => 'the range of joint users is not kept as a list of a day', advice: 'write the companies with a date under snapshot' },
  }),
  'joint-users-list-of-another-time': define<{ readonly date: string; readonly version: string }>({
    severity: 'warning', source: 'JP-JU-02',
    ja: { says: ({ date, version }) => `共同して利用する者の一覧は ${date} のもので、${version} の版の時のものではありません`, advice: '版の時の一覧を取り直し、その日付を書いてください' },
    en: { says: ({ date, version }) => `the list of joint users is of ${date}, not of the time of the version of ${version}`, advice: 'take the list anew and write its day' },
  }),
  'joint-use-items-open': define({
    severity: 'warning', source: 'JP-JU-01',
    ja: { says: () => '共同利用の項目が「等」で終わり、どこまでか本人にわかりません', advice: '項目をすべて書いてください' },
    en: { says: () => 'the items of joint use end in "and others"', advice: 'list all of them' },
  }),
  'joint-use-without-purposes': define({
    severity: 'warning', source: 'JP-JU-01',
    ja: { says: () => '共同して利用する者の利用目的が書かれていません', advice: 'purposes に書くか、own-purposes: true としてください' },
    en: { says: () => 'the purposes of the joint users are not given', advice: 'write them under purposes, or say own-purposes: true' },
  }),
  'joint-use-abroad-ungated': define<{ readonly countries: readonly string[] }>({
    severity: 'warning', source: 'JP-FR-02',
    ja: { says: ({ countries }) => `外国（${countries.join('、')}）の会社と共同利用しますが、外国への提供の条件がありません`, advice: 'abroad に、協定または基準に適合する体制を書いてください' },
    en: { says: ({ countries }) => `data is used jointly in ${countries.join(', ')}, and what lets it go abroad is not said`, advice: 'write the agreement or the conforming system under abroad' },
  }),
  'entrustment-unsupervised': define({
    severity: 'warning', source: 'JP-TP-06',
    ja: { says: () => '委託先の選定と監督の両方が書かれてはいません', advice: 'selection と supervision の両方を行い、書いてください' },
    en: { says: () => 'that vendors are both selected and supervised is not said', advice: 'do both, and say so (selection, supervision)' },
  }),
  /** Security measures include knowing the countries where data is handled. */
  'foreign-environment-missing': define({
    severity: 'warning', source: 'JP-SEC-01',
    ja: { says: () => '外国での取扱いがありますが、安全管理措置に外的環境の把握（国の名前）がありません', advice: 'security の measures に head: external を加えてください' },
    en: { says: () => 'data is handled abroad, and the security measures name no country (external environment)', advice: 'add a measure with head: external' },
  }),
};
