import { define } from '../define.ts';

interface Right { readonly right: string }
interface Category { readonly category: string }

/** What the law of California wants an addendum to say, and not to ask for. */
export const california = {
  'california-verification-of-opt-out': define<Right>({
    severity: 'warning', source: 'CA-VER-01',
    ja: { says: ({ right }) => `権利 \`${right}\` の行使に本人確認を求めていますが、法律上求められません。確認せずに受け付けます`, advice: 'verification の rights から外してください' },
    en: { says: ({ right }) => `identity is checked for the right \`${right}\`, which the law does not allow: it is granted without`, advice: 'take it out of the rights under verification' },
  }),
  /** An addendum with a section for California that is not limited to those who live there. */
  'california-without-residence': define({
    severity: 'warning',
    ja: { says: () => 'カリフォルニア州についての定めがありますが、適用がカリフォルニア州に住む人に限られていません', advice: 'scope に residence: US-CA を加えてください' },
    en: { says: () => 'there is a section for California, and the addendum is not limited to people who live there', advice: 'add residence: US-CA to its scope' },
  }),
  'california-right-missing': define<Right>({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: ({ right }) => `消費者の権利 \`${right}\` がありません`, advice: 'rights に加えてください' },
    en: { says: ({ right }) => `the right \`${right}\` of consumers is missing`, advice: 'add it to the rights' },
  }),
  'california-retention-not-per-category': define({
    severity: 'warning', source: 'CA-DOC-02',
    ja: { says: () => '保存期間が類型ごとに書かれていません', advice: '類型ごとに、期間か決める基準を書いてください' },
    en: { says: () => 'how long data is kept is told in one sentence for all categories', advice: 'give the period, or how it is determined, for each category' },
  }),
  'california-business-purpose-table-missing': define({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: () => '過去12か月に事業目的で開示した類型と相手の表がありません', advice: '表を加えてください（なければ「なし」と書きます）' },
    en: { says: () => 'the table of disclosures for a business purpose in the last 12 months is missing', advice: 'add it, or say that there were none' },
  }),
  /** Prose permits what the table of the past never shows. */
  'california-recipient-not-in-table': define<{ readonly recipient: string }>({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: ({ recipient }) => `本文では \`${recipient}\` に販売・共有できるとしていますが、過去12か月の表にはありません`, advice: '実際の提供に合わせて、表か本文を直してください' },
    en: { says: ({ recipient }) => `the text lets data be sold or shared to \`${recipient}\`, which the table of the last 12 months does not have`, advice: 'make table and text follow what was done' },
  }),
  'california-purpose-not-in-table': define({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: () => '販売・共有のこの目的が、過去12か月の表にありません', advice: '実際の提供に合わせて、表か本文を直してください' },
    en: { says: () => 'this purpose of selling or sharing is not in the table of the last 12 months', advice: 'make table and text follow what was done' },
  }),
  /** The table shows what prose does not permit: the graver of the two. */
  'california-table-beyond-text': define<{ readonly recipient: string }>({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: ({ recipient }) => `表では \`${recipient}\` に販売・共有していますが、本文では認めていません`, advice: '本文の permitted-recipients に加えるか、提供をやめてください' },
    en: { says: ({ recipient }) => `the table shows sale or sharing to \`${recipient}\`, which the text does not permit`, advice: 'permit it in the text, or stop it' },
  }),
  'california-category-not-collected': define<Category>({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: ({ category }) => `表にある類型 \`${category}\` が、収集した類型にありません`, advice: 'categories に加えるか、表から外してください' },
    en: { says: ({ category }) => `category \`${category}\` was sold or shared and is not among those collected`, advice: 'add it to the categories, or take it out of the table' },
  }),
  /** Cookies and logs do not come from the person alone. */
  'california-sources-incomplete': define({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: () => '入手元が本人だけとされていますが、クッキーや広告主などからも得ています', advice: 'sources に実際の入手元をすべて書いてください' },
    en: { says: () => 'the person is named as the only source, while data also comes by cookies or from advertisers', advice: 'name all sources' },
  }),
  /** What an addendum for California adds to the items is in one of its categories: 1798.130(a)(5)(B). */
  'california-item-in-no-category': define<{ readonly item: string }>({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: ({ item }) => `項目 \`${item}\` が、収集した類型のどれにもありません`, advice: 'categories の当てはまる類型に加えてください' },
    en: { says: ({ item }) => `item \`${item}\` is in none of the categories collected`, advice: 'add it to the category that it belongs to' },
  }),
  'california-sensitive-not-in-table': define<{ readonly item: string | undefined }>({
    severity: 'warning', source: 'CA-SPI-01',
    ja: { says: ({ item }) => `センシティブ情報${item === undefined ? '' : ` \`${item}\` `}が、収集した類型の表（sensitive）にありません`, advice: '表に加えてください' },
    en: { says: ({ item }) => `sensitive data${item === undefined ? '' : ` \`${item}\``} is handled and not in the table of categories (sensitive)`, advice: 'add it to the table' },
  }),
  'california-sensitive-use-not-permitted': define({
    severity: 'warning', source: 'CA-LIM-01',
    ja: { says: () => 'この用途は、制限の権利が要らない8つの用途のどれでもありません', advice: 'limit の権利を認めるか、この用途をやめてください' },
    en: { says: () => 'this use of sensitive data is none of the eight that need no right to limit', advice: 'grant the right to limit, or drop the use' },
  }),
  'california-opt-out-ways': define({
    severity: 'warning', source: 'CA-OPT-01',
    ja: { says: () => '販売・共有を止める方法が足りません。ブラウザの信号と、リンクの両方が必要です', advice: 'signal と link を true にし、そのとおりに動かしてください' },
    en: { says: () => 'ways to opt out are missing: a browser signal and a link are both needed', advice: 'honour the signal, offer the link, and say so' },
  }),
  'california-minors-missing': define({
    severity: 'warning', source: 'CA-MIN-01',
    ja: { says: () => '16歳未満の人の情報を販売・共有するかどうかが書かれていません', advice: 'minors に書いてください' },
    en: { says: () => 'whether data of people under 16 is sold or shared is not said', advice: 'say it under minors' },
  }),
  'california-minors-sold': define<{ readonly under: number }>({
    severity: 'warning', source: 'CA-MIN-01',
    ja: { says: ({ under }) => `${under}歳未満の人の情報を販売・共有するとしていますが、事前の同意（13歳未満は親の同意）が必要です`, advice: '同意を得る手順を定めるか、やめてください' },
    en: { says: ({ under }) => `data of people under ${under} is sold or shared, which needs opt-in (below 13 that of a parent)`, advice: 'set up the opt-in, or stop it' },
  }),
  'california-review-overdue': define<{ readonly version: string }>({
    severity: 'warning', source: 'CA-DOC-01',
    ja: { says: ({ version }) => `${version} の版から12か月が過ぎました。年に1回の見直しが必要です`, advice: '見直して、新しい版を出してください' },
    en: { says: ({ version }) => `twelve months have passed since the version of ${version}, and a review is due every year`, advice: 'review it and publish a version' },
  }),
};
