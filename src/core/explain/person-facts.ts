import { finding } from '../findings/finding.ts';
import type { Read } from '../findings/finding.ts';
import type { Referent } from '../findings/parameters.ts';
import type { Brand } from '../identifiers/brand.ts';
import type { CompanyId, ServiceId, SubjectClassId } from '../identifiers/name-ids.ts';
import { residence } from '../policy/model/read-relation.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';
import { readText } from '../text/reader.ts';
import type { Reader } from '../text/reader.ts';
import { list, mapping, optional, refined } from '../text/structures.ts';
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

/** Names that a person's file may use; undefined: any. */
interface Known { readonly companies: readonly string[]; readonly services: readonly string[]; readonly classes: readonly string[] }

/** A name that stands nowhere would match no document: a slip of the pen would silently leave one out. */
const name = <Id extends Brand<string>>(what: Referent, known: readonly string[] | undefined): Reader<Id> => refined(identifier<Id>(), (id, at, report) => {
  if (known && !known.includes(id)) report(finding('dangling-reference', at, { what, id, known }));
  return id;
});

const person = (known: Known | undefined): Reader<PersonFacts> => mapping({
  residence: optional(residence, undefined), age: optional(integer(0, 130), undefined), company: optional(name<CompanyId>('company', known?.companies), undefined),
  services: optional(list(name<ServiceId>('service', known?.services)), []), classes: optional(list(name<SubjectClassId>('class', known?.classes)), []),
}, (values) => ({ residence: values.residence, age: values.age, company: values.company, services: values.services, classes: values.classes }));

const knownIn = (library: PolicyLibrary): Known => {
  const distinct = (ids: readonly (readonly string[])[]): readonly string[] => [...new Set(ids.flat())];
  return {
    companies: distinct(library.map(({ companies, extends: extension }) => [...companies.map(({ id }) => id), ...(extension?.scope.company === undefined ? [] : [extension.scope.company])])),
    services: distinct(library.map(({ services, extends: extension }) => [...services.map(({ id }) => id), ...(extension?.scope.services ?? [])])),
    classes: distinct(library.map(({ classes }) => classes.map(({ id }) => id))),
  };
};

/**
 * `residence`, `age`, `company`, `services`, `classes`: a YAML or JSON text; all may be left out, and then limit nothing or match nothing.
 * With a library, every name has to stand in one of its policies, whatever their version.
 */
export const readPersonFacts = (source: string | Uint8Array, file: string, library?: PolicyLibrary): Read<PersonFacts> => readText(source, file, person(library && knownIn(library)));
