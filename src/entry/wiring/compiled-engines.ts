import type { Layers } from '../../core/compare/difference-answers.ts';
import { judgementsFrom } from '../../core/compare/judgement.ts';
import { stepBetween } from '../../core/compare/step-between.ts';
import type { StepBetween } from '../../core/compare/step-between.ts';
import { calendarDate } from '../../core/identifiers/calendar-date.ts';
import { readPolicy } from '../../core/policy/model/read.ts';
import type { PolicyText } from '../../core/policy/model/policy.ts';
import { layersOf } from '../../core/policy/model/resolve.ts';
import type { PolicyLibrary } from '../../core/policy/model/resolve.ts';
import type { Sha256 } from '../../core/identifiers/hash.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { Decider, Engines, VersionAmong } from '../../operations/ports/engines.ts';
import type { PolicyStore, StoredPolicy } from '../../operations/ports/policy-store.ts';

/** So many sets of versions are kept ready: those in force now, and some from before or ahead. */
const readyMax = 16;
const stepsMax = 256;

/** Parents are those that were in force, whatever their day. */
const anyDay = calendarDate('9999-12-31');

/**
 * Engines by the hashes that they are made of, which name bytes that never change: nothing in here can go stale. Which set
 * is in force is asked of the database with every question.
 */
export const compiledEngines = (policies: Pick<PolicyStore, 'source' | 'list' | 'judgements'>, compile: (inForce: PolicyLibrary) => Decider): Engines => {
  const ready = new Map<string, Promise<Ready>>();
  const textOf = async (tenant: TenantId, hash: Sha256): Promise<PolicyText> => {
    const source = await policies.source(tenant, hash);
    const text = source && readPolicy(source, 'policy.yaml').value;
    // Without one of them the others would answer otherwise than the whole: no answer instead.
    if (!text) throw new Error('a version in force cannot be read by this program');
    return text;
  };
  const steps = new Map<string, Promise<StepBetween>>();
  const layersAmong = async (tenant: TenantId, { hash, inForce }: VersionAmong): Promise<Standing> => {
    const text = await textOf(tenant, hash);
    const library = text.extends ? await Promise.all(inForce.map(async (one) => ({ hash: one, text: await textOf(tenant, one) }))) : [];
    const [, ...parents] = layersOf(text, library.map((one) => one.text), anyDay);
    return { layers: [text, ...parents], below: library.flatMap((one) => (parents.includes(one.text) ? [one.hash] : [])) };
  };
  const stepOf = async (tenant: TenantId, older: VersionAmong, newer: VersionAmong): Promise<StepBetween> => {
    const [before, after] = [await layersAmong(tenant, older), await layersAmong(tenant, newer)];
    // Of an approved version, so nothing is added to them.
    const judged = (await policies.judgements(tenant, [newer.hash])).filter((one) => one.older === older.hash);
    if (judged.length === 0) return stepBetween(before.layers, after.layers);
    const stored = await policies.list(tenant);
    const asJudged = [[older.hash, before] as const, [newer.hash, after] as const].every(([hash, { below }]) => below.toSorted().join() === pinnedBelow(hash, stored).toSorted().join());
    return stepBetween(before.layers, after.layers, judgementsFrom(judged), asJudged);
  };
  const readyOf = async (tenant: TenantId, hashes: readonly Sha256[]): Promise<Ready> => {
    const key = [tenant, ...hashes.toSorted()].join(' ');
    const found = ready.get(key);
    ready.delete(key);
    const made = found ?? Promise.all(hashes.toSorted().map((hash) => textOf(tenant, hash))).then((texts) => ({ texts, decider: compile(texts) }));
    ready.set(key, made);
    // The longest unused goes.
    for (const oldest of ready.keys()) if (ready.size > readyMax) ready.delete(oldest);
    return await made.catch((fault: unknown) => {
      if (ready.get(key) === made) ready.delete(key);
      throw fault;
    });
  };
  return {
    step: async (tenant, older, newer) => {
      const key = [tenant, ...[older, newer].flatMap(({ hash, inForce }) => [hash, ...inForce, '|'])].join(' ');
      const found = steps.get(key) ?? stepOf(tenant, older, newer);
      steps.set(key, found);
      for (const oldest of steps.keys()) if (steps.size > stepsMax) steps.delete(oldest);
      return await found.catch((fault: unknown) => {
        if (steps.get(key) === found) steps.delete(key);
        throw fault;
      });
    },
    of: async (tenant, hashes) => (await readyOf(tenant, hashes)).decider,
    texts: async (tenant, hashes) => (await readyOf(tenant, hashes)).texts,
  };
};

/** What a version was pinned to, and what that was: all that it stood on when it was judged. */
const pinnedBelow = (hash: Sha256, stored: readonly StoredPolicy[]): readonly Sha256[] =>
  [...new Set((stored.find((one) => one.hash === hash)?.parents ?? []).flatMap((parent) => [parent.hash, ...pinnedBelow(parent.hash, stored)]))];

interface Standing {
  readonly layers: Layers;
  /** Versions among those in force that it stands on. */
  readonly below: readonly Sha256[];
}

interface Ready {
  readonly texts: PolicyLibrary;
  readonly decider: Decider;
}
