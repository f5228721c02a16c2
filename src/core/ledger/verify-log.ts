import { sameBytes } from './byte-text.ts';
import { openCheckpoint } from './checkpoint.ts';
import { entryFrom } from './entry-bytes.ts';
import { type FullTile, GrowingTree } from './growing-tree.ts';
import type { LogFault, LogFaultKind } from './log-fault.ts';
import type { Ed25519Verify, NoteVerifier } from './signed-note.ts';
import { hashesOf, keptNodes, tileWidth, under } from './tiles.ts';
import { leafHash, type Sha256Function } from './tree-hash.ts';
import type { TreeHead } from './verify-proof.ts';

export interface StoredEntry {
  readonly index: number;
  readonly leafHash: Uint8Array;
  readonly entry: Uint8Array;
}

export interface StoredCheckpoint extends TreeHead {
  /** From 1, without gaps, in the order of their sizes. */
  readonly number: number;
  readonly note: string;
}

/** A whole log as it is stored, in order. */
export interface LogReader {
  /** By index. */
  entries(): AsyncIterable<StoredEntry>;
  /** In the order in which they became full: by last entry, then by level. */
  fullTiles(): AsyncIterable<FullTile>;
  /** By size. */
  checkpoints(): AsyncIterable<StoredCheckpoint>;
}

export interface LogVerification {
  /** How many entries were found sound, from the first on. */
  readonly size: number;
  readonly root: Uint8Array;
  /** The note of the last checkpoint that was found sound. */
  readonly checkpoint: string | undefined;
  /** The first thing that is wrong; undefined: all entries are what was logged, and no others. */
  readonly fault: LogFault | undefined;
}

export interface LogTools {
  readonly sha256: Sha256Function;
  readonly verify: Ed25519Verify;
  readonly key: NoteVerifier;
}

/**
 * Reads a log from its first entry to its last, and recomputes every leaf hash, tile, root and signature. Stops at the
 * first fault. `known` are heads that someone kept elsewhere: a log that is shorter or differs below one of them was rewritten.
 */
export const verifyLog = async (tools: LogTools, reader: LogReader, known: readonly TreeHead[] = []): Promise<LogVerification> => {
  const audit = new Audit(tools, known);
  const [tiles, checkpoints] = [peekable(reader.fullTiles()), peekable(reader.checkpoints())];
  await audit.heads(checkpoints);
  for await (const entry of reader.entries()) {
    if (audit.fault) break;
    await audit.entry(entry, tiles);
    await audit.heads(checkpoints);
  }
  await audit.end(tiles, checkpoints);
  await Promise.all([tiles.close(), checkpoints.close()]);
  return audit.result();
};

class Audit {
  fault: LogFault | undefined = undefined;
  readonly #tools: LogTools;
  readonly #known: readonly TreeHead[];
  readonly #tree: GrowingTree;
  /** The last sound head: all entries below its size are what was signed. */
  #sound: TreeHead;
  #checkpoint: StoredCheckpoint | undefined = undefined;

  constructor(tools: LogTools, known: readonly TreeHead[]) {
    this.#tools = tools;
    this.#known = known;
    this.#tree = GrowingTree.empty(tools.sha256);
    this.#sound = { size: 0, root: this.#tree.root() };
  }

