import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { hasErrors, inOrder } from '../../findings/finding.ts';
import type { Read } from '../../findings/finding.ts';
import { newPlaces } from '../../text/reader.ts';
import type { Policy } from '../model/policy.ts';
import { readPolicyAnyway } from '../model/read.ts';
import { checkPolicy } from './check-policy.ts';

/**
 * Reads and checks a policy's source as of a day: ALL its findings, those of a broken file too, in the order of the text.
 * The value is absent when one of them is an error: nothing runs on such a policy.
 */
export const examinePolicy = (source: string | Uint8Array, file: string, on: CalendarDate): Read<Policy> => {
  const read = readPolicyAnyway(source, file);
  if (!read.value) return read;
  const findings = inOrder([...read.findings, ...newPlaces(checkPolicy(read.value, on), read.findings)]);
  return { value: hasErrors(findings) ? undefined : read.value, findings };
};
