import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { PolicyId } from '../identifiers/name-ids.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Extends, Scope } from '../policy/model/relation.ts';
import { inForceOn, liesIn } from '../policy/model/governing.ts';
import { layersOf } from '../policy/model/resolve.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';
import type { PersonFacts } from './person-facts.ts';

/** Why a document that stands on one of the others does not speak to this person. */
export type NotApplied = 'residence' | 'company' | 'service';

/** The documents that apply to a person, and those that stand on them and do not. */
export interface DocumentsFor {
  /** Nearest first: addenda, which prevail; then policies of services; then what they stand on. Empty: no version of it by that day. */
  readonly layers: readonly PolicyText[];
  readonly left: readonly { readonly text: PolicyText; readonly because: readonly NotApplied[] }[];
}

/** The documents that speak to a person on a day, beginning with the policy that was asked about. */
export const documentsFor = (policy: PolicyId, person: PersonFacts, library: PolicyLibrary, on: CalendarDate): DocumentsFor => {
  const inForce = inForceOn(library, on);
  const asked = inForce.find(({ id }) => id === policy);
  if (!asked) return { layers: [], left: [] };
  const chain = layersOf(asked, inForce, on);
  // Beside the chain: addenda to any of it, and, where a whole group was asked about, the policies of its services.
  const beside = inForce.filter((text) => !chain.includes(text) && chain.some(({ id }) => id === text.extends?.policy)
    && (text.extends?.as === 'addendum' || !asked.extends));
  const judged = [...chain, ...beside].map((text) => ({ text, because: text.extends ? unmet(text.extends, person, inForce) : [] }));
  // A policy of a service that was asked about by its name is asked about for that service.
  const applies = judged.filter(({ text, because }) => because.length === 0 || (text === asked && asked.extends?.as === 'service'));
  const rank = ({ extends: extension }: PolicyText): number => (!extension ? 2 : extension.as === 'addendum' ? 0 : 1);
  return {
    layers: applies.map(({ text }) => text).toSorted((a, b) => rank(a) - rank(b)),
    left: judged.filter((one) => !applies.includes(one)),
  };
};

/** Conditions of a scope that the person does not meet. What is not known is not met: a document never applies by silence. */
const unmet = ({ scope }: Extends, person: PersonFacts, library: PolicyLibrary): readonly NotApplied[] => [
  ...(scope.residence !== undefined && !liesIn(person.residence, scope.residence) ? ['residence' as const] : []),
  ...(scope.company !== undefined && !companiesOf(person, library).includes(scope.company) ? ['company' as const] : []),
  ...(scope.services.length > 0 && !usesOneOf(scope, person) ? ['service' as const] : []),
];

const usesOneOf = ({ services }: Scope, person: PersonFacts): boolean => services.some((service) => person.services.includes(service));

/** The one that is named, and those that run the person's services. */
const companiesOf = (person: PersonFacts, library: PolicyLibrary): readonly string[] => {
  const running = library.flatMap(({ services }) => services.flatMap(({ id, company }) => (company !== undefined && person.services.includes(id) ? [company] : [])));
  return person.company === undefined ? running : [person.company, ...running];
};
