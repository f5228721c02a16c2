import { setTimeout as wait } from 'node:timers/promises';
import { calendarDate } from '../../src/core/identifiers/calendar-date.ts';
import type { CaseId, CaseNumber } from '../../src/core/identifiers/case-ids.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { name, type DocumentKindId } from '../../src/core/identifiers/name-ids.ts';
import type { RequestForm } from '../../src/core/requests/submission.ts';
import type { CaseDetail, CaseList } from '../../src/entry/server/contract/console.ts';
import { submitRequest } from '../../src/operations/submit-request.ts';
import type { Caller } from '../server/cookie-jar.ts';
import { photograph } from '../server/running-house.ts';
import { connected } from '../sources/example-databases.ts';
import type { House } from './house.ts';

export interface AskedCase {
  readonly number: CaseNumber;
  readonly id: CaseId;
  readonly word: string;
}

export interface Member {
  readonly email: EmailAddress;
  readonly name: string;
  readonly birthDate: string;
}

/** Somebody whose mail address proves an account in each of the three databases. */
export const memberOfAll = async ({ sources, system, configuration: { organisation } }: House): Promise<Member> => {
  const client = await connected(sources['recruiting'] ?? '');
  const { rows } = await client.query<Member>(
    `select email, family_name || ' ' || given_name as name, to_char(birth_date, 'YYYY-MM-DD') as "birthDate" from member where email is not null order by id`);
  await client.end();
  for (const one of rows) {
    const found = await Promise.all(organisation.datasets.map((dataset) => system.sources.findAccounts(dataset, { ...one, birthDate: calendarDate(one.birthDate) })));
    if (found.every((accounts) => accounts.some(({ matches }) => matches.some(({ strength }) => strength === 'proven')))) return one;
  }
  throw new Error('nobody has an account in all three databases');
};

export const formOf = ({ name: called, birthDate }: Member): Omit<RequestForm, 'email'> => ({
  type: 'disclosure', language: 'ja', name: called, birthDate: calendarDate(birthDate), services: { kind: 'all' }, items: { kind: 'all' }, reply: { channel: 'email' },
});

/** A case, opened without the portal: so many that its limits would stop them. */
export const ask = async ({ system, configuration: { tenant, policy } }: House, member: Member): Promise<AskedCase> => {
  const picture = await photograph();
  const outcome = await submitRequest(system, {
    tenant, policy, email: member.email, form: formOf(member), handedIn: { kind: name<DocumentKindId>('drivers-licence'), domicile: 'masked' },
    document: (async function* content() { yield picture; })(),
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const header = await system.cases.byNumber(tenant, outcome.value.caseNumber);
  if (!header) throw new Error('no case');
  return { number: header.number, id: header.id, word: outcome.value.pickupWord };
};

const json = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return await response.json() as T;
};
export const caseSeen = async (officer: Caller, number: string): Promise<CaseDetail> => await json<CaseDetail>(await officer.ask('GET', `/api/console/cases/${number}`));
export const casesSeen = async (officer: Caller): Promise<CaseList['cases']> => (await json<CaseList>(await officer.ask('GET', '/api/console/cases'))).cases;

export const provenAccounts = ({ candidates }: CaseDetail) => (candidates ?? [])
  .filter(({ matches }) => matches.some(({ strength }) => strength === 'proven')).map(({ dataset, table, key }) => ({ dataset, table, key }));

/** What an officer does at each stage where the case waits for one. */
const decideNext = async (officer: Caller, number: string, stage: string): Promise<Response | undefined> => {
  const path = `/api/console/cases/${number}`;
  if (stage === 'identity-check') return await officer.ask('POST', `${path}/identity`, { decision: 'confirm' });
  if (stage === 'account-check') return await officer.ask('POST', `${path}/accounts`, { accounts: provenAccounts(await caseSeen(officer, number)) });
  return stage === 'review' ? await officer.ask('POST', `${path}/approval`) : undefined;
};

/** An officer goes through the inbox until all of these cases are replied to, whatever happens to the worker meanwhile. */
export const decideUntilReplied = async (officer: Caller, cases: readonly AskedCase[], milliseconds: number): Promise<void> => {
  const wanted = new Set<string>(cases.map(({ number }) => number));
  const end = Date.now() + milliseconds;
  for (;;) {
    const open = (await casesSeen(officer)).filter(({ number, stage }) => wanted.has(number) && stage !== 'replied');
    if (open.length === 0) return;
    if (Date.now() > end) throw new Error(`not replied to: ${open.map(({ number, stage }) => `${number} ${stage}`).join(', ')}`);
    for (const { number, stage } of open) {
      const answered = await decideNext(officer, number, stage);
      if (answered && answered.status !== 204) throw new Error(`${stage}: ${answered.status}`);
    }
    await wait(300);
  }
};
