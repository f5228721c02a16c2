import { crc32, inflateRawSync } from 'node:zlib';

/** A file of a ZIP as its raw bytes describe it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** `YYYY-MM-DD hh:mm:ss`, in whatever zone. */
  readonly dosTime: string;
  readonly unixMode: number;
}

export interface ZipStructure {
  readonly entries: readonly ZipEntry[];
  /** What a reader of some system could stumble over (PKWARE APPNOTE 6.3.10); empty for a plain ZIP. */
  readonly faults: readonly string[];
}

const endSize = 22;
const two = (number: number): string => String(number).padStart(2, '0');

/** Reads every byte of a ZIP without any ZIP library: headers twice over, contents, and that nothing lies between, before or behind. */
export const zipStructure = (zip: Buffer): ZipStructure => {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => { if (!holds) faults.push(fault); };
  const end = zip.length - endSize;
  if (zip.readUInt32LE(end) !== 0x06054b50) return { entries: [], faults: ['the end record is not the last 22 bytes: a comment, or data behind it'] };
  const [here, count, size, start] = [zip.readUInt16LE(end + 8), zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  expect(zip.readUInt32LE(end + 4) === 0 && here === count, 'more than one disk');
  expect(count < 0xffff && size < 0xffffffff && start < 0xffffffff, 'ZIP64');
  expect(start + size === end, 'something lies between the directory and the end record');
  const entries: ZipEntry[] = [];
  let [at, behind] = [start, 0];
  for (let index = 0; index < count; index += 1) {
    const central = centralHeader(zip, at);
    faults.push(...centralFaults(central));
    expect(central.offset === behind, `${central.name}: something lies before it, or entries overlap`);
    const local = localEntry(zip, central);
    faults.push(...local.faults);
    behind = local.end;
    at += central.length;
    entries.push({ name: central.name, content: local.content, dosTime: dosTimeOf(central.date, central.time), unixMode: central.attributes >>> 16 });
  }
  expect(at === start + size, 'the directory is longer than its entries');
  expect(behind === start, 'something lies between the files and the directory');
  return { entries, faults };
};

interface CentralHeader {
  readonly madeBy: number; readonly needed: number; readonly flags: number; readonly method: number; readonly time: number; readonly date: number;
  readonly crc: number; readonly packed: number; readonly size: number; readonly name: string; readonly extra: number; readonly comment: number;
  readonly disk: number; readonly attributes: number; readonly offset: number; readonly signature: number; readonly length: number;
}

const centralHeader = (zip: Buffer, at: number): CentralHeader => {
  const word = (offset: number): number => zip.readUInt16LE(at + offset);
  const long = (offset: number): number => zip.readUInt32LE(at + offset);
  const [nameLength, extra, comment] = [word(28), word(30), word(32)];
  return {
    signature: long(0), madeBy: word(4), needed: word(6), flags: word(8), method: word(10), time: word(12), date: word(14), crc: long(16), packed: long(20), size: long(24),
    name: zip.toString('latin1', at + 46, at + 46 + nameLength), extra, comment, disk: word(34), attributes: long(38), offset: long(42), length: 46 + nameLength + extra + comment,
  };
};

/** Bits: 3, sizes behind the data; 11, names in UTF-8, of which ASCII is a part. Encryption, patches and masked headers have others. */
const plainFlags = 0x0008 | 0x0800;

const centralFaults = (entry: CentralHeader): readonly string[] => [
  ...(entry.signature === 0x02014b50 ? [] : ['no header in the directory']),
  ...(entry.needed <= 20 ? [] : [`needs version ${entry.needed}`]),
  ...((entry.flags & ~plainFlags) === 0 ? [] : [`flags ${entry.flags.toString(2)}`]),
  ...(entry.method === 0 || entry.method === 8 ? [] : [`method ${entry.method}`]),
  ...(entry.packed < 0xffffffff && entry.size < 0xffffffff && entry.offset < 0xffffffff ? [] : ['ZIP64']),
  ...(entry.extra === 0 && entry.comment === 0 && entry.disk === 0 ? [] : ['extra fields or comments']),
  ...(entry.madeBy >>> 8 === 3 && (entry.attributes & 0xffff) === 0 ? [] : ['attributes that are not those of Unix alone']),
].map((fault) => `${entry.name}: ${fault}`);

const localEntry = (zip: Buffer, central: CentralHeader): { readonly content: Buffer; readonly end: number; readonly faults: readonly string[] } => {
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string): void => { if (!holds) faults.push(`${central.name}: ${fault}`); };
  const at = central.offset;
  const later = (central.flags & 0x0008) !== 0;
  const [nameLength, extra] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
  expect(zip.readUInt32LE(at) === 0x04034b50, 'no header before it');
  const fields = [[4, central.needed], [6, central.flags], [8, central.method], [10, central.time], [12, central.date]] as const;
  for (const [offset, said] of fields) expect(zip.readUInt16LE(at + offset) === said, `its two headers differ at byte ${offset}`);
  const sums = [[14, central.crc], [18, central.packed], [22, central.size]] as const;
  for (const [offset, said] of sums) expect(zip.readUInt32LE(at + offset) === (later ? 0 : said), `its two headers differ at byte ${offset}`);
  expect(zip.toString('latin1', at + 30, at + 30 + nameLength) === central.name && extra === 0, 'its two headers differ in name or extra field');
  const [from, to] = [at + 30 + nameLength + extra, at + 30 + nameLength + extra + central.packed];
  const data = zip.subarray(from, to);
  const content = central.method === 8 ? inflateRawSync(data) : Buffer.from(data);
  expect(content.length === central.size && crc32(content) === central.crc, 'its content is not what its headers say');
  if (later) expect([0x08074b50, central.crc, central.packed, central.size].every((said, index) => zip.readUInt32LE(to + index * 4) === said), 'what stands behind it is not what its header says');
  return { content, end: to + (later ? 16 : 0), faults };
};

const dosTimeOf = (date: number, time: number): string =>
  `${1980 + (date >>> 9)}-${two((date >>> 5) & 15)}-${two(date & 31)} ${two(time >>> 11)}:${two((time >>> 5) & 63)}:${two((time & 31) * 2)}`;

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(\.|$)/i;

/** Why these files could not all be unpacked under their names on Windows or a Mac. */
export const nameFaults = (names: readonly string[]): readonly string[] => names.flatMap((name, index) => {
  const parts = name.split('/');
  const folders = new Set(names.flatMap((other) => other.toLowerCase().split('/').slice(0, -1).map((_, depth, all) => all.slice(0, depth + 1).join('/'))));
  return [
    ...(/^[\x21-\x7e]+$/.test(name) ? [] : ['is not plain ASCII']),
    ...(/[<>:"|?*\\]/.test(name) ? ['holds a character that Windows does not take'] : []),
    ...(parts.some((part) => part === '' || part === '.' || part === '..') ? ['is absolute or leads elsewhere'] : []),
    ...(parts.some((part) => /[. ]$/.test(part)) ? ['ends with a dot or a space'] : []),
    ...(parts.some((part) => reserved.test(part)) ? ['is a name of Windows itself'] : []),
    ...(name.length < 100 ? [] : ['is long']),
    ...(names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index && !folders.has(name.toLowerCase()) ? [] : ['comes twice where case does not count']),
  ].map((fault) => `${name} ${fault}`);
});
