import { governingDocuments, liesIn } from '../policy/model/governing.ts';
import { mergeLayers } from '../policy/model/resolve.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Purpose } from '../policy/model/purposes.ts';
import type { Meant } from './assertion.ts';

/** What decides which documents speak (rules 2 and 3), with the documents. */
export interface Documents {
  readonly residence: string;
  readonly company: string | undefined;
  readonly service: string | undefined;
  /** On whose behalf it is done, at the freest: that service, but none where no policy in force names it (rule 2 refuses it then). */
  readonly onBehalfOf: string | undefined;
  readonly layers: readonly PolicyText[];
  readonly merged: PolicyText;
  readonly purposes: ReadonlyMap<string, Purpose>;
  /** Purposes of farther documents that a nearer closed list leaves out. */
  readonly farther: readonly Purpose[];
}

/** The policy with all that it stands on and all that stands on it: whose names can mean something where it speaks. */
export const familyOf = (policy: string, library: PolicyLibrary): PolicyLibrary => {
  const family = new Set([policy]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { id, extends: extension } of library) {
      if (!extension || !(family.has(id) || family.has(extension.policy))) continue;
      family.add(id);
      family.add(extension.policy);
    }
  }
  return library.filter(({ id }) => family.has(id));
};

/**
 * One of each kind of circumstances in which the policy speaks. Residences are alike when they lie in the same of the places that
 * addenda name; services when the same documents speak and no situation tells them apart. An unknown residence is refused (rule 3)
 * or decides nothing.
 */
export const documentsOf = (policy: string, library: PolicyLibrary, what: Meant, others: readonly Meant[]): readonly Documents[] => {
  const scopes = library.flatMap(({ extends: extension }) => extension?.scope ?? []);
  const places = [...new Set([...scopes.flatMap(({ residence }) => residence ?? []), ...[what, ...others].flatMap(({ residence }) => residence?.place ?? [])])];
  const residences = [placeOutside(places), ...places].filter((place) => !what.residence || liesIn(place, what.residence.place) !== what.residence.outside);
  const companies = [undefined, ...new Set(scopes.flatMap(({ company }) => company ?? []))];
  const services = [undefined, ...new Set(library.flatMap((text) => [...text.services.map(({ id }) => id), ...(text.extends?.scope.services ?? [])]))]
    .filter((service) => !what.services || what.services.some(({ id }) => id === service));
  const named = new Set<string>(library.flatMap((text) => text.services.map(({ id }) => id)));
  const apart = others.some(({ services: named }) => named);
  const seen = new Set<string>();
  return residences.flatMap((residence) => companies.flatMap((company) => services.flatMap((service): readonly Documents[] => {
    const governing = governingDocuments(library, { residence, company, service });
    const merged = governing.state === 'found' ? mergeLayers(governing.layers) : undefined;
    if (governing.state !== 'found' || !merged || !governing.layers.some(({ id }) => id === policy)) return [];
    const onBehalfOf = service === undefined || named.size === 0 || named.has(service) ? service : undefined;
    const alike = [...governing.layers.map(({ id }) => id), service === undefined ? 'none' : apart || toldApart(merged, service) ? service : 'some', String(onBehalfOf === service), ...others.flatMap(({ residence: where }) => (where ? [String(liesIn(residence, where.place))] : []))].join(' ');
    if (seen.has(alike)) return [];
    seen.add(alike);
    const purposes = new Map<string, Purpose>(merged.purposes.map((purpose) => [purpose.id, purpose]));
    const farther = governing.layers.flatMap((text) => text.purposes).filter(({ id }) => !purposes.has(id));
    return [{ residence, company, service, onBehalfOf, layers: governing.layers, merged, purposes, farther }];
  })));
};

const toldApart = ({ provision }: PolicyText, service: string): boolean =>
  (provision?.recipients ?? []).some(({ situations }) => situations.some(({ services }) => services.some((id) => id === service)));

/** A place that lies in none of these. */
const placeOutside = (places: readonly string[]): string => ['JP', 'NZ', 'IS', 'UY', 'BT'].find((place) => !places.some((other) => liesIn(place, other) || liesIn(other, place))) ?? 'AQ';
