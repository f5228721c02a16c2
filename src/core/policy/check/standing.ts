import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { parentOf } from '../model/resolve.ts';
import type { PolicyLibrary } from '../model/resolve.ts';
import type { PolicyText } from '../model/policy.ts';

/** Whether what a policy stands on is there, is older than it, and does not stand on it in turn. */
export const standing = (policy: PolicyText, library: PolicyLibrary, on: CalendarDate): readonly Finding[] => {
  const { extends: extension } = policy;
  if (!extension || extension.policy === '') return [];
  const known = [...new Set(library.map(({ id, version }) => (extension.version === undefined ? id : `${id} ${version}`)))];
  const id = extension.version === undefined ? extension.policy : `${extension.policy} ${extension.version}`;
  const policies = circleOf(policy, library, on);
  const missing = parentOf(policy, library, on).state === 'missing' && !policies;
  const later = extension.version === undefined && library.some((text) => text.id === extension.policy);
  return [
    ...(missing && later ? [finding('parent-not-yet', extension.policyAt, { parent: id, on })] : []),
    ...(missing && !later ? [finding('dangling-reference', extension.policyAt, { what: 'policy', id, known })] : []),
    ...(extension.version !== undefined && extension.version > policy.version
      ? [finding('extends-a-later-version', extension.versionAt, { version: policy.version, parent: id })] : []),
    ...(policies ? [finding('extends-in-a-circle', extension.policyAt, { policies })] : []),
  ];
};

/** The names on the way from a policy back to itself. */
const circleOf = (policy: PolicyText, library: PolicyLibrary, on: CalendarDate): readonly string[] | undefined => {
  const way: PolicyText[] = [policy];
  for (let here = policy; ;) {
    if (here.extends?.policy === policy.id) return [...way.map(({ id }) => id), policy.id];
    const parent = parentOf(here, library, on);
    if (parent.state !== 'found' || way.some(({ id }) => id === parent.text.id)) return undefined;
    way.push(parent.text);
    here = parent.text;
  }
};
