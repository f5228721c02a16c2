import type { CaseId, CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { name, type DatasetId, type DocumentKindId, type TableId } from '../../src/core/identifiers/name-ids.ts';
import type { NamedAccount } from '../../src/core/requests/confirm-accounts.ts';
import type { IdentityDecision } from '../../src/core/requests/decide-identity.ts';
import type { Outcome } from '../../src/core/requests/refusal.ts';
import type { RequestForm } from '../../src/core/requests/submission.ts';
import { advanceCase } from '../../src/operations/advance-case.ts';
import { approveReply } from '../../src/operations/approve-reply.ts';
import { confirmAccounts } from '../../src/operations/confirm-accounts.ts';
import { decideIdentity } from '../../src/operations/decide-identity.ts';
import { showCase, type CaseView } from '../../src/operations/show-case.ts';
import { submitRequest, type RequestReceipt } from '../../src/operations/submit-request.ts';
import { tenant, policyId, type World } from './world.ts';

export const yoshihiko = 'yoshihiko@mail.example' as EmailAddress;
export const officer = 'officer-1';
export const shop = name<DatasetId>('shop');
export const member = name<TableId>('member');
export const licence = { kind: name<DocumentKindId>('drivers-licence'), domicile: 'masked' } as const;
/** What a scan starts with, and something to look for afterwards. */
export const scan = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('the picture of a licence')]);

export const form: Omit<RequestForm, 'email'> = {
  type: 'disclosure', language: 'ja', name: '髙﨑 𠮷彦', birthDate: calendarDate('1988-02-29'),
  services: { kind: 'all' }, items: { kind: 'all' }, reply: { channel: 'email' },
};

export const upload = async function* content(bytes: Uint8Array = scan): AsyncGenerator<Uint8Array> { yield bytes; };

export const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
export const refusal = <T>(outcome: Outcome<T>): string => (outcome.ok ? 'not refused' : outcome.refusal.code);

export const ask = async (world: World, changes: Partial<Omit<RequestForm, 'email'>> = {}, email = yoshihiko): Promise<RequestReceipt> =>
  value(await submitRequest(world, { tenant, policy: policyId, email, form: { ...form, ...changes }, handedIn: licence, document: upload() }));

export const idOf = async (world: World, number: CaseNumber): Promise<CaseId> => {
  const header = await world.cases.byNumber(tenant, number);
  if (!header) throw new Error('no such case');
  return header.id;
};

export const work = async (world: World, number: CaseNumber): Promise<'done' | 'busy'> => advanceCase(world, { tenant, case: await idOf(world, number) });

export const decide = async (world: World, number: CaseNumber, decision: IdentityDecision = { decision: 'confirm' }): Promise<void> => {
  value(await decideIdentity(world, { tenant, officer, number, decision }));
};

/** The account that the mail code proves. */
export const provenAccount: NamedAccount = { dataset: shop, table: member, key: ['1'] };

export const confirm = async (world: World, number: CaseNumber, accounts: readonly NamedAccount[] = [provenAccount]): Promise<void> => {
  value(await confirmAccounts(world, { tenant, officer, number, accounts }));
};

export const approve = async (world: World, number: CaseNumber): Promise<void> => { value(await approveReply(world, { tenant, officer, number })); };

export const see = async (world: World, number: CaseNumber): Promise<CaseView> => value(await showCase(world, { tenant, number }));

export const kinds = async (world: World, number: CaseNumber): Promise<readonly string[]> => (await see(world, number)).history.map(({ kind }) => kind);

/** The straight way up to where an officer reviews. */
export const collected = async (world: World, changes: Partial<Omit<RequestForm, 'email'>> = {}): Promise<RequestReceipt> => {
  const receipt = await ask(world, changes);
  await work(world, receipt.caseNumber);
  await decide(world, receipt.caseNumber);
  await work(world, receipt.caseNumber);
  await confirm(world, receipt.caseNumber);
  await work(world, receipt.caseNumber);
  return receipt;
};
