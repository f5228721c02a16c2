import { actions, handingOver } from '../decide/question.ts';
import type { Action } from '../decide/question.ts';
import { countryStanding } from '../law/jp/foreign.ts';
import { contactChannels } from '../policy/model/purposes.ts';
import { californiaThirdParties } from '../policy/model/california.ts';
import { dataOrigins, messageChannels } from '../policy/model/subjects.ts';
import type { Item, SubjectClass } from '../policy/model/subjects.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Purpose } from '../policy/model/purposes.ts';
import type { Situation } from '../policy/model/provision.ts';
import type { Meant, Named } from './assertion.ts';
import { oneOfEach, purposeKey, situationKey } from './prove-alike.ts';
import { ageMeant, countryMeant, itemMeant } from './prove-meant.ts';
import type { Point } from './prove-point.ts';
import { lawfulException } from './prove-facts.ts';
import type { Granted } from './prove-facts.ts';
import type { Documents } from './prove-documents.ts';

/** A name that no document declares: it stands for all of them. */
const undeclared = 'undeclared-purpose';
const unlisted = 'unlisted-recipient';

export const handsOver = (action: Action): boolean => handingOver.some((each) => each === action);

const fits = (names: readonly Named[] | undefined, id: string | undefined): boolean => !names || names.some((name) => name.id === id);

/** The items of a class of which something is meant: those that identify a person and those that do not, which rule 38 tells apart. */
export const itemsOf = (meant: Meant, documents: Documents, { items: held }: SubjectClass): readonly (readonly string[])[] => {
  const { merged } = documents;
  const among = merged.items.filter((item) => (held.all || held.ids.some((id) => id === item.id)) && itemMeant(meant, merged, item.id));
  const nobody = (item: Item): boolean => item.identifiability === 'none' && !item.household;
  return [among.filter((item) => !nobody(item)), among.filter(nobody)].map((items) => items.map(({ id }) => id)).filter((items) => items.length > 0);
};

/**
 * Every kind of question about one class that is meant, one of each. Where one state of a thing is freer than all others (a member,
 * Japan, a fitting way in), it alone is asked, unless `others` tell its states apart.
 */
export function* pointsOf(meant: Meant, others: readonly Meant[], granted: Granted, documents: Documents, of: SubjectClass): Generator<Point> {
  if (!fits(meant.classes, of.id)) return;
  const { merged } = documents;
  const apart = (key: keyof Meant): boolean => others.some((other) => other[key] !== undefined);
  const ages = agesOf(meant, others);
  const roles = merged.roles.length > 0 ? merged.roles.map(({ id }) => id) : [undefined];
  const memberships = meant.membership ?? (apart('membership') ? (['member', 'left', 'none'] as const) : (['member'] as const));
  const freest = of.origins.includes('person') ? (['person'] as const) : of.origins;
  const origins = meant.origin ?? (apart('origin') ? dataOrigins : undefined);
  for (const action of meant.action ?? actions) {
    const countries = countriesOf(meant, others, granted, merged, action);
    const opens = opensPurposes(granted, merged, action);
    const asks = asksForConsent(granted, action);
    const purposesTo = new Map<string | undefined, readonly string[]>();
    for (const where of recipientsOf(meant, apart('situations'), documents, action)) {
      const alike = apart('purposes') ? undefined : purposeKey(action, of.id, where.recipient, opens, merged);
      const purposes = purposesTo.get(where.recipient) ?? purposesOf(meant, documents, of.id, opens || asks, alike);
      purposesTo.set(where.recipient, purposes);
      for (const purpose of purposes) {
        const declared = documents.purposes.get(purpose);
        const collections = collectionsOf(meant, apart('collections'), merged, action, opens ? undefined : declared, of);
        const channels = channelsOf(meant, apart('channels'), asks, action, declared);
        for (const [age, role, country, collection, channel, membership, origin] of allOf(ages, roles, countries, collections, channels, memberships, origins ?? (action === 'collect' ? of.origins : freest))) {
          yield { documents, action, class: of.id, purpose, role, ...where, collection, channel, country, age, membership, origin };
        }
      }
    }
  }
}

