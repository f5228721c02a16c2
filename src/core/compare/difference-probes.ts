import { groundStanding } from '../law/jp/exception-grounds.ts';
import { findProvisionBasis } from '../law/jp/provision-bases.ts';
import type { Action, Claim, Holding, Question } from '../decide/question.ts';
import { californiaThirdParties } from '../policy/model/california.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { contactChannels } from '../policy/model/purposes.ts';
import type { Recipient } from '../policy/model/provision.ts';
import { dataOrigins } from '../policy/model/subjects.ts';
import type { DataOrigin } from '../policy/model/subjects.ts';

/** A kind of question that is put for every role, class, purpose and item: what is done, with whom, under what circumstances. */
export interface Probe {
  readonly action: Action;
  /** The situation, channel, collection, exception or country; undefined where the action says it all. */
  readonly detail: string | undefined;
  /** A recipient, partner, way of receipt or kind of third party. */
  readonly recipient: string | undefined;
  readonly asked: Partial<Pick<Question, 'service' | 'channel' | 'party' | 'country' | 'situation'>>;
  readonly held: Partial<Pick<Holding, 'service' | 'collection' | 'membership' | 'origin'>>;
  readonly claim: Omit<Claim, 'items'> | undefined;
}

/** Parties of the register that the questions name: one in Japan, and one in each country that is asked about. */
export const partyIn = (country: string): string => `party-${country.toLowerCase()}`;

type Texts = readonly PolicyText[];

/** Every kind of question that either version speaks of. `texts`: both, each with what it stands on merged into it. */
export const probesOf = (texts: Texts): readonly Probe[] => [
  ...uses(texts), ...provisions(texts), ...exceptions(texts), ...abroad(texts), ...sharing(texts), ...collecting(texts), ...sales(texts),
];

const probe = (action: Action, rest: Partial<Probe> = {}): Probe => ({ action, detail: undefined, recipient: undefined, asked: {}, held: {}, claim: undefined, ...rest });
const each = <T>(texts: Texts, list: (text: PolicyText) => readonly T[]): readonly T[] => [...new Set(texts.flatMap(list))];

const uses = (texts: Texts): readonly Probe[] => {
  const purposes = texts.flatMap((text) => text.purposes);
  const processed = new Set(purposes.flatMap(({ processing }) => processing));
  const [service, other] = each(texts, (text) => text.services.map(({ id }) => id));
  const restricted = each(texts, (text) => [...text.purposes.flatMap(({ collectedBy }) => collectedBy), ...text.collections.flatMap(({ id, purposes: own }) => (own.length > 0 ? [id] : []))]);
  return [
    probe('use'),
    ...originsApart(texts).map((origin) => probe('use', { detail: `origin:${origin}`, held: { origin } })),
    ...restricted.map((collection) => probe('use', { detail: `collection:${collection}`, held: { collection } })),
    ...(service !== undefined && other !== undefined && purposes.some(({ crossService }) => crossService)
      ? [probe('use', { detail: 'across-services', held: { service }, asked: { service: other } })] : []),
    ...(service !== undefined && purposes.some(({ afterMembership }) => afterMembership !== 'no')
      ? [probe('use', { detail: 'after-membership', held: { service, membership: 'left' }, asked: { service } })] : []),
    ...(purposes.some(({ logMatching }) => logMatching) ? [probe('match-logs')] : []),
    ...(processed.has('recording') ? [probe('record-call')] : []),
    ...(processed.has('machine-learning') ? [probe('train')] : []),
    ...(processed.has('machine-learning') || processed.has('profiling') || processed.has('analysis') ? [probe('infer')] : []),
    ...(texts.some(({ anonymised }) => anonymised) ? [probe('anonymise')] : []),
    ...(purposes.some(({ channels }) => channels.length > 0) ? contactChannels.map((channel) => probe('contact', { detail: channel, asked: { channel } })) : []),
  ];
};

/** What a class may have come from by one version alone. */
const originsApart = (texts: Texts): readonly DataOrigin[] => {
  const named = each(texts, ({ classes }) => classes.map(({ id }) => id));
  return dataOrigins.filter((origin) => named.some((id) => new Set(texts.flatMap(({ classes }) => classes.filter((one) => one.id === id).map(({ origins }) => origins.includes(origin)))).size > 1));
};

/** For each recipient each of its situations, in each service that it is for. */
const provisions = (texts: Texts): readonly Probe[] => bySituation(texts).map(({ recipient, eachNamed, situation, service }) => probe('provide', {
  recipient, detail: service === undefined ? situation : `${situation ?? ''} ${service}`,
  asked: { situation, country: 'JP', ...(service !== undefined && { service }), ...(eachNamed && { party: partyIn('JP') }) },
}));

