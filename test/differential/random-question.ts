import type { CalendarDate } from '../../src/core/identifiers/calendar-date.ts';
import { instant } from '../../src/core/identifiers/instant.ts';
import { acquisitionGrounds } from '../../src/core/law/jp/acquisition-grounds.ts';
import { groundStanding } from '../../src/core/law/jp/exception-grounds.ts';
import { findProvisionBasis, provisionBases } from '../../src/core/law/jp/provision-bases.ts';
import { californiaThirdParties, permittedUses } from '../../src/core/policy/model/california.ts';
import { governingDocuments } from '../../src/core/policy/model/governing.ts';
import type { PolicyText } from '../../src/core/policy/model/policy.ts';
import { meansKinds } from '../../src/core/policy/model/provision.ts';
import { contactChannels } from '../../src/core/policy/model/purposes.ts';
import { mergeLayers } from '../../src/core/policy/model/resolve.ts';
import type { PolicyLibrary } from '../../src/core/policy/model/resolve.ts';
import type { Items } from '../../src/core/policy/model/subjects.ts';
import { actions, handingOver } from '../../src/core/decide/question.ts';
import type { Action, Claim, Holding, Question } from '../../src/core/decide/question.ts';
import { classes, collections, companies, countries, exceptions, items, parties, partners, partyCountry, purposes, receipts, recipients, roles, services, situations, unknown } from './names.ts';
import type { Random } from './random.ts';

/** What the question is made to fit: the documents that will speak. */
interface Setting {
  readonly random: Random;
  readonly action: Action;
  readonly policy: PolicyText;
  readonly layers: readonly PolicyText[];
  readonly purpose: PolicyText['purposes'][number] | undefined;
}

/** One that fits where there is one; `loose`: any other name, an unknown one included, now and then. */
const fitting = (random: Random, fits: readonly string[], any: readonly string[], loose = 0.04): string =>
  (random.chance(loose) ? random.pick([...any, ...any, unknown]) : random.pick(fits.length > 0 ? fits : any));

const idsOf = (list: Items): readonly string[] => (list.all ? items : list.ids);

const allows = (action: Action) => ({ logMatching, processing, recipients: to }: PolicyText['purposes'][number]): boolean => {
  switch (action) {
    case 'match-logs': return logMatching;
    case 'record-call': return processing.includes('recording');
    case 'train': return processing.includes('machine-learning');
    case 'infer': return processing.some((one) => one === 'profiling' || one === 'analysis');
    case 'provide': case 'transfer-abroad': return to.length > 0;
    case 'collect': case 'use': case 'contact': case 'anonymise': case 'receive': case 'entrust': case 'joint-use': case 'sell': case 'share': return true;
  }
};

const itemsOf = ({ random, policy, purpose, action }: Setting, of: string, recipient: string | undefined, situation: string | undefined): readonly string[] => {
  const party = policy.provision?.recipients.find(({ id }) => id === recipient);
  // What is hidden in the situation is asked for, too.
  const inSituation = party?.partly && random.chance(0.4) ? undefined : party?.situations.find(({ id }) => id === situation)?.items;
  const lists: readonly (readonly string[])[] = [
    policy.items.map(({ id }) => id), idsOf(policy.classes.find(({ id }) => id === of)?.items ?? { all: true }), idsOf(purpose?.items ?? { all: true }),
    ...(action === 'provide' || action === 'transfer-abroad' ? [idsOf(inSituation ?? party?.items ?? { all: true })] : []),
    ...(action === 'joint-use' ? [idsOf(policy.jointUse?.items ?? { all: true })] : []),
    ...(action === 'receive' ? [policy.receipts.find(({ id }) => id === recipient)?.items ?? items] : []),
  ];
  const fits = items.filter((item) => lists.every((list) => list.includes(item)));
  const some = random.atLeastOne(fits.length > 0 ? fits : items, 0.45);
  if (random.chance(0.01)) return [];
  if (random.chance(0.5)) return [...new Set([...some, random.pick([...items, ...items, unknown])])];
  return random.chance(0.01) ? [...some, ...some] : some;
};

const recipientOf = ({ random, action, policy, purpose }: Setting): string | undefined => {
  const listed = policy.provision?.recipients.map(({ id }) => id) ?? [];
  switch (action) {
    case 'provide': case 'transfer-abroad': return random.chance(0.03) ? undefined : fitting(random, listed.filter((id) => purpose?.recipients.includes(id)), recipients, 0.05);
    case 'receive': return random.chance(0.03) ? undefined : fitting(random, policy.receipts.map(({ id }) => id), receipts);
    case 'sell': case 'share': return fitting(random, policy.california?.sale.permittedRecipients ?? [], californiaThirdParties);
    case 'entrust': return policy.entrustment?.partners.length === 0 || random.chance(0.05) ? undefined : fitting(random, policy.entrustment?.partners.map(({ id }) => id) ?? [], partners);
    case 'collect': case 'use': case 'match-logs': case 'record-call': case 'contact': case 'train': case 'infer': case 'anonymise': case 'joint-use': return undefined;
  }
};