/** Whether what is there lifts what rules 10 to 14 refuse: a consent to the purpose, where the policy lets it, or a claim of law. */
const opensPurposes = ({ consents, claims }: Granted, { purposeRules, provision }: PolicyText, action: Action): boolean =>
  (consents.has('use') && purposeRules?.outside !== 'never') || (claims.has('law') && (!handsOver(action) || lawfulException(provision) !== undefined));

/** A contact that only asks is freer than one that says more: it takes away what rules 10 to 14 and 18 refuse of items by which a message comes. */
export const asksForConsent = ({ claims }: Granted, action: Action): boolean => action === 'contact' && claims.has('asking');

/** Of ages between two lines that are drawn, the highest; unknown where nothing is said of it, as it refuses nothing. */
const agesOf = ({ age: meant }: Meant, others: readonly Meant[]): readonly (number | undefined)[] => {
  const lines = others.flatMap(({ age }) => [age?.under, age?.from]).filter((line) => line !== undefined);
  if (!meant) return [undefined, ...(lines.length > 0 ? [...lines.map((line) => line - 1), oldest] : [])];
  return [...new Set([...lines.map((line) => line - 1), (meant.under ?? oldest + 1) - 1])].filter((age) => ageMeant(meant, age));
};
const oldest = 120;

/**
 * Declared in any document that speaks (a nearer closed list may leave a farther one out), one of each that are alike, those of the class first; and one
 * that is not declared. A purpose of another class only where something opens it: nothing else lifts rule 11.
 */
const purposesOf = ({ purposes }: Meant, { merged, farther }: Documents, of: string, opens: boolean, alike: ((purpose: Purpose) => string) | undefined): readonly string[] => {
  if (typeof purposes === 'object') return purposes.map(({ id }) => id);
  const known = [...merged.purposes.filter((purpose) => purpose.class === of), ...(opens ? merged.purposes.filter((purpose) => purpose.class !== of) : [])];
  const [declared, beyond] = alike ? [oneOfEach(known, alike), oneOfEach(farther, alike)] : [known, farther];
  return [...(purposes === 'undeclared' ? [] : declared.map(({ id }) => id)), ...(purposes === 'declared' ? [] : [...new Set(beyond.map(({ id }) => id as string)), undeclared])];
};

type Where = Pick<Point, 'recipient' | 'eachNamed' | 'situation' | 'earlier' | 'means' | 'onBehalfOf'>;

const recipientsOf = (meant: Meant, apart: boolean, documents: Documents, action: Action): readonly Where[] => {
  const { merged, onBehalfOf } = documents;
  // A situation is a thing of provision: what names one means no other action.
  const each = (ids: readonly (string | undefined)[]): readonly Where[] => (meant.situations ? [] : ids.filter((id) => fits(meant.recipients, id)))
    .map((recipient) => ({ recipient, eachNamed: false, situation: undefined, earlier: undefined, means: merged.provision?.means[0], onBehalfOf }));
  switch (action) {
    case 'provide': case 'transfer-abroad': return providedTo(meant, apart, documents);
    case 'entrust': return each([undefined, ...(merged.entrustment?.partners ?? []).map(({ id }) => id)]);
    case 'sell': case 'share': return each(merged.california?.sale.permittedRecipients ?? californiaThirdParties);
    case 'receive': return each(merged.receipts.map(({ id }) => id));
    case 'joint-use': case 'collect': case 'use': case 'match-logs': case 'record-call': case 'contact': case 'train': case 'infer': case 'anonymise': return each([undefined]);
  }
};

