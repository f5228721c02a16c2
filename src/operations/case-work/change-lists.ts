import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { Layers } from '../../core/compare/difference-answers.ts';
import { judgementsAlong } from '../../core/compare/judgement.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { PolicyRenderer, PolicyRendering } from '../ports/policy-renderer.ts';
import type { PolicyStore, StoredPolicy } from '../ports/policy-store.ts';
import { judgedStepsOf, layersOfStored } from './judged-step.ts';

interface ChangeListPorts {
  readonly policies: PolicyStore;
  readonly renderer: PolicyRenderer;
}

/**
 * Prints what changed between a version and others of its policy, with what was judged of the steps between them. Between every two approved
 * versions there is one list, kept by one of the two, whichever: here by `own`.
 */
export const changeLists = async (
  { policies, renderer }: ChangeListPorts, tenant: TenantId, own: StoredPolicy, others: readonly StoredPolicy[], stored: readonly StoredPolicy[], on: CalendarDate,
): Promise<readonly PolicyRendering[]> => {
  const read = new Map<string, Promise<Layers | undefined>>();
  const layersOf = async (version: StoredPolicy): Promise<Layers | undefined> => {
    const found = read.get(version.hash) ?? layersOfStored(policies, tenant, version, stored, on);
    read.set(version.hash, found);
    return await found;
  };
  const texts = await layersOf(own);
  if (!texts || others.length === 0) return [];
  const steps = await judgedStepsOf(policies, tenant, stored.filter(({ id, approved, hash }) => id === own.id && (approved || hash === own.hash)), layersOf);
  const printed: PolicyRendering[] = [];
  for (const other of others) {
    const layers = await layersOf(other);
    if (!layers) continue; // what an earlier program took for good and this one cannot read has no list, but keeps its text
    const [older, newer] = other.version < own.version ? [layers, texts] : [texts, layers];
    printed.push(...await renderer.renderChanges(older, newer, layers[0].version, judgementsAlong(older, newer, steps)));
  }
  return printed;
};

/** Whether there is a list between the two: by either of them. */
export const isListed = (older: StoredPolicy, newer: StoredPolicy): boolean =>
  newer.renderings.some(({ format }) => format === `changes.${older.version}`) || older.renderings.some(({ format }) => format === `changes.${newer.version}`);
