import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkUpload, usualLimits, type CheckedUpload } from './check-upload.ts';
import { uploadCheck } from './upload-check.ts';

const streamOf = (file: Uint8Array, size = 16_384): Readable =>
  Readable.from((function* () { for (let from = 0; from < file.length; from += size) yield file.subarray(from, from + size); })(), { objectMode: false });
const check = (file: Uint8Array): Promise<CheckedUpload> => checkUpload(streamOf(file));
const codeOf = async (file: Uint8Array): Promise<string> => {
  const result = await check(file);
  return result.ok ? 'ok' : result.code;
};

const noise = (width: number, height: number): Sharp =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });

const pngChunk = (kind: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check32] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check32.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check32]);
};
/** A valid grey PNG, all black: hundreds of megapixels in a few hundred kilobytes. */
const blackPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))), pngChunk('IEND', Buffer.alloc(0)),
  ]);
};

/** A small PDF with a right table; `objects` from number 1, the first being the catalogue. */
const pdf = (objects: readonly (string | Buffer)[], trailer = ''): Buffer => {
  let file = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1');
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file = Buffer.concat([file, Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([file, Buffer.from(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`)]);
};
const page = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'] as const;
const objectStream = (content: string, dictionary = '/Filter /FlateDecode'): Buffer => {
  const packed = deflateSync(Buffer.from(content));
  return Buffer.concat([Buffer.from(`<< /Type /ObjStm /N 1 /First 4 ${dictionary} /Length ${packed.length} >>\nstream\n`), packed, Buffer.from('\nendstream')]);
};

describe('good documents', () => {
  test('a JPEG comes back as JPEG, turned upright, without place, device or appended data', async () => {
    const photo = await noise(60, 40).withExif({ IFD0: { Model: 'PhoneOfSomebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 40/1 0/1' } })
      .withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const result = await check(Buffer.concat([photo, Buffer.from('appended secret')]));
    if (!result.ok) throw new Error(result.code);
    const metadata = await sharp(result.content).metadata();
    expect({ format: metadata.format, width: metadata.width, height: metadata.height, orientation: metadata.orientation, exif: metadata.exif })
      .toEqual({ format: 'jpeg', width: 40, height: 60, orientation: undefined, exif: undefined });
    expect(result.mediaType).toBe('image/jpeg');
    for (const trace of ['PhoneOfSomebody', 'GPS', 'appended secret']) expect(result.content.includes(trace)).toBe(false);
  });

  test('a PNG with transparency comes back as JPEG on white', async () => {
    const result = await check(await sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer());
    if (!result.ok) throw new Error(result.code);
    const { dominant } = await sharp(result.content).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  test('a PDF comes back as it was, with a table or with packed objects', async () => {
    for (const good of [pdf(page), pdf([...page, objectStream('1 0 << /Type /Font >>')])]) {
      expect(await check(good)).toEqual({ ok: true, mediaType: 'application/pdf', content: good });
    }
  });

  test('the type is found in whatever pieces the file arrives', async () => {
    const [png, document] = [await noise(8, 8).png().toBuffer(), pdf(page)];
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
      expect([(await checkUpload(streamOf(png, size))).ok, (await checkUpload(streamOf(document, size))).ok]).toEqual([true, true]);
    }), { numRuns: 20 });
  });
});

describe('refused by type, whatever the name says', () => {
  test('the running program itself', async () => {
    const program = await readFile(process.execPath).then((file) => file.subarray(0, 200_000));
    expect(await codeOf(program)).toBe('upload-type-refused');
  });
  test.each([
    ['Windows program', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'],
    ['SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['bare SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['GIF', 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000'],
    ['ZIP', 'PK\u0003\u0004\u0014\u0000\u0000\u0000'],
    ['a few bytes', 'ab'],
    ['HTML before a PDF', '<html>%PDF-1.7'],
  ])('%s', async (_, text) => {
    expect(await codeOf(Buffer.from(text, 'latin1'))).toBe('upload-type-refused');
  });
  test('nothing at all', async () => {
    expect(await codeOf(Buffer.alloc(0))).toBe('upload-missing');
  });
});

describe('size and dimensions', () => {
  test('100 MB: reading stops at the limit, the stream is left for the answer', async () => {
    const megabyte = randomBytes(1024 * 1024);
    megabyte.set([0xff, 0xd8, 0xff]);
    let given = 0;
    const stream = Readable.from((function* () { for (; given < 100; given += 1) yield megabyte; })(), { objectMode: false, highWaterMark: 1 });
    expect(await checkUpload(stream)).toEqual({ ok: false, code: 'upload-too-large' });
    expect(given).toBeLessThanOrEqual(usualLimits.maxBytes / megabyte.length + 3);
    expect(stream.destroyed).toBe(false);
    stream.destroy();
  });

  test('exactly the limit is looked at, one byte more is too large', async () => {
    const good = pdf(page);
    const limits = { ...usualLimits, maxBytes: good.length };
    expect((await checkUpload(streamOf(good), limits)).ok).toBe(true);
    expect(await checkUpload(streamOf(good), { ...limits, maxBytes: good.length - 1 })).toEqual({ ok: false, code: 'upload-too-large' });
  });

  test('a valid PNG of 200 megapixels, by its first bytes alone', async () => {
    const huge = blackPng(20_000, 10_000);
    expect(huge.length).toBeLessThan(usualLimits.maxBytes);
    expect(await codeOf(huge)).toBe('upload-dimensions');
    expect(await codeOf(huge.subarray(0, 24))).toBe('upload-dimensions');
  });

  test('a JPEG that says it is 65,000 pixels wide and high', async () => {
    const photo = await noise(16, 16).jpeg().toBuffer();
    const frame = photo.indexOf(Buffer.from([0xff, 0xc0]));
    photo.writeUInt16BE(65_000, frame + 5);
    photo.writeUInt16BE(65_000, frame + 7);
    expect(await codeOf(photo)).toBe('upload-dimensions');
  });

  test('a picture within the limit but past a smaller one', async () => {
    const png = blackPng(400, 400);
    expect((await check(png)).ok).toBe(true);
    expect(await checkUpload(streamOf(png), { ...usualLimits, maxPixels: 159_999 })).toEqual({ ok: false, code: 'upload-dimensions' });
  });
});

describe('many pictures at once', () => {
  test('are decoded one after the other, and one that is broken holds nobody up', async () => {
    const picture = await sharp(randomBytes(2_000 * 1_500 * 3), { raw: { width: 2_000, height: 1_500, channels: 3 } }).png({ progressive: true }).toBuffer();
    let most = 0;
    // Only what runs: a picture that passes from the queue to a thread between two readings would count twice.
    const watch = setInterval(() => { most = Math.max(most, sharp.counters().process); }, 1);
    const codes = await Promise.all([picture, picture, picture.subarray(0, 1_000_000), picture, picture].map(codeOf));
    clearInterval(watch);
    expect(codes).toEqual(['ok', 'ok', 'upload-damaged', 'ok', 'ok']);
    expect(most).toBe(1);
  });
});

describe('damaged', () => {
  test('a JPEG cut anywhere', async () => {
    const photo = await noise(64, 64).jpeg().toBuffer();
    for (const part of [0.1, 0.5, 0.9]) expect(await codeOf(photo.subarray(0, Math.floor(photo.length * part)))).toBe('upload-damaged');
  });

  test('a PNG cut anywhere, or with a changed byte of its picture', async () => {
    const png = await noise(64, 64).png().toBuffer();
    for (const part of [0.01, 0.5, 0.9]) expect(await codeOf(png.subarray(0, Math.floor(png.length * part)))).toBe('upload-damaged');
    const changed = Buffer.from(png);
    changed.fill(0x55, 60, 400);
    expect(await codeOf(changed)).toBe('upload-damaged');
  });

  test('a PDF cut anywhere', async () => {
    const good = pdf([...page, objectStream('1 0 << /Type /Font >>')]);
    for (let length = 8; length < good.length - 6; length += 7) expect(await codeOf(good.subarray(0, length))).toBe('upload-damaged');
  });

  test('a PDF whose table is elsewhere, and noise behind a good start', async () => {
    expect(await codeOf(Buffer.from(pdf(page).toString('latin1').replace(/startxref\n\d+/, 'startxref\n3'), 'latin1'))).toBe('upload-damaged');
    expect(await codeOf(Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5000)]))).toBe('upload-damaged');
    expect(await codeOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5000)]))).toBe('upload-damaged');
  });

  test('a PDF whose packed objects swell without end', async () => {
    expect(await codeOf(pdf([...page, objectStream(' '.repeat(80 * 1024 * 1024))]))).toBe('upload-damaged');
  });
});

describe('a PDF that can do more than be looked at', () => {
  test.each([
    ['a script', '<< /S /JavaScript /JS (app.alert(1)) >>'],
    ['a script with its name in disguise', '<< /S /J#61vaScript /JS (app.alert(1)) >>'],
    ['a program to start', '<< /S /Launch /F (cmd.exe) >>'],
    ['a file inside', '<< /Type /EmbeddedFile >>'],
    ['a form that sends itself', '<< /S /SubmitForm /F (http://example.com) >>'],
  ])('%s', async (_, object) => {
    expect(await codeOf(pdf([...page, object]))).toBe('upload-type-refused');
    expect(await codeOf(pdf([...page, objectStream(`1 0 ${object}`)]))).toBe('upload-type-refused');
  });

  test('a locked one', async () => {
    expect(await codeOf(pdf(page, '/Encrypt 9 0 R'))).toBe('upload-type-refused');
  });

  test('packed in an unusual way', async () => {
    expect(await codeOf(pdf([...page, objectStream('1 0 << >>', '/Filter [/ASCIIHexDecode /FlateDecode]')]))).toBe('upload-type-refused');
  });
});

describe('a PDF made to keep the server busy is judged in one go', () => {
  const around = (content: string): Buffer => Buffer.from(`%PDF-1.7\nxref\n${content}\nstartxref\n9\n%%EOF\n`);
  const times = 200_000;
  test.each([
    ['a table without an end', around('trailer'.repeat(times)), 'upload-damaged'],
    ['streams without objects', around(`trailer /Root obj ${'stream\n'.repeat(times)}`), 'upload-type-refused'],
    ['filters without an end', around(`trailer /Root obj /ObjStm ${'/Filter['.repeat(times)} stream\n`), 'upload-type-refused'],
    ['a filter that is not closed', around(`trailer /Root obj /ObjStm /Filter[${' '.repeat(300)} stream\n`), 'upload-type-refused'],
    ['names in disguise by the million', around(`trailer /Root ${'#41'.repeat(times * 10)}`), 'ok'],
  ] as const)('%s', async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });

  test('a small one that swells', async () => {
    expect(await codeOf(pdf([...page, objectStream('#41'.repeat(4_000_000))]))).toBe('upload-damaged');
  });
});

describe('as a stream', () => {
  const through = async (file: Uint8Array): Promise<Buffer> => {
    const pieces: Uint8Array[] = [];
    for await (const piece of uploadCheck().check(streamOf(file))) pieces.push(piece);
    return Buffer.concat(pieces);
  };

  test('a good document comes out, a bad one throws its refusal before a single byte', async () => {
    expect(await through(pdf(page))).toEqual(pdf(page));
    await expect(through(pdf(page).subarray(0, 100))).rejects.toMatchObject({ name: 'UploadRefused', code: 'upload-damaged' });
    await expect(through(Buffer.from('MZ another program'))).rejects.toMatchObject({ code: 'upload-type-refused' });
  });
});
