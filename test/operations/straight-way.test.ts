import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { name, type GroundId, type TableId } from '../../src/core/identifiers/name-ids.ts';
import type { EmailAddress } from '../../src/core/identifiers/email-address.ts';
import { confirmAccounts } from '../../src/operations/confirm-accounts.ts';
import { openDocument } from '../../src/operations/open-document.ts';
import { openLetter } from '../../src/operations/open-letter.ts';
import { openReply } from '../../src/operations/open-reply.ts';
import { readCollected } from '../../src/operations/read-collected.ts';
import { readReply } from '../../src/operations/read-reply.ts';
import { recordPosting } from '../../src/operations/record-posting.ts';
import { setWithholding } from '../../src/operations/set-withholding.ts';
import { showStatus } from '../../src/operations/show-status.ts';
import { approve, ask, collected, decide, kinds, member, officer, provenAccount, refusal, scan, see, shop, value, work, yoshihiko } from './case-steps.ts';
import { unzip } from '../reply/unzip.ts';
import { openWorld, tenant, type World } from './world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(async () => { await world.close(); });

const tokenIn = (text: string): string => /\/reply\/([A-Za-z0-9_-]+)/.exec(text)?.[1] ?? '';

describe('the straight way', () => {
  it('[LG-12-4 part] [CT-8-3d part] goes from the request to the opened reply by e-mail', async () => {
    const receipt = await ask(world);
    const number = receipt.caseNumber;
    expect(receipt.pickupWord).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
    await work(world, number);

    const opened = value(await openDocument(world, { tenant, officer, number }));
    expect(opened.type).toBe('image/jpeg');
    expect(Buffer.concat(await opened.content.toArray() as Buffer[])).toEqual(scan);

    await decide(world, number);
    await work(world, number);
    expect(refusal(await openDocument(world, { tenant, officer, number }))).toBe('not-found');
    const found = (await see(world, number)).candidates ?? [];
    expect(found.map(({ key, matches }) => [key[0], matches.map((match) => match.strength).toSorted()])).toEqual(
      expect.arrayContaining([['1', ['claimed', 'proven']], ['2', ['claimed']]]));
    expect(found).toHaveLength(2);
  
    expect(refusal(await confirmAccounts(world, { tenant, officer, number, accounts: [{ ...provenAccount, key: ['2'] }] }))).toBe('invalid-input');
    expect(refusal(await confirmAccounts(world, { tenant, officer, number, accounts: [{ ...provenAccount, key: ['3'] }] }))).toBe('invalid-input');
    value(await confirmAccounts(world, { tenant, officer, number, accounts: [provenAccount] }));
    await work(world, number);

    const page = value(await readCollected(world, { tenant, number, dataset: shop, table: name<TableId>('note'), from: 2, count: 3 }));
    expect(page.total).toBe(10);
    expect(page.rows.map(({ row }) => row['body'])).toEqual(['メモ 6', 'メモ 9', 'メモ 12']);
    expect(page.rows[0]?.row['amount']).toBe('9007199254740999');
    await approve(world, number);
    await work(world, number);

    expect((await see(world, number)).stage).toBe('replied');
    expect(await kinds(world, number)).toEqual([
      'submitted', 'mail-sent', 'document-opened', 'identity-confirmed', 'document-destroyed', 'accounts-found', 'accounts-confirmed',
      'source-collected', 'reply-approved', 'reply-built', 'mail-sent',
    ]);
    const mail = (await world.mails()).find((one) => one.subject.includes(number) && tokenIn(one.text) !== '');
    expect(mail?.to).toBe(yoshihiko);
    expect(mail?.text).not.toMatch(/髙|𠮷|免許/);
    const token = tokenIn(mail?.text ?? '');

    expect(refusal(await openReply(world, { tenant, token, word: undefined, provenEmail: undefined }))).toBe('reply-not-opened');
    expect(refusal(await openReply(world, { tenant, token, word: 'AAAA-AAAA-AAAA', provenEmail: undefined }))).toBe('reply-not-opened');
    expect(refusal(await openReply(world, { tenant, token: `${token}x`, word: receipt.pickupWord, provenEmail: undefined }))).toBe('reply-not-opened');
    expect(refusal(await openReply(world, { tenant, token, word: undefined, provenEmail: 'other@mail.example' as EmailAddress }))).toBe('reply-not-opened');
    const { session } = value(await openReply(world, { tenant, token, word: ` ${receipt.pickupWord.toLowerCase().replaceAll('-', ' ')}`, provenEmail: undefined }));
    value(await openReply(world, { tenant, token, word: undefined, provenEmail: yoshihiko }));
    expect(refusal(await readReply(world, { tenant, token, session: `${session}x` }))).toBe('reply-not-opened');
    const reply = value(await readReply(world, { tenant, token, session }));
    const files = await unzip(Buffer.concat(await reply.content.toArray() as Buffer[]));
    expect([...files.keys()]).toEqual([
      'index.html', 'letter.pdf', 'data/01-shop-member.csv', 'data/01-shop-member.json', 'data/02-shop-note.csv', 'data/02-shop-note.json', 'manifest.json',
    ]);
    expect(files.get('data/01-shop-member.csv')?.toString()).toContain('髙﨑,𠮷彦,1988-02-29,yoshihiko@mail.example,[非開示：');
    expect(files.get('data/02-shop-note.csv')?.toString()).toContain("\r\n'=1+1,");
    for (const content of files.values()) expect(content.includes('secret-of-one')).toBe(false);
    expect((await kinds(world, number)).at(-1)).toBe('reply-picked-up');
    value(await readReply(world, { tenant, token, session })).content.destroy();
    expect((await kinds(world, number)).filter((kind) => kind === 'reply-picked-up')).toHaveLength(1);
  });

  it('stops opening by the word after ten tries, and still opens by a proven address until the link ends', async () => {
    const receipt = await collected(world);
    await approve(world, receipt.caseNumber);
    await work(world, receipt.caseNumber);
    const token = tokenIn((await world.mails()).find((one) => one.subject.includes(receipt.caseNumber) && tokenIn(one.text) !== '')?.text ?? '');
    for (let wrong = 0; wrong < 10; wrong += 1) expect(refusal(await openReply(world, { tenant, token, word: 'AAAA-AAAA-AAAA', provenEmail: undefined }))).toBe('reply-not-opened');
    expect(refusal(await openReply(world, { tenant, token, word: receipt.pickupWord, provenEmail: undefined }))).toBe('reply-not-opened');
    const { session, expiresAt } = value(await openReply(world, { tenant, token, word: undefined, provenEmail: yoshihiko }));
    const days = Math.ceil((Date.parse(expiresAt) - Date.now()) / 86_400_000);
    await world.clock.moveTo(days - 1);
    expect((await openReply(world, { tenant, token, word: undefined, provenEmail: yoshihiko })).ok).toBe(true);
    await world.clock.moveTo(days + 1);
    expect(refusal(await openReply(world, { tenant, token, word: undefined, provenEmail: yoshihiko }))).toBe('reply-not-opened');
    expect(refusal(await readReply(world, { tenant, token, session }))).toBe('reply-not-opened');
    await world.clock.moveTo(0);
  });

  it('[CT-8-3d part] answers by post with a printed letter that an officer records as posted', async () => {
    const receipt = await collected(world, { reply: { channel: 'post', address: '東京都渋谷区1-2-3' } });
    const number = receipt.caseNumber;
    expect(refusal(await recordPosting(world, { tenant, officer, number }))).toBe('not-now');
    expect(refusal(await openLetter(world, { tenant, officer, number }))).toBe('not-found');
    await approve(world, number);
    await work(world, number);
    expect((await see(world, number)).actions).toEqual(['record-posting']);
    const letter = value(await openLetter(world, { tenant, officer, number }));
    const [first] = await once(letter, 'data') as [Buffer];
    letter.destroy();
    expect(first.subarray(0, 5).toString()).toBe('%PDF-');
    value(await recordPosting(world, { tenant, officer, number }));
    expect((await see(world, number)).stage).toBe('replied');
    expect((await see(world, number)).clocks.promised?.state).toBe('kept');
    expect((await world.mails()).filter((mail) => mail.subject.includes(number))).toHaveLength(1);
  });

  it('withholds a table, a column or a row on a ground of the policy, and tells so', async () => {
    const { caseNumber: number } = await collected(world);
    const note = name<TableId>('note');
    const withhold = (place: { table: TableId; column?: string; row?: number }, ground = 'harm-to-rights', explanation = 'ほかの方の連絡先') =>
      setWithholding(world, {
        tenant, officer, number, withholding: { ground: name<GroundId>(ground), explanation },
        place: { dataset: shop, table: place.table, column: place.column, row: place.row },
      });
    expect(refusal(await withhold({ table: note, row: 10 }))).toBe('invalid-input');
    expect(refusal(await withhold({ table: note, column: 'member_id' }))).toBe('invalid-input');
    expect(refusal(await withhold({ table: name<TableId>('nothing') }))).toBe('invalid-input');
    expect(refusal(await withhold({ table: note, row: 1 }, 'no-ground'))).toBe('invalid-input');
    expect(refusal(await withhold({ table: note, row: 1 }, 'harm-to-rights', ' '))).toBe('invalid-input');
    value(await withhold({ table: note, row: 1 }));
    value(await withhold({ table: member, column: 'email' }));
    await approve(world, number);
    expect(refusal(await withhold({ table: note, row: 2 }))).toBe('not-now');
    await work(world, number);
    const token = tokenIn((await world.mails()).find((one) => one.subject.includes(number) && tokenIn(one.text) !== '')?.text ?? '');
    const { session } = value(await openReply(world, { tenant, token, word: undefined, provenEmail: yoshihiko }));
    const files = await unzip(Buffer.concat(await value(await readReply(world, { tenant, token, session })).content.toArray() as Buffer[]));
    const texts = [...files].filter(([file]) => file.endsWith('.csv') || file.endsWith('.json') || file.endsWith('.html')).map(([, content]) => content.toString());
    for (const text of texts) expect(text).not.toMatch(/yoshihiko@mail|=1\+1/);
    expect(files.get('index.html')?.toString()).toContain('ほかの方の連絡先');
    expect(files.get('data/02-shop-note.csv')?.toString().split('\r\n')).toHaveLength(12);
  });

  it('shows a case to its own person alone', async () => {
    const { caseNumber: number } = await ask(world);
    expect(value(await showStatus(world, { tenant, email: yoshihiko, number })).stage).toBe('identity-check');
    const others = await showStatus(world, { tenant, email: 'other@mail.example' as EmailAddress, number });
    const nobodys = await showStatus(world, { tenant, email: yoshihiko, number: 'R-2222-2222-2' as typeof number });
    expect(others).toEqual(nobodys);
    expect(refusal(others)).toBe('not-found');
  });
});
