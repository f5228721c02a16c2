import { fromBase64, toBase64 } from './byte-text.ts';
import { type Ed25519Verify, type NoteSigner, type NoteVerifier, openNote, signNote } from './signed-note.ts';
import { hashLength, type Sha256Function } from './tree-hash.ts';
import type { TreeHead } from './verify-proof.ts';

/** C2SP tlog-checkpoint: what a log says of itself at one size. The origin names the log for ever. */
export const signCheckpoint = (sha256: Sha256Function, head: TreeHead, signer: NoteSigner): string =>
  signNote(sha256, `${signer.name}\n${head.size}\n${toBase64(head.root)}\n`, signer);

export type OpenedCheckpoint =
  | { readonly ok: true; readonly head: TreeHead }
  | { readonly ok: false; readonly fault: 'malformed' | 'unknown-key' | 'bad-signature' | 'other-log' };

/** The signed head, if the log's own key (its name is the origin) signed it. Extension lines are allowed and passed over. */
export const openCheckpoint = (sha256: Sha256Function, verify: Ed25519Verify, note: string, key: NoteVerifier): OpenedCheckpoint => {
  const opened = openNote(sha256, verify, note, key);
  if (!opened.ok) return opened;
  const [origin, size, root] = opened.text.split('\n');
  const bytes = fromBase64(root ?? '');
  if (!/^(?:0|[1-9]\d{0,14})$/.test(size ?? '') || bytes?.length !== hashLength) return { ok: false, fault: 'malformed' };
  return origin === key.name ? { ok: true, head: { size: Number(size), root: bytes } } : { ok: false, fault: 'other-log' };
};
