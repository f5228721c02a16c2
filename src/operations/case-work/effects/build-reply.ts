import { dateIn } from '../../../core/calendar/zone.ts';
import type { FileId } from '../../../core/identifiers/case-ids.ts';
import type { TenantId } from '../../../core/identifiers/name-ids.ts';
import type { WithheldPart } from '../../../core/requests/disclosed-rows.ts';
import { deskFacts } from '../../../core/requests/desk-facts.ts';
import type { CaseEvent } from '../../../core/requests/events.ts';
import type { ReplyContents, ReplyTable } from '../../ports/reply-packager.ts';
import type { EffectPorts } from '../effect-ports.ts';
import { annexOf } from '../annex.ts';
import { letterFile, replyFile } from '../file-ids.ts';
import { letterOfCase } from '../letter-of-case.ts';
import type { LoadedCase } from '../load-case.ts';
import { formForProcedure } from '../supplied-form.ts';
import { columnsOfTable } from '../plan-of-case.ts';
import { tellingHalfway } from '../telling-halfway.ts';

/** Prints the letter, packs the reply, and seals both; the same case gives the same bytes. */
export const buildReply = async (ports: EffectPorts, tenant: TenantId, loaded: LoadedCase): Promise<CaseEvent> => {
  const { header, state, policy } = loaded;
  const form = await formForProcedure(ports, tenant, loaded);
  const on = dateIn(policy.desk.calendar.zone, state.approvedAt ?? state.arrivedAt);
  const tables = replyTables(ports, tenant, loaded);
  const withheld = withheldParts(loaded);
  const annex = form.reply.channel === 'post' ? await annexOf(tables, withheld, form.language) : [];
  const printed = await ports.letters.print(letterOfCase(loaded, form, ports.datasets.all(tenant), annex));
  const letter = letterFile(ports.digests, header.id);
  await ports.seal.write({ tenant, case: header.id, key: 'reply', file: letter }, once(printed.pdf));
  await ports.steps.reached('build-reply:letter-sealed', header.id);
  const contents: ReplyContents = {
    language: form.language, number: header.number, on, organisation: policy.organisation.name, letter: printed.pdf, tables, withheld, desk: deskFacts(policy.desk, form.language),
  };
  const file = replyFile(ports.digests, header.id);
  const zip = tellingHalfway(ports.packager.pack(contents), () => ports.steps.reached('build-reply:sealing', header.id));
  const sealed = await ports.seal.write({ tenant, case: header.id, key: 'reply', file }, zip);
  return { kind: 'reply-built', file, sha256: sealed.sha256, bytes: sealed.bytes, letter, glyphsMissing: printed.missing.length };
};

const once = async function* content(bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes; };

const replyTables = (ports: EffectPorts, tenant: TenantId, { header, state }: LoadedCase): readonly ReplyTable[] =>
  ports.datasets.all(tenant).flatMap((dataset) => (state.collected.get(dataset.id) ?? []).map(({ table: id, file, rows }): ReplyTable => {
    const table = dataset.tables.find((one) => one.id === id);
    if (!table) throw new Error('a collected table is not in its dataset any more');
    return { dataset, table, columns: columnsOfTable(dataset, state, id), rows, read: () => collected(ports, tenant, header.id, file) };
  }));

const collected = async function* lines(ports: EffectPorts, tenant: TenantId, id: LoadedCase['header']['id'], file: FileId): AsyncGenerator<Uint8Array> {
  const content = await ports.seal.read({ tenant, case: id, key: 'reply', file });
  if (content === 'gone') throw new Error('a collected file is gone');
  for await (const chunk of content) yield chunk as Uint8Array;
};

const withheldParts = ({ state, policy }: LoadedCase): readonly WithheldPart[] => state.withheld.map(({ place, withholding }) => {
  const ground = policy.requests.refusalGrounds.find((one) => one.id === withholding.ground);
  if (!ground) throw new Error('a ground of withholding is not in the policy');
  return { place, ground: ground.text, explanation: withholding.explanation };
});
