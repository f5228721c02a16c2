import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRequest } from '../../src/entry/server/contract/portal.ts';
import type { Caller } from './cookie-jar.ts';
import { openHouse, photograph, provenPerson, requestFacts, requestForm, type House } from './running-house.ts';

let house: House;
let person: Caller;
let picture: Buffer;

beforeAll(async () => {
  house = await openHouse();
  person = await provenPerson(house, 'hanako@example.jp');
  picture = await photograph();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const storedFiles = async (): Promise<readonly string[]> => {
  const folders = [house.configuration.filesDir, house.configuration.keysDir];
  const found = await Promise.all(folders.map(async (folder) => await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])));
  return found.flat().filter((entry) => entry.isFile()).map((entry) => entry.name);
};
const cases = async (): Promise<number> => (await house.system.cases.list(house.configuration.tenant)).length;

const expectRefused = async (response: Response, status: number, code: string): Promise<void> => {
  expect(await response.json()).toMatchObject({ code, status });
  expect(response.status).toBe(status);
  expect(await storedFiles()).toEqual([]);
  expect(await cases()).toBe(0);
};

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A PNG of some hundred bytes that says it is that large. */
const pngBomb = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', Buffer.alloc(64)), chunk('IEND', Buffer.alloc(0))]);
};

const executable = Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(4096, 0x41)]);
const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const cutPdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa');

describe('a document is refused with nothing stored when it is [CT-8-2a part]', () => {
  it.each([
    ['a renamed executable', () => executable, 415, 'upload-type-refused'],
    ['an SVG', () => svg, 415, 'upload-type-refused'],
    ['a 200 megapixel PNG', () => pngBomb(20_000, 10_000), 422, 'upload-dimensions'],
    ['a truncated PDF', () => cutPdf, 422, 'upload-damaged'],
    ['a truncated photograph', () => picture.subarray(0, picture.length / 2), 422, 'upload-damaged'],
    ['empty', () => Buffer.alloc(0), 400, 'upload-missing'],
    ['larger than what is taken', () => Buffer.concat([picture, Buffer.alloc(11 * 1024 * 1024)]), 413, 'upload-too-large'],
  ] as const)('%s', async (_, document, status, code) => {
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(document())), status, code);
  });

  it('of a kind that the policy does not list', async () => {
    const facts = { ...requestFacts, document: { kind: 'notification-card', domicile: 'masked' } };
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(picture, facts)), 422, 'document-kind-refused');
  });

  it('not there', async () => {
    const form = new FormData();
    form.append('request', JSON.stringify(requestFacts));
    await expectRefused(await person.ask('POST', '/api/portal/requests', form), 400, 'upload-missing');
  });

  it('before its facts, or with facts that are not right', async () => {
    const turned = new FormData();
    turned.append('document', new Blob([Uint8Array.from(picture)]), 'licence.jpg');
    turned.append('request', JSON.stringify(requestFacts));
    await expectRefused(await person.ask('POST', '/api/portal/requests', turned), 400, 'invalid-input');
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(picture, { ...requestFacts, birthDate: '1990-02-30' })), 400, 'invalid-input');
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(picture, { ...requestFacts, birthDate: '2999-01-01' })), 400, 'invalid-input');
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(picture, { ...requestFacts, name: '' })), 400, 'invalid-input');
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(picture, { ...requestFacts, name: '\r\u202e\t' })), 400, 'invalid-input');
    await expectRefused(await person.ask('POST', '/api/portal/requests', requestForm(picture, { ...requestFacts, name: 'a\u0000b' })), 400, 'invalid-input');
    await expectRefused(await person.ask('POST', '/api/portal/requests', JSON.stringify(requestFacts), { 'content-type': 'application/json' }), 400, 'invalid-input');
  });
});

interface Sent {
  readonly status: number | undefined;
  readonly body: string;
  readonly sent: number;
}

