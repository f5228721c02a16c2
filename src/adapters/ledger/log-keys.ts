import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { toHex } from '../../core/ledger/byte-text.ts';
import { openCheckpoint } from '../../core/ledger/checkpoint.ts';
import { parseName, type TenantId } from '../../core/identifiers/name-ids.ts';
import {
  keyId, type NoteSigner, type NoteVerifier, signerParts, signerText, verifierFrom, verifierText,
} from '../../core/ledger/signed-note.ts';
import type { TreeHead } from '../../core/ledger/verify-proof.ts';
import { ed25519Verify, sha256, signerFromSeed } from './ed25519.ts';
import { LedgerFault } from './ledger-fault.ts';

/**
 * What the ledger keeps outside the database, a few small files for each tenant in one folder:
 * `<tenant>.skey` signs (mode 0600), `<tenant>.vkey` is what verifiers are given, and `<tenant>.checkpoint` is the last
 * head that this machine signed: with it, a database that was set back or cut off is found out.
 */
export interface LogKeys extends PublicLogKeys {
  /** The tenant's signing key, made at the first question. Throws LedgerFault where the file may be read by others. */
  signer(tenant: TenantId): Promise<NoteSigner>;
  keepHead(tenant: TenantId, note: string): Promise<void>;
}

/** What whoever verifies needs of them; nothing secret is read. */
export interface PublicLogKeys {
  /** Undefined where the tenant's log was never begun with these keys. */
  verifier(tenant: TenantId): Promise<NoteVerifier | undefined>;
  verifierText(tenant: TenantId): Promise<string | undefined>;
  knownHead(tenant: TenantId): Promise<TreeHead | undefined>;
  /** Whose logs were begun with these keys, by name. */
  tenants(): Promise<readonly TenantId[]>;
}

type KeyFile = 'skey' | 'vkey' | 'checkpoint';
const fileIn = (folder: string) => (tenant: TenantId, kind: KeyFile): string => path.join(folder, `${tenant}.${kind}`);

/** @param originPrefix names the logs: `<prefix>/<tenant>` (C2SP origin), fixed for each when its key is made. */
export const logKeysIn = (folder: string, originPrefix: string): LogKeys => {
  const file = fileIn(folder);
  return {
    ...publicLogKeysIn(folder),
    signer: async (tenant) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const kept = file(tenant, 'skey');
      if (!(await readSigner(kept))) {
        const seed = randomBytes(32);
        await createWhole(kept, `${signerText(sha256, signerFromSeed(`${originPrefix}/${tenant}`, seed), seed)}\n`, 0o600);
      }
      const signer = await readSigner(kept);
      if (!signer) throw new LedgerFault(`${kept} went away while it was read`);
      await createWhole(file(tenant, 'vkey'), `${verifierText(sha256, signer)}\n`, 0o644);
      return signer;
    },
    keepHead: async (tenant, note) => { await replaceWhole(file(tenant, 'checkpoint'), note); },
  };
};

export const publicLogKeysIn = (folder: string): PublicLogKeys => {
  const file = fileIn(folder);
  const verifier: PublicLogKeys['verifier'] = async (tenant) => {
    const text = await textOf(file(tenant, 'vkey'));
    if (text === undefined) return undefined;
    const key = verifierFrom(sha256, text.trim());
    if (!key) throw new LedgerFault(`${file(tenant, 'vkey')} does not hold a verifier key`);
    return key;
  };
  return {
    verifier,
    verifierText: async (tenant) => (await textOf(file(tenant, 'vkey')))?.trim(),
    knownHead: async (tenant) => {
      const [key, note] = [await verifier(tenant), await textOf(file(tenant, 'checkpoint'))];
      if (!key || note === undefined) return undefined;
      const opened = openCheckpoint(sha256, ed25519Verify, note, key);
      if (!opened.ok) throw new LedgerFault(`${file(tenant, 'checkpoint')} is not a checkpoint of this log`);
      return opened.head;
    },
    tenants: async () => (await namesIn(folder)).flatMap((name) => {
      const tenant = parseName<TenantId>(name.endsWith('.vkey') ? name.slice(0, -5) : '');
      return tenant.ok ? [tenant.value] : [];
    }).toSorted(),
  };
};

const readSigner = async (file: string): Promise<NoteSigner | undefined> => {
  const text = await textOf(file, 0o077);
  if (text === undefined) return undefined;
  const parts = signerParts(text.trim());
  const signer = parts && signerFromSeed(parts.name, parts.seed);
  if (!signer || toHex(keyId(sha256, signer)) !== parts.hash) throw new LedgerFault(`${file} does not hold a signing key`);
  return signer;
};

const isCode = (fault: unknown, code: string): boolean => fault instanceof Error && 'code' in fault && fault.code === code;

const textOf = async (file: string, forbiddenMode = 0): Promise<string | undefined> => {
  try {
    if (forbiddenMode === 0) return await readFile(file, 'utf8');
    const handle = await open(file, 'r');
    try {
      if (((await handle.stat()).mode & forbiddenMode) !== 0) throw new LedgerFault(`${file} may be read by others: its mode must be 0600`);
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (isCode(fault, 'ENOENT')) return undefined;
    throw fault;
  }
};

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (isCode(fault, 'ENOENT')) return [];
    throw fault;
  }
};

const writeAside = async (file: string, text: string, mode: number): Promise<string> => {
  const aside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = await open(aside, 'wx', mode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
};

/** Whole or absent; of two processes that start at once the first one's stays. */
const createWhole = async (file: string, text: string, mode: number): Promise<void> => {
  const aside = await writeAside(file, text, mode);
  try {
    await link(aside, file);
  } catch (fault) {
    if (!isCode(fault, 'EEXIST')) throw fault;
  } finally {
    await rm(aside, { force: true });
  }
};

const replaceWhole = async (file: string, text: string): Promise<void> => {
  await rename(await writeAside(file, text, 0o644), file);
};
