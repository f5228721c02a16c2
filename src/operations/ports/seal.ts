import type { Readable } from 'node:stream';
import type { CaseId, FileId } from '../../core/identifiers/case-ids.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';

/** The keys of a case: one for the form, one a round of identity documents, one for what is collected and replied. */
export type KeyPurpose = 'form' | `identity-${number}` | 'reply';

export interface SealedAt {
  readonly tenant: TenantId;
  readonly case: CaseId;
  readonly key: KeyPurpose;
  readonly file: FileId;
}

/** A key or files of one purpose that lie there, whether or not the store knows their case. */
export interface HeldSeal {
  readonly case: CaseId;
  readonly key: KeyPurpose;
  /** Since anything of it was last written, by the clock of the machine: a file being sealed is written to all the time. */
  readonly idleSeconds: number;
}

/**
 * Encrypted files (AES-256-GCM, a key per case and purpose). Keys live in KEYS_DIR, a file each, wrapped by the instance
 * key, never in the database. Destroying the key is the disposal of all that it sealed.
 */
export interface Seal {
  /** Streams `content` into a sealed file with bounded memory; nothing is left behind when it fails. Replaces a file of the same id. */
  write(at: SealedAt, content: Readable | AsyncIterable<Uint8Array>): Promise<{ readonly bytes: number; readonly sha256: Sha256 }>;
  /** The plain content, authenticated chunk by chunk; `gone` when the key or the file no longer exists. */
  read(at: SealedAt): Promise<Readable | 'gone'>;
  /** Deletes the key (overwritten, unlinked, directory synced) and the files under it; done again, does nothing. */
  destroy(tenant: TenantId, id: CaseId, key: KeyPurpose): Promise<void>;
  /** All that lies there for a tenant, also what a killed process left half made. */
  held(tenant: TenantId): AsyncIterable<HeldSeal>;
  /** Destroys what has been idle for so long, looked at again at that moment; false, with nothing done, where it is in use or gone. */
  destroyIdle(tenant: TenantId, id: CaseId, key: KeyPurpose, idleSeconds: number): Promise<boolean>;
}
