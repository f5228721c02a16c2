import { define } from '../define.ts';
import { en, ja } from '../parameter-words.ts';

/** What a policy says of requests by the person, against the law and the calendar. */
export const requests = {
  /** A kind of identity document that the law's table does not know. */
  'unknown-document': define<{ readonly id: string; readonly known: readonly string[] }>({
    severity: 'error', source: 'ID-01',
    ja: { says: ({ id, known }) => `本人確認書類 \`${id}\` は法令の表にありません${ja.among(known, id)}`, advice: '法令の表にある種類を使ってください' },
    en: { says: ({ id, known }) => `identity document \`${id}\` is not in the law's table${en.among(known, id)}`, advice: 'use a kind that the table has' },
  }),
  /** Listed by the policy, no longer accepted: it ended on that day (JP ID-01). */
  'document-ended': define<{ readonly id: string; readonly lastDay: string }>({
    severity: 'warning', source: 'ID-01',
    ja: { says: ({ id, lastDay }) => `本人確認書類 \`${id}\` は ${lastDay} を最後に使えなくなりました。一覧には残りますが、受け付けません`, advice: '次の版で一覧から外し、代わりの書類（資格確認書など）を加えてください' },
    en: { says: ({ id, lastDay }) => `identity document \`${id}\` was last usable on ${lastDay}: it stays in the list and is not accepted`, advice: 'drop it in the next version, and list what took its place (an eligibility certificate, for instance)' },
  }),
  /** Over before the version that lists it was made. */
  'document-ended-before-version': define<{ readonly id: string; readonly lastDay: string }>({
    severity: 'warning', source: 'ID-01',
    ja: { says: ({ id, lastDay }) => `本人確認書類 \`${id}\` は、この版の前の ${lastDay} にすでに使えなくなっていました。受け付けません`, advice: '次の版で一覧から外し、代わりの書類を加えてください' },
    en: { says: ({ id, lastDay }) => `identity document \`${id}\` was over on ${lastDay}, before this version was made: it is not accepted`, advice: 'drop it in the next version, and list what took its place' },
  }),
  'document-not-yet': define<{ readonly id: string; readonly firstDay: string }>({
    severity: 'warning', source: 'ID-01',
    ja: { says: ({ id, firstDay }) => `本人確認書類 \`${id}\` が使えるのは ${firstDay} からです`, advice: '使えるようになるまで、別の書類を挙げてください' },
    en: { says: ({ id, firstDay }) => `identity document \`${id}\` is usable from ${firstDay} only`, advice: 'list another document until then' },
  }),
  /** Known, but never an identity document (the notification card). */
  'document-never': define<{ readonly id: string }>({
    severity: 'error', source: 'ID-02',
    ja: { says: ({ id }) => `\`${id}\` は本人確認書類として使えません`, advice: '一覧から外してください' },
    en: { says: ({ id }) => `\`${id}\` is never an identity document`, advice: 'remove it from the list' },
  }),
  /** Not one listed document can be used on the day of the check: nobody could ask for anything. */
  'no-usable-document': define({
    severity: 'error', source: 'ID-01',
    ja: { says: () => '使える本人確認書類が 1 つもないため、だれも請求できません', advice: 'いま使える本人確認書類を 1 つ以上挙げてください' },
    en: { says: () => 'not one identity document is usable, so nobody could make a request', advice: 'list at least one document that can be used today' },
  }),
  /** A fee on a request that APPI Article 38 leaves free. */
  'fee-not-allowed': define<{ readonly type: string }>({
    severity: 'error', source: 'JP-DSR-11',
    ja: { says: ({ type }) => `請求 \`${type}\` に手数料は定められません（個人情報保護法第38条）`, advice: '手数料を none にしてください' },
    en: { says: ({ type }) => `request \`${type}\` cannot carry a fee (APPI Article 38)`, advice: 'make the fee none' },
  }),
  /** A refusal ground attached to a request for which the law does not give it (APPI 33(2), 34, 35). */
  'ground-not-available': define<{ readonly ground: string; readonly types: readonly string[] }>({
    severity: 'warning', source: 'JP-DSR-08',
    ja: { says: ({ ground, types }) => `\`${ground}\` を理由に請求 ${types.map((type) => `\`${type}\``).join('、')} を断ることは法律上できません（個人情報保護法第32条から第35条）。文は残りますが、使えません`, advice: 'これらの種類を types から外し、法律が認める理由を使ってください' },
    en: { says: ({ ground, types }) => `the law does not let \`${ground}\` refuse ${types.map((type) => `\`${type}\``).join(', ')} (APPI Articles 32 to 35): the text stands, the ground cannot be used`, advice: 'take these types out, and use a ground that the law gives for it' },
  }),
  /** Days a year on which the desk is closed beside weekends and national holidays: a desk that never opens promises nothing. */
  'desk-closed-too-long': define<{ readonly days: number; readonly most: number }>({
    severity: 'error',
    ja: { says: ({ days, most }) => `窓口の休業日（土日・祝日を除く）が年に ${days} 日あります。上限は ${most} 日です`, advice: '休業日を減らしてください' },
    en: { says: ({ days, most }) => `the desk is closed on ${days} days a year beside weekends and holidays, at most ${most} are allowed`, advice: 'close on fewer days' },
  }),
  /** Forms would be disposed of while the reply can still be collected. */
  'form-gone-before-reply': define<{ readonly days: number; readonly linkDays: number }>({
    severity: 'error',
    ja: { says: ({ days, linkDays }) => `回答を受け取れる期間（${linkDays} 日）より先に、申請書を ${days} 日で廃棄することになっています。保管する日数を延ばしてください`, advice: 'form-retention の days を延ばしてください' },
    en: { says: ({ days, linkDays }) => `forms are disposed of after ${days} days while a reply can be collected for ${linkDays}: keep them at least as long`, advice: 'make the days of form-retention longer' },
  }),
  'channel-both-ways': define<{ readonly channel: string }>({
    severity: 'error',
    ja: { says: ({ channel }) => `\`${channel}\` が、受け付ける方法と受け付けない方法の両方にあります`, advice: 'どちらか一方だけに書いてください' },
    en: { says: ({ channel }) => `\`${channel}\` is both accepted and refused`, advice: 'leave it in one of the two' },
  }),
};
