import type { Language } from '../../src/core/identifiers/language.ts';
import { name, type GroundId, type TableId } from '../../src/core/identifiers/name-ids.ts';
import { openReply } from '../../src/operations/open-reply.ts';
import { readReply } from '../../src/operations/read-reply.ts';
import { setWithholding } from '../../src/operations/set-withholding.ts';
import { approve, collected, officer, shop, value, work } from '../operations/case-steps.ts';
import { tenant, type World } from '../operations/world.ts';

/** Texts that files and spreadsheets trip over, as notes of the person. */
export const awkward = [
  '=HYPERLINK("http://example.com";"見る")', '+81-3-0000-0000', '-2+3', '@SUM(A1)', '\t=1', '＝１＋１', '二行の\r\n文', '"引用"、カンマ,セミコロン;', '\uFEFF先頭', '髙﨑𠮷彦👪', "'もう付いている", '<script>alert(1)</script>',
  'とても長い文章です。'.repeat(30), 'a-very-long-word'.repeat(20),
];

/** The package of a whole case, from the request to the download, with one row withheld. */
export const repliedPackage = async (world: World, language: Language): Promise<Buffer> => {
  await world.source.query('insert into note select 1000 + at, 1, body, null from unnest($1::text[]) with ordinality as one (body, at) on conflict do nothing', [awkward]);
  const { caseNumber: number, pickupWord } = await collected(world, { language });
  value(await setWithholding(world, {
    tenant, officer, number, place: { dataset: shop, table: name<TableId>('note'), column: undefined, row: 1 },
    withholding: { ground: name<GroundId>('harm-to-rights'), explanation: 'ほかの方の話です。' },
  }));
  await approve(world, number);
  await work(world, number);
  const token = (await world.mails()).map(({ subject, text }) => (subject.includes(number) ? /\/reply\/([A-Za-z0-9_-]+)/.exec(text)?.[1] : undefined)).find((one) => one !== undefined) ?? '';
  const { session } = value(await openReply(world, { tenant, token, word: pickupWord, provenEmail: undefined }));
  const { content } = value(await readReply(world, { tenant, token, session }));
  return Buffer.concat(await content.toArray() as Buffer[]);
};
