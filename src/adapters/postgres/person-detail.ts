import type { CalendarDate } from '../../core/identifiers/calendar-date.ts';
import type { PersonId } from '../../core/identifiers/case-ids.ts';
import type { Instant } from '../../core/identifiers/instant.ts';
import type { TenantId } from '../../core/identifiers/name-ids.ts';
import type { PersonDetail } from '../../operations/ports/people-register.ts';
import type { PersonalColumns } from './personal-columns.ts';

/** As it lies in the database: the birth date sealed for this person alone, base64. */
export interface StoredDetail {
  readonly residence?: string;
  readonly birthSealed?: string;
  readonly at: Instant;
}

const place = (tenant: TenantId, person: PersonId): readonly string[] => ['person', tenant, person, 'birth-date'];

export const storedDetail = (columns: PersonalColumns, tenant: TenantId, person: PersonId, { residence, birthDate, at }: PersonDetail): StoredDetail => ({
  ...(residence !== undefined && { residence }), at,
  ...(birthDate !== undefined && { birthSealed: columns.seal(Buffer.from(birthDate), place(tenant, person)).toString('base64') }),
});

export const openedDetail = (columns: PersonalColumns, tenant: TenantId, person: PersonId, { residence, birthSealed, at }: StoredDetail): PersonDetail => ({
  residence, at,
  birthDate: birthSealed === undefined ? undefined : columns.open(Buffer.from(birthSealed, 'base64'), place(tenant, person)).toString() as CalendarDate,
});
