import { type Circumstances, governingDocuments, liesIn, residenceLeavesOpen } from '../../policy/model/governing.ts';
import type { PolicyLibrary } from '../../policy/model/resolve.ts';
import type { ItemNumbers } from './item-numbers.ts';
import { type Tables, tablesOf } from './tables.ts';

export type Documents = Tables | 'unknown-service' | 'not-certain';

/**
 * Which documents speak is the same for all residences that lie in the same places of the addenda, and for all companies and services that
 * none of the documents names: so each set of documents is found and made into tables once.
 */
export const documentSets = (inForce: PolicyLibrary, numbers: ItemNumbers): ((circumstances: Circumstances) => Documents) => {
  const scopes = inForce.flatMap(({ extends: extension }) => extension?.scope ?? []);
  const places = [...new Set(scopes.flatMap(({ residence }) => residence ?? []))];
  const companies = new Map(scopes.flatMap(({ company }) => company ?? []).map((company, number) => [company as string, String(number)]));
  const services = new Set(inForce.flatMap((text) => [...text.services.map(({ id }) => id), ...(text.extends?.scope.services ?? [])]).map(String));
  const found = new Map<string | undefined, Map<string, Documents>>();
  const find = (circumstances: Circumstances): Documents => {
    const governing = governingDocuments(inForce, circumstances);
    return governing.state === 'found' ? tablesOf(inForce, { ...governing, service: circumstances.service }, numbers) ?? 'not-certain' : governing.state;
  };
  return (circumstances) => {
    const { residence, service, company } = circumstances;
    if (service !== undefined && !services.has(service)) return 'unknown-service';
    const ofService = found.get(service) ?? new Map<string, Documents>();
    found.set(service, ofService);
    let key = company === undefined ? '' : companies.get(company) ?? '';
    for (const place of places) key += residenceLeavesOpen(residence, place) ? '?' : liesIn(residence, place) ? '+' : '-';
    const documents = ofService.get(key) ?? find(circumstances);
    ofService.set(key, documents);
    return documents;
  };
};
