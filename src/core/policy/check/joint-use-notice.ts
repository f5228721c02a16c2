import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { countryStanding } from '../../law/jp/foreign.ts';
import type { JointUse, UsersSnapshot } from '../model/joint-use.ts';
import type { PolicyText } from '../model/policy.ts';

/** JP-JU-01, JP-JU-02, JP-FR-02: the five things that people are told before joint use. */
export const jointUseNotice = ({ jointUse, version }: PolicyText, on: CalendarDate): readonly Finding[] => {
  if (!jointUse) return [];
  const { at, openItems, users, purposes, ownPurposes } = jointUse;
  return [
    ...(openItems ? [finding('joint-use-items-open', at, {})] : []),
    ...(users.snapshot ? [] : [finding('joint-users-not-listed', users.at, {})]),
    ...(purposes.length === 0 && !ownPurposes ? [finding('joint-use-without-purposes', at, {})] : []),
    ...(users.snapshot ? listOfItsTime(users.snapshot, version, on) : []), ...responsibleNamed(jointUse), ...gated(jointUse),
  ];
};

/** A list is of the version's time: not of a day to come, and not of a year before the version. */
const listOfItsTime = ({ at, date }: UsersSnapshot, version: CalendarDate, on: CalendarDate): readonly Finding[] => {
  const yearLater = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;
  return (date > on && date > version) || yearLater <= version ? [finding('joint-users-list-of-another-time', at, { date, version })] : [];
};

const responsibleNamed = ({ responsible: { at, address, representative } }: JointUse): readonly Finding[] => {
  const lacks = [...(address ? [] : ['address' as const]), ...(representative ? [] : ['representative' as const])];
  return lacks.length > 0 ? [finding('joint-use-responsible-incomplete', at, { lacks })] : [];
};

const gated = ({ users: { snapshot }, abroad }: JointUse): readonly Finding[] => {
  const countries = [...new Set((snapshot?.members ?? []).map(({ country }) => country).filter((country) => country !== '' && countryStanding(country) === 'foreign'))];
  return snapshot && !abroad && countries.length > 0 ? [finding('joint-use-abroad-ungated', snapshot.at, { countries })] : [];
};
