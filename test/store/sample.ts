import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { CaseId, FileId } from '../../src/core/identifiers/case-ids.ts';
import { caseNumberFrom } from '../../src/core/identifiers/case-ids.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import type { Sha256 } from '../../src/core/identifiers/hash.ts';
import type { Instant } from '../../src/core/identifiers/instant.ts';
import { name } from '../../src/core/identifiers/name-ids.ts';
import type { DocumentKindId, PolicyId, TenantId } from '../../src/core/identifiers/name-ids.ts';
import type { CaseEvent } from '../../src/core/requests/events.ts';
import type { CaseHeader, CaseStore } from '../../src/operations/ports/case-store.ts';
import type { People } from '../../src/operations/ports/people.ts';
import type { Transactions } from '../../src/operations/ports/transaction.ts';

export const here = name<TenantId>('here');
export const there = name<TenantId>('there');
export const instanceKey = Buffer.alloc(32, 7);
export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const noon = at('2026-11-21T12:00:00Z');
export const email = (local: string): EmailAddress => `${local}@mail.example` as EmailAddress;
export const sha256 = (content: string | Uint8Array): Sha256 => createHash('sha256').update(content).digest('hex') as Sha256;

export const submitted: CaseEvent = {
  kind: 'submitted', type: 'disclosure', policy: name<PolicyId>('group'), policyHash: sha256('policy'),
  services: { kind: 'all' }, items: { kind: 'all' },
  replyBy: 'post', document: { kind: name<DocumentKindId>('driver-licence'), domicile: 'masked' },
  file: '0f6f2b8e-6f0a-4f5c-9c2e-0a4f5c9c2e0a' as FileId,
};

export interface CaseWorld {
  readonly transactions: Transactions;
  readonly people: People;
  readonly cases: CaseStore;
}

/** A case with its person, one event long. */
export const openCase = async (world: CaseWorld, tenant: TenantId): Promise<CaseHeader> =>
  await world.transactions.run(async (transaction) => {
    const id = randomUUID() as CaseId;
    const header = { id, number: caseNumberFrom(randomBytes(8)), person: await world.people.personOf(transaction, tenant, email('yoshihiko')) };
    await world.cases.open(transaction, tenant, header);
    await world.cases.append(transaction, tenant, id, 0, noon, { kind: 'person' }, [submitted]);
    return header;
  });
