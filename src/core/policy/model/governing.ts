import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { PolicyText } from './policy.ts';
import type { Scope } from './relation.ts';
import { newestOf } from './resolve.ts';
import type { PolicyLibrary } from './resolve.ts';

/** Of each policy its latest version by that day: what is in force where every version took effect on its day. */
export const inForceOn = (library: PolicyLibrary, on: CalendarDate): PolicyLibrary =>
  [...Map.groupBy(library.filter(({ version }) => version <= on), ({ id }) => id).values()].flatMap((versions) => newestOf(versions) ?? []);

/** `US-CA` lies in `US`. */
export const liesIn = (residence: string | undefined, place: string): boolean => residence === place || residence?.startsWith(`${place}-`) === true;

export interface Circumstances {
  readonly residence: string | undefined;
  readonly service: string | undefined;
  /** The company that acts. */
  readonly company: string | undefined;
}

export type Governing =
  | {
    readonly state: 'found';
    /** Nearest first: addenda, the policy of the service, what they stand on. */
    readonly layers: readonly PolicyText[];
    /** Addenda that would apply if the residence were known to be theirs. */
    readonly unsure: readonly PolicyText[];
  }
  | { readonly state: 'unknown-service' | 'not-certain' };

/** The documents that speak to data of one service, of one person, among those in force (spec/decision.md, rules 2 and 3). */
export const governingDocuments = (inForce: PolicyLibrary, circumstances: Circumstances): Governing => {
  const { service } = circumstances;
  const [first, ...others] = service === undefined ? inForce.filter((text) => !text.extends) : ofService(inForce, service);
  if (!first && service !== undefined) return { state: 'unknown-service' };
  if (!first || others.length > 0) return { state: 'not-certain' };
  const chain = chainOf(first, inForce);
  const addenda = inForce.filter((text) => text.extends?.as === 'addendum' && chain.some(({ id }) => id === text.extends?.policy));
  const running = [circumstances.company, ...[...chain, ...addenda].flatMap(({ services }) => services.flatMap(({ id, company }) => (id === service ? [company] : [])))];
  const near = addenda.filter(({ extends: extension }) => extension && placeHolds(extension.scope, service, running));
  const open = (text: PolicyText): boolean => residenceLeavesOpen(circumstances.residence, text.extends?.scope.residence);
  const [unsure, known] = [near.filter(open), near.filter((text) => !open(text))];
  return { state: 'found', layers: [...known.filter((text) => residenceHolds(text, circumstances.residence)), ...chain], unsure };
};

/** The policy of the service; else the one of the group that names it; else the one to which an addendum that names it is added. */
const ofService = (inForce: PolicyLibrary, service: string): PolicyLibrary => {
  const own = inForce.filter((text) => text.extends?.as === 'service' && text.extends.scope.services.some((id) => id === service));
  const roots = inForce.filter((text) => !text.extends && names(text, service));
  const below = inForce.filter((text) => text.extends?.as === 'addendum' && names(text, service)).flatMap((text) => inForce.filter(({ id }) => id === text.extends?.policy));
  return [own, roots, [...new Set(below)]].find((texts) => texts.length > 0) ?? [];
};

const names = ({ services }: PolicyText, service: string): boolean => services.some(({ id }) => id === service);

/** Itself and what it stands on; a circle, which is a finding of its own, ends it. */
const chainOf = (text: PolicyText, inForce: PolicyLibrary): PolicyLibrary => {
  const chain: PolicyText[] = [text];
  for (;;) {
    const parent = inForce.find(({ id }) => id === chain.at(-1)?.extends?.policy);
    if (!parent || chain.includes(parent)) return chain;
    chain.push(parent);
  }
};

/** All but the residence. */
const placeHolds = ({ company, services }: Scope, service: string | undefined, running: readonly (string | undefined)[]): boolean =>
  (company === undefined || running.includes(company)) && (services.length === 0 || services.some((id) => id === service));

/** ISO 3166-1 leaves `AA`, `QM` to `QZ`, `XA` to `XZ` and `ZZ` to its users. */
const place = /^(?!AA|Q[M-Z]|X[A-Z]|ZZ)[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u;

/** `US-06` or `US-CAL` beside `US-CA`: a part of the same country, written in no way of which one can say that it is not this part. */
const isWrittenOtherwise = (residence: string, scope: string): boolean => {
  const form = (text: string): string => text.slice(3).replaceAll(/[A-Z]/g, 'A').replaceAll(/[0-9]/g, '0');
  return residence.slice(0, 3) === scope.slice(0, 3) && scope.length > 2 && form(residence) !== form(scope) && !liesIn(residence, scope);
};

/** Whether the scope names a residence and that of the person cannot tell: not known, no code of ISO 3166, or a wider place (`US` for `US-CA`). */
export const residenceLeavesOpen = (residence: string | undefined, scope: string | undefined): boolean =>
  scope !== undefined && (residence === undefined || !place.test(residence) || (residence !== scope && liesIn(scope, residence)) || isWrittenOtherwise(residence, scope));

const residenceHolds = ({ extends: extension }: PolicyText, residence: string | undefined): boolean =>
  extension?.scope.residence === undefined || liesIn(residence, extension.scope.residence);