/** `eachNamed`: in one of the versions the recipient stands for several, so that the questions name the party. */
interface Placed { readonly recipient: string; readonly eachNamed: boolean; readonly situation: string | undefined; readonly service: string | undefined }

const bySituation = (texts: Texts): readonly Placed[] => {
  const all: readonly Recipient[] = texts.flatMap(({ provision }) => provision?.recipients ?? []);
  return [...Map.groupBy(all, ({ id }) => id)].flatMap(([recipient, versions]): readonly Placed[] => {
    const situations = [...Map.groupBy(versions.flatMap((one) => one.situations), ({ id }) => id)];
    const eachNamed = versions.some((one) => one.eachNamed);
    if (situations.length === 0) return [{ recipient, eachNamed, situation: undefined, service: undefined }];
    return situations.flatMap(([situation, same]): readonly Placed[] => {
      const services = [...new Set(same.flatMap((one): readonly (string | undefined)[] => (one.services.length === 0 ? [undefined] : one.services)))];
      return services.map((service) => ({ recipient, eachNamed, situation, service }));
    });
  });
};

/** Each exception on each basis of law that it may rest on, with all the facts that are asked for; to somebody whom no list names. */
const exceptions = (texts: Texts): readonly Probe[] => {
  const known = texts.flatMap(({ provision }) => provision?.exceptions ?? []);
  return [...new Map(known.map((one) => [`${one.id} ${one.ground}`, one])).values()].flatMap(({ id, ground }) => groundStanding(ground).bases.flatMap((basis) => {
    if (!/^[XESN]/.test(basis)) return [];
    const facts = [...(findProvisionBasis(basis)?.facts ?? []), 'written-basis'];
    return [probe('provide', {
      recipient: undefined, detail: `exception:${id} ${basis}`, asked: { country: 'JP', party: partyIn('JP') },
      claim: { exception: id, basis, claimant: 'officer', facts: Object.fromEntries(facts.map((fact) => [fact, 'shown'])) },
    })];
  }));
};

const countriesOf = (texts: Texts): readonly string[] => each(texts, ({ provision, jointUse }) => [
  ...(provision?.abroad?.countries ?? []).map(({ code }) => code), ...(jointUse?.users.snapshot?.members ?? []).map(({ country }) => country),
]).filter((country) => country !== 'JP');

const abroad = (texts: Texts): readonly Probe[] => (texts.some(({ provision }) => provision?.abroad) ? countriesOf(texts).flatMap((country) => bySituation(texts).map(
  ({ recipient, eachNamed, situation, service }) => probe('transfer-abroad', {
    recipient, detail: `${country} ${situation ?? ''}${service === undefined ? '' : ` ${service}`}`,
    asked: { situation, country, ...(service !== undefined && { service }), ...(eachNamed && { party: partyIn(country) }) },
  }))) : []);

/** Among vendors and within joint use; where either says that it goes abroad, one abroad besides. */
const sharing = (texts: Texts): readonly Probe[] => {
  const foreign = countriesOf(texts)[0] ?? 'US';
  const [entrusted, joint] = [texts.some(({ entrustment }) => entrustment), texts.some(({ jointUse }) => jointUse)];
  const partners = each(texts, ({ entrustment }) => (entrustment?.partners ?? []).map(({ id }) => id as string));
  return [
    ...(entrusted ? [undefined, ...partners].map((recipient) => probe('entrust', { recipient, asked: { party: partyIn('JP') } })) : []),
    ...(texts.some(({ entrustment }) => entrustment?.abroad) ? [probe('entrust', { detail: foreign, asked: { party: partyIn(foreign) } })] : []),
    ...(joint ? [probe('joint-use', { asked: { party: partyIn('JP') } })] : []),
    ...(texts.some(({ jointUse }) => jointUse?.abroad) ? [probe('joint-use', { detail: foreign, asked: { party: partyIn(foreign) } })] : []),
  ];
};

const collecting = (texts: Texts): readonly Probe[] => [
  ...each(texts, ({ collections }) => collections.map(({ id }) => id as string)).map((collection) => probe('collect', { detail: collection, held: { collection } })),
  ...each(texts, ({ receipts }) => receipts.map(({ id }) => id as string)).map((recipient) => probe('receive', { recipient, asked: { party: partyIn('JP') }, held: { origin: 'received' } })),
];

const sales = (texts: Texts): readonly Probe[] => (texts.some(({ california }) => california)
  ? (['sell', 'share'] as const).flatMap((action) => californiaThirdParties.map((recipient) => probe(action, { recipient }))) : []);