  result(): LogVerification {
    return { size: this.#sound.size, root: this.#sound.root, checkpoint: this.#checkpoint?.note, fault: this.fault };
  }

  async entry(stored: StoredEntry, tiles: Peekable<FullTile>): Promise<void> {
    const index = this.#tree.size;
    if (stored.index !== index) return this.#fail(stored.index < index ? 'entry-twice' : 'entry-missing', Math.min(index, stored.index));
    const leaf = leafHash(this.#tools.sha256, stored.entry);
    if (!sameBytes(leaf, stored.leafHash)) return this.#fail('entry-changed', index);
    if (!entryFrom(stored.entry)) return this.#fail('entry-malformed', index);
    for (const full of this.#tree.append(leaf)) await this.#tile(full, tiles);
  }

  async #tile(computed: FullTile, tiles: Peekable<FullTile>): Promise<void> {
    if (this.fault) return;
    const leaves = tileWidth ** (computed.level + 1);
    const [from, to] = [computed.index * leaves, (computed.index + 1) * leaves - 1];
    const stored = await tiles.peek();
    if (!stored || stored.level !== computed.level || stored.index !== computed.index) return this.#fail('tile-missing', from, to);
    await tiles.take();
    const differs = firstDifference(stored.nodes, computed.nodes);
    const width = leaves / tileWidth;
    if (differs !== undefined) {
      const place = under(differs);
      return this.#fail('tile-differs', from + place.from * width, from + (place.to + 1) * width - 1);
    }
    if (!sameBytes(stored.root, computed.root)) this.#fail('tile-differs', from, to);
  }

  /** Compares all stored heads of the size reached. */
  async heads(checkpoints: Peekable<StoredCheckpoint>): Promise<void> {
    const size = this.#tree.size;
    for (let stored = await checkpoints.peek(); !this.fault && stored && stored.size <= size; stored = await checkpoints.peek()) {
      await checkpoints.take();
      this.#head(stored);
    }
    const differs = this.#known.some((known) => known.size === size && !sameBytes(known.root, this.#tree.root()));
    if (differs) this.#fail('rewritten', 0, Math.max(0, size - 1));
  }

  #head(stored: StoredCheckpoint): void {
    if (stored.number !== (this.#checkpoint?.number ?? 0) + 1) {
      return this.#fail('checkpoint-missing', this.#sound.size, Math.max(this.#sound.size, stored.size - 1));
    }
    const opened = openCheckpoint(this.#tools.sha256, this.#tools.verify, stored.note, this.#tools.key);
    const before = Math.max(0, stored.size - 1);
    if (!opened.ok) return this.#fail('checkpoint-not-signed', before);
    const agrees = opened.head.size === stored.size && sameBytes(opened.head.root, stored.root);
    if (!agrees || stored.size !== this.#tree.size) return this.#fail('checkpoint-changed', before);
    if (!sameBytes(stored.root, this.#tree.root())) return this.#fail('root-differs', Math.min(this.#sound.size, before), before);
    this.#sound = opened.head;
    this.#checkpoint = stored;
  }

  /** What is left over, or was promised and never came. */
  async end(tiles: Peekable<FullTile>, checkpoints: Peekable<StoredCheckpoint>): Promise<void> {
    if (this.fault) return;
    const size = this.#tree.size;
    const signed = (await checkpoints.peek())?.size;
    if (signed !== undefined) return this.#fail('entries-cut-off', size, signed - 1);
    const longest = Math.max(0, ...this.#known.map((known) => known.size));
    if (longest > size) return this.#fail('entries-cut-off', size, longest - 1);
    if (this.#sound.size < size) return this.#fail('entries-not-signed', this.#sound.size, size - 1);
    const extra = await tiles.peek();
    if (extra) this.#fail('tile-unknown', extra.index * tileWidth ** (extra.level + 1));
  }

  #fail(kind: LogFaultKind, from: number, to: number = from): void {
    this.fault ??= { kind, from, to };
  }
}

const firstDifference = (stored: Uint8Array, computed: Uint8Array): number | undefined => {
  if (sameBytes(stored, computed)) return undefined;
  const one = hashesOf(stored);
  const at = hashesOf(computed).findIndex((hash, position) => !sameBytes(hash, one[position] ?? new Uint8Array(0)));
  return at < 0 ? keptNodes - 1 : at;
};

interface Peekable<T> {
  peek(): Promise<T | undefined>;
  take(): Promise<void>;
  close(): Promise<void>;
}

const peekable = <T>(source: AsyncIterable<T>): Peekable<T> => {
  const iterator = source[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<T>> | undefined;
  const ahead = (): Promise<IteratorResult<T>> => (next ??= iterator.next());
  return {
    peek: async () => {
      const { done, value } = await ahead();
      return done ? undefined : value;
    },
    take: async () => {
      await ahead();
      next = undefined;
    },
    close: async () => {
      await iterator.return?.();
    },
  };
};
