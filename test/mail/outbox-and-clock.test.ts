import { afterAll, expect, test } from 'vitest';
import { movableClock } from '../../src/adapters/clock/movable-clock.ts';
import { systemClock } from '../../src/adapters/clock/system-clock.ts';
import { outboxMailer, readOutbox } from '../../src/adapters/mail/outbox.ts';
import { openStore } from '../../src/adapters/postgres/connection.ts';
import { testDatabase } from '../postgres/database.ts';
import { email, here, noon } from '../store/sample.ts';

const connectionString = await testDatabase();
const [server, worker] = [openStore({ connectionString }), openStore({ connectionString })];
afterAll(async () => { await Promise.all([server.close(), worker.close()]); });

test('the outbox keeps a mail once, however often it is sent', async () => {
  const outbox = outboxMailer(worker, here, { now: () => Promise.resolve(noon) });
  const mail = { to: email('once'), subject: '件名', text: '髙橋 𠮷彦 様', messageId: '<a@b>' };
  await Promise.all(Array.from({ length: 5 }, async () => { await outbox.send(mail); }));
  expect(await readOutbox(server, here)).toEqual([{ id: '<a@b>', at: noon, to: mail.to, subject: mail.subject, text: mail.text }]);
});

test('a move of the clock is seen at once by every process, and whole days only', async () => {
  const [ofServer, ofWorker] = [movableClock(server, here), movableClock(worker, here)];
  // The second clock is read a moment later: rounded, a millisecond of that is a negative zero, which adding one takes away.
  const ahead = async (): Promise<number> =>
    Math.round((Date.parse(await ofWorker.now()) - Date.parse(await systemClock.now())) / 3_600_000) + 0;
  expect(await ahead()).toBe(0);
  await ofServer.moveTo(15);
  expect([await ahead(), await ofWorker.movedByDays()]).toEqual([15 * 24, 15]);
  await ofServer.moveTo(16);
  expect(await ahead()).toBe(16 * 24);
  await expect(ofServer.moveTo(-1)).rejects.toThrow('clock_offset_days_check');
});
