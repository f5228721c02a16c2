import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { hasErrors, inOrder } from '../../findings/finding.ts';
import type { Read } from '../../findings/finding.ts';
import { newPlaces } from '../../text/reader.ts';
import type { Policy, PolicyText } from '../model/policy.ts';
import { readPolicyAnyway } from '../model/read.ts';
import { layersOf, resolvePolicy } from '../model/resolve.ts';
import type { PolicyLibrary } from '../model/resolve.ts';
import { checkPolicy } from './check-policy.ts';
import { standing } from './standing.ts';

/** A policy's source with the name that findings give it. */
export interface PolicySource { readonly file: string; readonly source: string | Uint8Array }

/** A policy whose text was examined: itself, and all that it stands on. */
export interface Examined extends Read<Policy> { readonly file: string; readonly layers: readonly PolicyText[] }

/**
 * Reads and checks policies' sources as of a day: ALL their findings, those of broken files too, each in the order of its
 * text. They may extend each other, and versions in `library`. A value is absent when one of its findings is an error:
 * nothing runs on such a policy.
 */
export const examinePolicies = (sources: readonly PolicySource[], on: CalendarDate, library: PolicyLibrary = []): readonly Examined[] => {
  const reads = sources.map(({ file, source }) => ({ file, ...readPolicyAnyway(source, file) }));
  const all = library.concat(reads.flatMap(({ value }) => value ?? []));
  return reads.map(({ file, value, findings: first }) => {
    if (!value) return { file, value: undefined, findings: first, layers: [] };
    const layers = layersOf(value, all, on);
    const findings = inOrder([...first, ...newPlaces([...checkPolicy(layers, on, all), ...standing(value, all, on)], first)]);
    return { file, value: hasErrors(findings) ? undefined : resolvePolicy(layers), findings, layers };
  });
};

/** As `examinePolicies`, for one. */
export const examinePolicy = (source: string | Uint8Array, file: string, on: CalendarDate, library: PolicyLibrary = []): Read<Policy> => {
  const [examined] = examinePolicies([{ file, source }], on, library);
  return { value: examined?.value, findings: examined?.findings ?? [] };
};
