import type { Read } from '../findings/finding.ts';
import type { CompanyId, ServiceId, SubjectClassId } from '../identifiers/name-ids.ts';
import { residence } from '../policy/model/read-relation.ts';
import { readText } from '../text/reader.ts';
import type { Reader } from '../text/reader.ts';
import { list, mapping, optional } from '../text/structures.ts';
import { identifier, integer } from '../text/values.ts';

/** What decides which documents speak to a person; nothing that identifies them. */
export interface PersonFacts {
  /** ISO 3166-1 or 3166-2 (`JP`, `US-CA`); undefined where it is not known. */
  readonly residence: string | undefined;
  /** Whole years. */
  readonly age: number | undefined;
  readonly company: CompanyId | undefined;
  readonly services: readonly ServiceId[];
  /** Empty: every class. */
  readonly classes: readonly SubjectClassId[];
}

const person: Reader<PersonFacts> = mapping({
  residence: optional(residence, undefined), age: optional(integer(0, 130), undefined), company: optional(identifier<CompanyId>(), undefined),
  services: optional(list(identifier<ServiceId>()), []), classes: optional(list(identifier<SubjectClassId>()), []),
}, (values) => ({ residence: values.residence, age: values.age, company: values.company, services: values.services, classes: values.classes }));

/** `residence`, `age`, `company`, `services`, `classes`: a YAML or JSON text; all may be left out, and then limit nothing or match nothing. */
export const readPersonFacts = (source: string | Uint8Array, file: string): Read<PersonFacts> => readText(source, file, person);
