import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import { hasErrors, inOrder } from '../../findings/finding.ts';
import type { Finding, Read } from '../../findings/finding.ts';
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
  // Where the reader already spoke, a check would only speak of the blank that stands there.
  const spoken = new Set(read.findings.map(placeOf));
  const checked = checkPolicy(read.value, on).filter((found) => !spoken.has(placeOf(found)));
  const findings = inOrder([...read.findings, ...checked]);
  return { value: hasErrors(findings) ? undefined : read.value, findings };
};

const placeOf = ({ at }: Finding): string => `${at.line}:${at.column}`;
