import { toBase64 } from './byte-text.ts';

/** That an entry is in a log, complete for an outsider with the log's verifier key. */
export interface ProvenEntry {
  readonly index: number;
  readonly entry: Uint8Array;
  /** From the leaf up. */
  readonly path: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

/** C2SP tlog-proof: the proof as one small text file, with the entry's own bytes as its extra data. */
export const proofFile = ({ index, entry, path, checkpoint }: ProvenEntry): string =>
  ['c2sp.org/tlog-proof@v1', `extra ${toBase64(entry)}`, `index ${index}`, ...path.map(toBase64), '', checkpoint].join('\n');