/** Sends a form whose file goes on and on, and stops when it is answered; `declared`: with a length said before. */
const sendEndless = async (bytes: number, declared: boolean): Promise<Sent> => {
  const boundary = 'endless';
  const head = Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="request"\r\n\r\n${JSON.stringify(requestFacts)}\r\n`
    + `--${boundary}\r\ncontent-disposition: form-data; name="document"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  const piece = Buffer.alloc(64 * 1024, 0x55);
  const { portalUrl } = house.configuration;
  const url = new URL('/api/portal/requests', portalUrl);
  return await new Promise((resolve) => {
    let [sent, answered] = [0, false];
    let [status, body]: [number | undefined, string] = [undefined, ''];
    const out = httpRequest({
      host: '127.0.0.1', port: url.port, path: url.pathname, method: 'POST', agent: false,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`, origin: portalUrl, cookie: person.cookieHeader(),
        ...(declared && { 'content-length': head.length + picture.length + bytes + tail.length }),
      },
    }, (answer) => {
      answered = true;
      ({ statusCode: status } = answer);
      answer.on('data', (data: Buffer) => { body += data.toString('utf8'); });
      answer.once('close', () => { resolve({ status, body, sent }); });
    });
    out.on('error', () => { if (!answered) resolve({ status, body, sent }); });
    out.write(head);
    out.write(picture);
    const push = (): void => {
      while (!answered && sent < bytes && !out.destroyed) {
        sent += piece.length;
        if (!out.write(piece)) {
          out.once('drain', push);
          return;
        }
      }
      if (!answered && !out.destroyed) out.end(tail);
    };
    push();
  });
};

describe('a file of 100 MB [CT-8-2a part]', () => {
  it.each([['with a length said before', true], ['without', false]] as const)('%s is cut early, in flat memory, with nothing stored', async (_, declared) => {
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss); }, 5);
    const answer = await sendEndless(100 * 1024 * 1024, declared);
    clearInterval(watch);
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'upload-too-large' });
    expect(answer.sent).toBeLessThan(60 * 1024 * 1024);
    expect(peak - before).toBeLessThan(120 * 1024 * 1024);
    expect(await storedFiles()).toEqual([]);
    expect(await cases()).toBe(0);
  });
});

describe('a name and an address', () => {
  it('are kept without what cannot be seen', () => {
    const address = '東京都\u202e1-2-3\r\n\u0007 花子方';
    const read = newRequest.parse({ ...requestFacts, name: ' 花\r\nBcc:\u2066子 ', reply: { channel: 'post', address } });
    expect([read.name, read.reply]).toEqual(['花  Bcc: 子', { channel: 'post', address: '東京都 1-2-3\n  花子方' }]);
  });
});

describe('a line that is cut while a document is sent', () => {
  it('leaves nothing behind', async () => {
    const boundary = 'cut';
    const { portalUrl } = house.configuration;
    await new Promise<void>((resolve) => {
      const out = httpRequest({
        host: '127.0.0.1', port: new URL(portalUrl).port, path: '/api/portal/requests', method: 'POST', agent: false,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, origin: portalUrl, cookie: person.cookieHeader(), 'content-length': 5_000_000 },
      });
      out.on('error', () => { resolve(); });
      out.write(`--${boundary}\r\ncontent-disposition: form-data; name="request"\r\n\r\n${JSON.stringify(requestFacts)}\r\n`
        + `--${boundary}\r\ncontent-disposition: form-data; name="document"; filename="a.jpg"\r\n\r\n`);
      out.write(picture, () => { setTimeout(() => { out.destroy(); }, 100); });
      out.once('close', () => { resolve(); });
    });
    await expect.poll(storedFiles).toEqual([]);
    expect(await cases()).toBe(0);
    // The same person can simply try again.
    expect((await person.ask('POST', '/api/portal/requests', requestForm(picture))).status).toBe(201);
    expect(await cases()).toBe(1);
  });
});
