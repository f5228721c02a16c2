import { allClauses } from '../../policy/model/all-clauses.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import type { ExceptionGround, Situation } from '../../policy/model/provision.ts';
import type { Source } from '../answer.ts';
import { whereSaid } from '../where-said.ts';
import type { ItemSet } from './masks.ts';
import { byId, type ItemReader, setOf } from './read-items.ts';

export interface SituationTable {
  readonly situation: Situation;
  /** Its own, or else its recipient's. */
  readonly items: ItemSet;
  readonly services: ReadonlySet<string>;
  readonly ofThePerson: boolean;
  /** Besides those of provision. */
  readonly means: ReadonlySet<string>;
  readonly needLimited: boolean;
}

export interface RecipientTable {
  readonly classes: ReadonlySet<string>;
  readonly items: ItemSet;
  readonly situations: ReadonlyMap<string, SituationTable>;
  readonly partly: boolean;
  readonly needLimited: boolean;
  /** In one of its situations. */
  readonly needLimitedSomewhere: boolean;
  readonly stopsAtOptOut: boolean;
  readonly eachNamed: boolean;
  readonly from: Source | undefined;
}

export interface ProvisionTables {
  readonly namesItAll: boolean;
  readonly means: ReadonlySet<string>;
  /** For provision, or in a situation. */
  readonly declaresMeans: boolean;
  readonly recipients: ReadonlyMap<string, RecipientTable>;
  readonly exceptions: ReadonlyMap<string, ExceptionGround>;
  /** Undefined: the documents declare no provision abroad. */
  readonly abroad: { readonly countries: ReadonlySet<string>; readonly others: boolean } | undefined;
  readonly from: {
    readonly recipients: Source | undefined;
    /** Of recipients that a clause prints. */
    readonly printed: ReadonlyMap<string, Source | undefined>;
    readonly consent: Source | undefined;
    readonly means: Source | undefined;
    readonly exceptions: Source | undefined;
    readonly abroad: Source | undefined;
  };
}

export const provisionTables = (layers: readonly PolicyText[], { provision }: PolicyText, items: ItemReader): ProvisionTables => {
  const abroad = provision?.abroad;
  return {
    namesItAll: provision?.consent === 'recipient-and-items', means: setOf(provision?.means ?? []),
    declaresMeans: (provision?.means.length ?? 0) > 0 || (provision?.recipients ?? []).some(({ situations }) => situations.some(({ means }) => means.length > 0)),
    recipients: byId(provision?.recipients ?? [], (recipient): RecipientTable => {
      const own = items(recipient.items);
      return {
        classes: setOf(recipient.classes), items: own, partly: recipient.partly, needLimited: recipient.needLimited,
        needLimitedSomewhere: recipient.situations.some(({ needLimited }) => needLimited), stopsAtOptOut: recipient.stopsAtOptOut, eachNamed: recipient.eachNamed,
        situations: byId(recipient.situations, (situation): SituationTable => ({
          situation, items: situation.items ? items(situation.items) : own, services: setOf(situation.services), ofThePerson: situation.byPerson || situation.onBehalf,
          means: setOf(situation.means), needLimited: situation.needLimited,
        })),
        from: whereSaid(layers, { kind: 'recipient', id: recipient.id }),
      };
    }),
    exceptions: byId(provision?.exceptions ?? [], ({ ground }) => ground),
    abroad: abroad && { countries: setOf(abroad.countries.map(({ code }) => code)), others: abroad.others !== undefined },
    from: {
      recipients: whereSaid(layers, { kind: 'recipient', id: undefined }), printed: printedRecipients(layers), consent: whereSaid(layers, { kind: 'provision-consent' }),
      means: whereSaid(layers, { kind: 'provision-means' }), exceptions: whereSaid(layers, { kind: 'provision-exceptions' }), abroad: whereSaid(layers, { kind: 'provision-abroad' }),
    },
  };
};

const printedRecipients = (layers: readonly PolicyText[]): ReadonlyMap<string, Source | undefined> => {
  const blocks = layers.flatMap(({ clauses }) => allClauses(clauses)).flatMap(({ body }) => body);
  const names = blocks.flatMap((block) => (block.kind === 'recipient' ? [{ id: block.recipient }] : []));
  return byId(names, ({ id }) => whereSaid(layers, { kind: 'recipient', id }));
};