/** `named`: the recipient is one of which each is named. */
const partyOf = (random: Random, action: Action, named: boolean): string | undefined => {
  if (action === 'transfer-abroad') return fitting(random, ['party-2', 'party-2', 'party-3'], parties);
  if (action === 'receive' || action === 'entrust' || action === 'joint-use') return random.chance(0.03) ? undefined : fitting(random, ['party-1', 'party-1', 'party-2'], parties);
  return random.chance(named ? 0.1 : 0.5) ? undefined : fitting(random, ['party-1'], parties, 0.3);
};

const basisOf = (random: Random, { action, policy }: Setting, exception: string | undefined): string => {
  const ground = policy.provision?.exceptions.find(({ id }) => id === exception)?.ground;
  const uses = policy.california?.sensitive?.uses.map(({ permitted }) => (permitted === 'other-law' ? 'ccpa-145' : permitted)) ?? [];
  if (random.chance(0.12)) return random.pick([...provisionBases.map(({ code }) => code), ...acquisitionGrounds.map(({ code }) => code), ...permittedUses, 'ccpa-145', unknown]);
  if (exception === undefined && uses.length > 0 && random.chance(0.6)) return random.pick(uses);
  if (ground !== undefined && random.chance(0.9)) return random.pick(groundStanding(ground).bases);
  if (action === 'collect' || action === 'receive') return random.pick([...acquisitionGrounds.map(({ code }) => code), 'X27-1-1']);
  return random.pick(['X27-1-1', 'X27-1-2', 'X27-1-4', 'E27-5-1']);
};

const claimOf = (random: Random, setting: Setting, asked: readonly string[]): Claim => {
  const known = setting.policy.provision?.exceptions.map(({ id }) => id) ?? [];
  const named = (handingOver as readonly Action[]).includes(setting.action) ? 0.85 : 0.2;
  const exception = random.chance(named) ? fitting(random, known, exceptions) : undefined;
  const basis = basisOf(random, setting, exception);
  const facts = [...findProvisionBasis(basis)?.facts ?? acquisitionGrounds.find(({ code }) => code === basis)?.facts ?? [], 'need', 'proportion', 'statute', 'written-basis'];
  const shown = facts.filter(() => random.chance(0.97)).map((fact): [string, string] => [fact, random.chance(0.98) ? 'shown by a paper' : ' ']);
  return { exception, basis, claimant: random.chance(0.95) ? 'officer' : ' ', items: random.chance(0.8) ? [...asked] : random.some(asked, 0.6), facts: Object.fromEntries(shown) };
};

const meansOf = ({ random, policy }: Setting): Question['means'] =>
  (random.chance(0.05) ? undefined : random.pick(policy.provision?.means.length && random.chance(0.95) ? policy.provision.means : meansKinds));

const channelOf = ({ random, action, purpose }: Setting): Question['channel'] => {
  if (action !== 'contact' || random.chance(0.05)) return undefined;
  return random.chance(0.85) ? random.pick(purpose && purpose.channels.length > 0 ? purpose.channels : ['email', 'post']) : random.pick(contactChannels);
};

/** `asked`: the purpose of the question, declared or not. */
const holdingOf = (setting: Setting, service: string | undefined, asked: string): Holding => {
  const { random, policy, layers, purpose, action } = setting;
  const asking = policy.collections.map(({ id }) => id);
  const through = purpose && purpose.collectedBy.length > 0 ? purpose.collectedBy : asking;
  const layer = random.pick(layers);
  return {
    class: purpose && random.chance(0.93) ? purpose.class : fitting(random, policy.classes.map(({ id }) => id), classes), service,
    collection: random.chance(action === 'collect' || (purpose?.collectedBy.length ?? 0) > 0 ? 0.96 : 0.5) ? fitting(random, through, collections) : undefined,
    items: random.chance(0.8) ? 'all' : random.atLeastOne(items, 0.8), membership: random.pick(['member', 'member', 'member', 'member', 'member', 'member', 'none', 'left']),
    origin: random.pick([...Array.from({ length: 9 }, () => 'person' as const), 'received', 'received', 'entrusted', 'public']),
    shown: random.maybe(action === 'collect' ? 0.95 : 0.3, () => ({
      policy: random.chance(0.95) ? layer.id : unknown, version: random.chance(0.97) ? layer.version : '2001-01-01', purposes: random.some([...purposes, unknown], 0.3),
    })),
    ...(random.chance(0.15) && { succession: { originPurposes: random.some([...new Set<string>([...purposes, unknown, ...(random.chance(0.6) ? [asked] : [])])], random.pick([0, 0.5, 0.9])) } }),
  };
};

