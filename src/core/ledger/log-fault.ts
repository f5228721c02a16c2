/** What can be wrong with a stored log. */
export const logFaultKinds = [
  'entry-missing', 'entry-twice', 'entry-changed', 'entry-malformed', 'entries-cut-off', 'entries-not-signed', 'tile-missing',
  'tile-differs', 'tile-unknown', 'root-differs', 'checkpoint-missing', 'checkpoint-not-signed', 'checkpoint-changed', 'rewritten',
] as const;
export type LogFaultKind = (typeof logFaultKinds)[number];

/** The first fault of a log: it lies among the entries `from` to `to` (both inclusive, counted from 0), or in what is kept over them. */
export interface LogFault {
  readonly kind: LogFaultKind;
  readonly from: number;
  readonly to: number;
}

/** What each means, for whoever reads the verifier's report. */
export const logFaultWords: Readonly<Record<LogFaultKind, { readonly ja: string; readonly en: string }>> = {
  'entry-missing': { ja: '記録が欠けています', en: 'an entry is missing' },
  'entry-twice': { ja: '同じ番号の記録が二つあります', en: 'two entries have the same index' },
  'entry-changed': { ja: '記録またはそのハッシュが書き換えられています', en: 'an entry, or its hash, was changed' },
  'entry-malformed': { ja: '記録の形をしていないものがあります', en: 'something that is not an entry stands in the log' },
  'entries-cut-off': { ja: '署名済みの記録が末尾から消えています', en: 'entries that were signed are missing at the end' },
  'entries-not-signed': { ja: '署名されていない記録があります', en: 'entries stand in the log that were never signed' },
  'tile-missing': { ja: 'タイルが欠けています', en: 'a tile is missing' },
  'tile-differs': { ja: 'タイルと記録が一致しません', en: 'a tile does not agree with the entries' },
  'tile-unknown': { ja: '記録のないタイルがあります', en: 'a tile stands over entries that do not exist' },
  'root-differs': { ja: '署名済みのルートと記録が一致しません', en: 'the entries do not agree with a signed root' },
  'checkpoint-missing': { ja: 'チェックポイントが欠けています', en: 'a checkpoint is missing' },
  'checkpoint-not-signed': { ja: 'チェックポイントの署名が正しくありません', en: "a checkpoint does not carry the log's signature" },
  'checkpoint-changed': { ja: 'チェックポイントの行が署名と一致しません', en: 'the row of a checkpoint does not agree with what was signed' },
  'rewritten': { ja: '控えのチェックポイントと記録が一致しません', en: 'the log does not agree with a checkpoint that was kept elsewhere' },
};
