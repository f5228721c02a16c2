import { createHash } from 'node:crypto';
import type { CaseDetail } from '../../src/entry/server/contract/console.ts';
import type { ReceivedMail } from '../mail/mailbox.ts';
import { unzip } from '../reply/unzip.ts';
import type { AskedCase } from './case-steps.ts';
import type { House } from './house.ts';

export const mailsOf = ({ mailbox }: House, { number }: Pick<AskedCase, 'number'>): readonly ReceivedMail[] => mailbox.mails.filter(({ subject }) => subject.includes(number));

const link = /http:\/\/\S+\/reply\/\S+/g;
export const linksIn = (mails: readonly ReceivedMail[]): readonly string[] => [...new Set(mails.flatMap(({ text }) => text.match(link) ?? []))];

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Manifest {
  readonly caseNumber: string;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
}

/** Opens the reply with the pickup word, as the person does: hashes of the data files by name, where the manifest says the same of every file. */
export const openedReply = async (house: House, { number, word }: AskedCase, address: string): Promise<Readonly<Record<string, string>> | string> => {
  const person = house.portalCaller();
  const { pathname } = new URL(address);
  const opened = await person.ask('POST', `/api/portal${pathname}`, { word });
  if (opened.status !== 200) return `not opened: ${opened.status}`;
  const files = await unzip(Buffer.from(await (await person.ask('GET', `/api/portal${pathname}/file`)).arrayBuffer()));
  const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '{}') as Manifest;
  const told = Object.fromEntries(manifest.files.map((file) => [file.name, file.sha256]));
  const found = Object.fromEntries([...files].filter(([name]) => name !== 'manifest.json').map(([name, bytes]) => [name, sha256(bytes)]));
  if (manifest.caseNumber !== number || JSON.stringify(told) !== JSON.stringify(found)) return 'the manifest says otherwise';
  return Object.fromEntries(Object.entries(found).filter(([name]) => name.startsWith('data/')));
};

/** What happened, without times, in an order that does not depend on who was killed when. */
export const happened = ({ history }: CaseDetail): readonly string[] => history.map(({ kind, by }) => `${kind} by ${by}`).toSorted();