const residenceOf = (random: Random): string | undefined => random.pick(['JP', 'JP', 'JP', 'US-CA', 'US-CA', 'US-NY', ...(random.chance(0.25) ? [undefined, 'US', 'California'] : ['JP'])]);

/** A question that the policies mostly let pass, with a stray name here and there. */
export const questionOf = (random: Random, library: PolicyLibrary, day: CalendarDate): { readonly question: Question; readonly policy: PolicyText | undefined } => {
  const known = library.flatMap((text) => text.services.map(({ id }) => id));
  const service = random.chance(0.55) ? undefined : fitting(random, known, services);
  const residence = residenceOf(random);
  const company = random.chance(0.85) ? undefined : fitting(random, library.flatMap((text) => text.companies.map(({ id }) => id)), companies, 0.1);
  const governing = governingDocuments(library, { residence, service, company });
  const layers = governing.state === 'found' ? governing.layers : library;
  const policy = mergeLayers(layers);
  if (!policy) return { question: strayQuestion(random, day), policy };
  const action = random.pick([...actions, 'use', 'use', 'provide', 'provide', 'provide', 'transfer-abroad'] as const);
  const suitable = policy.purposes.filter(allows(action));
  const role = policy.roles.find(({ id }) => random.chance(0.6) || id === policy.roles.at(-1)?.id);
  const permitted = suitable.filter(({ id }) => !role || role.purposes.all || role.purposes.ids.includes(id));
  const purposeName = fitting(random, (permitted.length > 0 ? permitted : suitable).map(({ id }) => id), purposes, 0.06);
  const setting: Setting = { random, action, policy, layers, purpose: policy.purposes.find(({ id }) => id === purposeName) };
  const first = holdingOf(setting, service, purposeName);
  const second = (): Holding => holdingOf({ ...setting, purpose: random.chance(0.5) ? setting.purpose : undefined }, random.chance(0.6) ? service : random.pick([undefined, ...services]), purposeName);
  const recipient = recipientOf(setting);
  const listed = policy.provision?.recipients.find(({ id }) => id === recipient)?.situations.map(({ id }) => id) ?? [];
  const situation = random.chance(0.95) ? fitting(random, listed, situations, 0.05) : undefined;
  const asked = itemsOf(setting, first.class, recipient, situation);
  const party = partyOf(random, action, policy.provision?.recipients.some(({ id, eachNamed }) => eachNamed && id === recipient) === true);
  return { policy, question: {
    at: instant(`${day}T03:00:00.000Z`), actor: { role: random.chance(0.95) ? role?.id ?? random.pick([undefined, ...roles]) : random.pick([...roles, unknown]), department: undefined, company },
    action, purpose: random.chance(0.005) ? ' ' : purposeName, items: asked,
    person: { residence, age: random.pick([undefined, 30, 30, 30, 15, 14]), holdings: random.chance(0.01) ? [] : random.chance(0.2) ? [first, second()] : [first] },
    service: random.chance(0.93) ? service : fitting(random, services, services, 0.2), channel: channelOf(setting), recipient, party,
    country: random.chance(0.05) ? undefined : partyCountry[party ?? ''] !== undefined && random.chance(0.9) ? partyCountry[party ?? ''] : action === 'transfer-abroad' ? random.pick(['US', 'US', 'VN', 'DE']) : random.pick(['JP', 'JP', 'JP', 'JP', 'JP', 'JP', ...countries, 'Japan']), situation, means: meansOf(setting),
    needed: random.chance(0.05) ? undefined : random.chance(0.85) ? [...asked] : random.some(asked, 0.7), claim: random.maybe(0.25, () => claimOf(random, setting, asked)),
    asks: random.chance(action === 'contact' ? 0.5 : 0.05) ? 'consent' : undefined,
  } };
};

/** Where no document is in force at all. */
const strayQuestion = (random: Random, day: CalendarDate): Question => ({
  at: instant(`${day}T03:00:00.000Z`), actor: { role: undefined, department: undefined, company: undefined }, action: random.pick(actions), purpose: random.pick(purposes), items: random.some(items, 0.5),
  person: { residence: 'JP', age: undefined, holdings: [{ class: 'class-1', service: undefined, collection: undefined, items: 'all', membership: 'none', origin: 'person', shown: undefined }] },
  service: undefined, channel: undefined, recipient: undefined, party: undefined, country: undefined, situation: undefined, means: undefined, needed: undefined, claim: undefined,
});
