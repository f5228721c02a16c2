import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import type { PolicyLibrary } from '../model/resolve.ts';

const dayInName = /(?:^|[/\\])(\d{4}-\d{2}-\d{2})\.ya?ml$/;

/** DOC-VER-01: a file named by a day holds the version of that day, and what a version follows is among the versions that are there. */
export const versionNamed = ({ id, at, version, follows, followsAt }: PolicyText, _on: CalendarDate, _layers: readonly PolicyText[], library: PolicyLibrary): readonly Finding[] => {
  const named = dayInName.exec(at.file)?.[1];
  const others = library.filter((text) => text.id === id && text.version !== version).map((text) => text.version);
  return [
    ...(named !== undefined && named !== version ? [finding('version-not-in-file-name', at, { version, file: named })] : []),
    ...(follows !== undefined && others.length > 0 && !others.includes(follows) ? [finding('follows-an-unknown-version', followsAt, { follows, known: others })] : []),
  ];
};
