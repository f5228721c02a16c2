import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadCheck } from '../../src/adapters/uploads/upload-check.ts';
import { startServer } from '../../src/entry/server/start-server.ts';
import type { Caller } from './cookie-jar.ts';
import { officerOf, openHouse, provenPerson, requestFacts, requestForm, type House } from './running-house.ts';

let house: House;
let person: Caller;
let number: string;

beforeAll(async () => {
  house = await openHouse();
  person = await provenPerson(house, 'hanako@example.jp');
  // More than is read of a file before anybody asks for it.
  await writeFile(path.join(house.folder, 'web/assets/large-1a2b.js'), '/'.repeat(1_000_000));
  const large = await sharp(randomBytes(2_000 * 1_500 * 3), { raw: { width: 2_000, height: 1_500, channels: 3 } }).jpeg({ quality: 90 }).toBuffer();
  ({ caseNumber: number } = await (await person.ask('POST', '/api/portal/requests', requestForm(large))).json() as { readonly caseNumber: string });
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

const openFiles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);

describe.runIf(process.platform === 'linux')('a question for the head alone', () => {
  it('leaves no file open', async () => {
    const asset = '/assets/large-1a2b.js';
    await person.ask('HEAD', asset);
    const before = openFiles();
    for (let asked = 0; asked < 60; asked += 1) expect((await person.ask('HEAD', asset)).status).toBe(200);
    await expect.poll(openFiles).toBeLessThan(before + 20);
  });

  it('nor does one for a document', async () => {
    const officer = await officerOf(house, 'officer@example.jp', house.configuration.tenant, true);
    await officer.ask('HEAD', `/api/console/cases/${number}/document`);
    const before = openFiles();
    for (let asked = 0; asked < 60; asked += 1) expect((await officer.ask('HEAD', `/api/console/cases/${number}/document`)).status).toBe(200);
    await expect.poll(openFiles).toBeLessThan(before + 20);
  });
});

describe('a caller who goes away in the middle of an answer', () => {
  const leave = async (base: string, request: string, after: number): Promise<void> => await new Promise((resolve) => {
    const line = connect(Number(new URL(base).port), '127.0.0.1', () => {
      line.write(`${request}\r\nhost: x\r\n\r\n`);
      if (after > 0) setTimeout(() => { line.destroy(); }, after);
    });
    line.on('error', () => undefined);
    line.once('close', () => { resolve(); });
    if (after === 0) line.once('data', () => { line.resetAndDestroy(); });
  });

  // A fault that nobody catches ends the process; here it fails the run.
  it('ends neither the server nor anybody else\'s answer, and leaves no file open', async () => {
    const officer = await officerOf(house, 'second@example.jp', house.configuration.tenant, true);
    const { portalUrl, consoleUrl } = house.configuration;
    const before = openFiles();
    for (let left = 0; left < 40; left += 1) {
      await leave(consoleUrl, `GET /api/console/cases/${number}/document HTTP/1.1\r\ncookie: ${officer.cookieHeader()}`, left % 2 === 0 ? 0 : 5 + left);
      await leave(portalUrl, 'GET /assets/large-1a2b.js HTTP/1.1', left % 2 === 0 ? 0 : 5 + left);
    }
    await expect.poll(openFiles).toBeLessThan(before + 20);
    const whole = await (await officer.ask('GET', `/api/console/cases/${number}/document`)).arrayBuffer();
    expect((await sharp(whole).metadata()).width).toBe(2_000);
  });
});

describe('a connection on which nothing moves any more', () => {
  it('is ended, with nothing of the upload stored', async () => {
    const anyPort = { host: '127.0.0.1', port: 0 };
    const server = await startServer(
      { ...house.configuration, portalListen: anyPort, consoleListen: anyPort, services: undefined }, house.system, uploadCheck(),
      { onAccess: () => undefined, onFault: () => undefined, stillSeconds: 1 },
    );
    const cases = (await house.system.cases.list(house.configuration.tenant)).length;
    const { portalUrl } = house.configuration;
    await new Promise<void>((resolve) => {
      const out = httpRequest({
        host: '127.0.0.1', port: server.portal.port, path: '/api/portal/requests', method: 'POST', agent: false,
        headers: { 'content-type': 'multipart/form-data; boundary=still', origin: portalUrl, cookie: person.cookieHeader(), 'content-length': 1_000_000 },
      });
      out.on('error', () => undefined);
      out.once('close', () => { resolve(); });
      out.write(`--still\r\ncontent-disposition: form-data; name="request"\r\n\r\n${JSON.stringify(requestFacts)}\r\n--still\r\ncontent-disposition: form-data; name="document"; filename="a.jpg"\r\n\r\n`);
    });
    await new Promise<void>((resolve) => {
      const line = connect(server.portal.port, '127.0.0.1', () => { line.write('GET / HT'); });
      line.on('error', () => undefined);
      line.once('close', () => { resolve(); });
    });
    expect(await house.system.cases.list(house.configuration.tenant)).toHaveLength(cases);
    await server.close();
  });
});
