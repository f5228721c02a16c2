import type { Assertion, ClaimKind, FactsNamed, Meant, Named } from '../../../src/core/compare/assertion.ts';
import type { Facts } from '../../../src/core/decide/facts.ts';
import { handingOver } from '../../../src/core/decide/question.ts';
import type { Holding, Question } from '../../../src/core/decide/question.ts';
import { countryStanding } from '../../../src/core/law/jp/foreign.ts';
import { governingDocuments, liesIn } from '../../../src/core/policy/model/governing.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { mergeLayers } from '../../../src/core/policy/model/resolve.ts';
import type { PolicyLibrary } from '../../../src/core/policy/model/resolve.ts';

// What an assertion says of one question, read from docs/assertions.md and apart from the prover: a second opinion for its tests.

interface Asked { readonly question: Question; readonly facts: Facts }

const claimKind = (basis: string): ClaimKind | undefined => {
  if (basis.startsWith('X27')) return 'law';
  if (/^(?:E|S|NA)/.test(basis)) return 'flow';
  return basis.startsWith('P20') ? 'acquisition' : /^(?:m-|ccpa)/.test(basis) ? 'california' : undefined;
};

/** The same without any of the facts named, and of one holding: so that the assertion speaks of it. Undefined where that cannot be. */
export const without = ({ question, facts }: Asked, { consent, claim, gate, happening, contract }: FactsNamed, holding: Holding): Asked | undefined => {
  const party = facts.parties.find(({ id }) => id === question.party);
  const country = handingOver.some((each) => each === question.action) ? party?.country ?? question.country : undefined;
  if (gate.includes('designated-country') && country !== undefined && countryStanding(country) === 'designated') return undefined;
  const kind = question.claim && claimKind(question.claim.basis);
  const claimed = kind === undefined || claim.includes(kind) || (kind === 'law' && gate.includes('exception')) ? undefined : question.claim;
  const scopes = gate.includes('consent') ? [...consent, 'abroad'] : consent;
  const shown = holding.shown && { ...holding.shown, purposes: happening.includes('shown') ? [] : holding.shown.purposes };
  return {
    question: { ...question, claim: claimed, asks: claim.includes('asking') ? undefined : question.asks, person: { ...question.person, holdings: [{ ...holding, shown, succession: happening.includes('succession') ? undefined : holding.succession }] } },
    facts: {
      ...facts, consents: facts.consents.filter(({ to }) => !scopes.includes(to)), happenings: facts.happenings.filter(({ kind: took }) => !happening.includes(took)),
      parties: facts.parties.map((each) => ({
        ...each, checkedOn: gate.includes('equivalent-system') ? undefined : each.checkedOn,
        contracts: each.contracts.filter(({ kind: of }) => !contract.some((one) => one === of) && !(gate.includes('equivalent-system') && (of === 'equivalent-measures' || of === 'joint-use-agreement'))),
      })),
    },
  };
};

const has = (names: readonly Named[] | undefined, id: string | undefined): boolean => names === undefined || names.some((each) => each.id === id);
const among = <T>(words: readonly T[] | undefined, word: T | undefined): boolean => words === undefined || words.some((each) => each === word);

/** The items of the question of which the assertion says that they do not go. */
export const spokenOf = ({ what, for: others }: Assertion, policy: string, inForce: PolicyLibrary, { question, facts }: Asked): readonly string[] => {
  const [holding] = question.person.holdings;
  const governing = holding && governingDocuments(inForce, { residence: question.person.residence, service: holding.service, company: question.actor.company });
  if (!holding || governing?.state !== 'found' || !governing.layers.some(({ id }) => id === policy)) return [];
  const merged = mergeLayers(governing.layers);
  if (!merged || !meansQuestion(what, question, holding, facts, merged)) return [];
  return question.items.filter((item) => meansItem(what, item, merged) && !others.some((other) => meansQuestion(other, question, holding, facts, merged) && meansItem(other, item, merged)));
};

const meansItem = ({ items }: Meant, id: string, { items: all, california }: PolicyText): boolean => {
  const item = all.find((each) => each.id === id);
  if (!item) return false;
  if (typeof items === 'object') return has(items, id);
  return { all: true, 'special-care': item.specialCare, 'usage-log': item.usageLog, identifying: item.identifiability !== 'none' || item.household, sensitive: (california?.sensitive?.items ?? []).includes(item.id) }[items ?? 'all'];
};

const meansQuestion = (meant: Meant, question: Question, holding: Holding, facts: Facts, merged: PolicyText): boolean => {
  const { person: { age, residence }, action, purpose, channel } = question;
  // A recipient, a situation and a channel are things of some actions alone; elsewhere a question names none, whatever it says.
  const provides = action === 'provide' || action === 'transfer-abroad';
  const situation = provides ? question.situation : undefined;
  const recipient = provides || action === 'entrust' || action === 'sell' || action === 'share' || action === 'receive' ? question.recipient : undefined;
  const isDeclared = merged.purposes.some(({ id }) => id === purpose);
  const purposes = typeof meant.purposes === 'string' ? (meant.purposes === 'declared') === isDeclared : has(meant.purposes, purpose);
  const old = !meant.age || (age !== undefined && age < (meant.age.under ?? Infinity) && age >= (meant.age.from ?? 0));
  const lives = !meant.residence || (residence !== undefined && liesIn(residence, meant.residence.place) !== meant.residence.outside);
  return among(meant.action, action) && has(meant.classes, holding.class) && purposes && has(meant.recipients, recipient) && has(meant.situations, situation)
    && old && lives && has(meant.services, holding.service) && has(meant.collections, holding.collection) && (!meant.channels || (action === 'contact' && among(meant.channels, channel)))
    && among(meant.membership, holding.membership) && among(meant.origin, holding.origin) && (!meant.countries || goesTo(meant.countries, question, facts));
};

const goesTo = (countries: NonNullable<Meant['countries']>, { action, party, country }: Question, { parties }: Facts): boolean => {
  if (action !== 'provide' && action !== 'transfer-abroad' && action !== 'entrust' && action !== 'joint-use') return false;
  const code = parties.find(({ id }) => id === party)?.country ?? country;
  if (code === undefined) return false;
  if (typeof countries === 'object') return countries.includes(code);
  return countries === 'abroad' ? code !== 'JP' : countryStanding(code) === 'foreign';
};