/** Recipients that are listed and one that is not, each in its own situations and in none that it has: a consent that names all opens that too. */
const providedTo = (meant: Meant, apart: boolean, { merged: { provision }, onBehalfOf: usual }: Documents): readonly Where[] => {
  const [means] = provision?.means ?? [];
  const outside = (recipient: string, own: readonly Situation[], eachNamed: boolean): readonly Where[] =>
    (meant.situations?.map(({ id }) => id) ?? [undefined]).filter((situation) => own.every(({ id }) => id !== situation))
      .map((situation) => ({ recipient, eachNamed, situation, earlier: undefined, means, onBehalfOf: usual }));
  const listed = provision?.recipients ?? [];
  return [
    ...listed.filter(({ id }) => fits(meant.recipients, id)).flatMap(({ id, situations, eachNamed }) => [
      ...outside(id, situations, eachNamed),
      ...(meant.situations || apart ? situations : oneOfEach(situations, situationKey)).filter((situation) => fits(meant.situations, situation.id)).flatMap((situation) =>
        [usual, ...situation.services].map((onBehalfOf) => ({ recipient: id, eachNamed, situation: situation.id, earlier: situation.after, means: means ?? situation.means[0], onBehalfOf }))),
    ]),
    ...(meant.recipients?.map(({ id }) => id) ?? [unlisted]).filter((id) => listed.every((recipient) => recipient.id !== id)).flatMap((id) => outside(id, [], false)),
  ];
};

/** A known way in counts only where the purpose asks for one, or in collecting itself: elsewhere an unknown one is as free. */
const collectionsOf = ({ collections }: Meant, apart: boolean, { collections: all }: PolicyText, action: Action, purpose: Purpose | undefined, { origins }: SubjectClass): readonly (string | undefined)[] => {
  if (collections) return collections.map(({ id }) => id);
  // What comes from public sources or with entrusted work is asked by no form (rule 20).
  if (action === 'collect') return [...(origins.includes('public') || origins.includes('entrusted') ? [undefined] : []), ...all.map(({ id }) => id)];
  if (apart) return [undefined, ...all.map(({ id }) => id)];
  return purpose && purpose.collectedBy.length > 0 ? purpose.collectedBy : [undefined];
};

/** `asks`: which items a contact goes by hangs on the channel. */
const channelsOf = ({ channels }: Meant, apart: boolean, asks: boolean, action: Action, purpose: Purpose | undefined): readonly Point['channel'][] => {
  if (action !== 'contact') return channels ? [] : [undefined];
  return channels ?? (apart ? contactChannels : [...new Set([...(purpose?.channels ?? []), ...(asks ? messageChannels : ['email' as const])])]);
};

/** Japan asks for nothing; of what goes abroad, one country of each standing, and each that is named anywhere where they are told apart. */
const countriesOf = ({ countries }: Meant, others: readonly Meant[], { designated }: Granted, { provision }: PolicyText, action: Action): readonly string[] => {
  if (!handsOver(action) || action === 'sell' || action === 'share') return countries ? [] : ['JP'];
  const said = others.flatMap(({ countries: named }) => (typeof named === 'object' ? named : []));
  const apart = others.some(({ countries: named }) => named);
  const named = (provision?.abroad?.countries ?? []).map(({ code }) => code);
  const unsaid = (codes: readonly string[]): readonly string[] => codes.filter((code) => !said.includes(code) && !named.includes(code)).slice(0, 1);
  const abroad = [...unsaid(['DE', 'FR', 'GB']), ...(apart ? named : named.filter((code) => countryStanding(code) === 'foreign').slice(0, 1)), ...unsaid(['BR', 'ZA', 'NZ', 'KE'])];
  const asked = typeof countries === 'object' ? countries : countries || action === 'transfer-abroad' ? abroad : apart ? ['JP', ...said, ...abroad] : ['JP'];
  return [...new Set(asked)].filter((code) => (designated || countryStanding(code) !== 'designated') && (!countries || countryMeant(countries, code)));
};

type Each<Lists extends readonly (readonly unknown[])[]> = { readonly [At in keyof Lists]: Lists[At][number] };

/** Every choice of one of each list. */
const allOf = <const Lists extends readonly (readonly unknown[])[]>(...lists: Lists): readonly Each<Lists>[] =>
  lists.reduce<readonly (readonly unknown[])[]>((rows, list) => rows.flatMap((row) => list.map((each) => [...row, each])), [[]]) as unknown as readonly Each<Lists>[];
