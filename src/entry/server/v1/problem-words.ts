import type { LocalText } from '../../../core/policy/model/local-text.ts';

/** Each refusal in plain words, with what to send instead. */
export const problemWords = {
  'not-found': { ja: 'この宛先はありません。/openapi.json に一覧があります。', en: 'There is nothing at this address. /openapi.json lists what there is.' },
  'key-not-accepted': {
    ja: 'サービスの鍵がないか、使えません。`Authorization: Bearer 鍵` を送ってください（鍵は `yakusoku service-key add` で作ります）。',
    en: 'No service key, or one that does not open. Send `Authorization: Bearer KEY` (`yakusoku service-key add` makes one).',
  },
  'scope-missing': { ja: 'この鍵では許されていません。必要な範囲（--scopes）を持つ鍵を使ってください。', en: 'This key may not do that. Use one that was made with the scope it takes (--scopes).' },
  'invalid-input': { ja: '内容に直すところがあります。fields を見てください。', en: 'Something in it has to be put right: see fields.' },
  'not-json': { ja: '`Content-Type: application/json` で、正しい JSON を送ってください。', en: 'Send valid JSON, with `Content-Type: application/json`.' },
  'too-large': { ja: '大きすぎます。質問や記録を何回かに分けて送ってください。', en: 'Too large. Send the questions or records in several requests.' },
  'too-many': { ja: 'この鍵で同時に処理している数が多すぎます。少し待ってから送り直してください。', en: 'Too many requests with this key at once. Wait a little and send it again.' },
  'person-not-known': {
    ja: 'この人は登録されていません。POST /v1/people で得た番号を送ってください。',
    en: 'No such person is registered. Send the id that POST /v1/people gave.',
  },
  'time-ahead': { ja: '時刻がこれから先です。今までの時刻を送るか、at を省いてください。先のことは whatIf で尋ねられます。', en: 'The moment lies ahead. Send one that has come, or leave out at. What is to come can be asked with whatIf.' },
  'id-missing': {
    ja: 'この判断は記録が必要です。質問に id（UUID）を付けて送り直してください。同じ id なら二度記録されません。',
    en: 'This decision has to be recorded. Send the question again with an id (a UUID); with the same id it is recorded once.',
  },
  'id-taken': {
    ja: 'この id は別の内容で記録されています（その後の選択で答えが変わった場合も同じです）。新しい id で送ってください。',
    en: 'Something else is on record under this id (also where the answer has changed since, by a choice of the person for instance). Send it with a new one.',
  },
  'names-alone': {
    ja: 'この判断は記録されますが、名前（半角の英小文字・数字・- と .）でないものが入っています。人の名前や値が記録に残らないよう、ポリシーの項目や相手の名前だけを送ってください。',
    en: 'This decision is recorded, and something in it is no name (lower-case letters, digits, - and .). So that nobody\'s name or data is kept, send names of items, recipients and the like alone.',
  },
  'not-published': {
    ja: '効力のあるポリシーに、この情報についての公表された利用目的がないので、登録しません。fields を見て、ポリシーにある名前を送るか、先に公表してください。',
    en: 'Not registered: no policy in force publishes a purpose for this data. See fields: send names of the policy, or publish a version that has them first.',
  },
  unavailable: { ja: 'いまは答えられません。何も許されていません。少し待ってから同じ内容を送り直してください。', en: 'No answer is possible now, and nothing is permitted. Wait a little and send the same again.' },
} as const satisfies Readonly<Record<string, LocalText>>;
export type ServiceProblemCode = keyof typeof problemWords;
