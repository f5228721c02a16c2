import { dateIn } from '../../core/calendar/zone.ts';
import type { Language } from '../../core/identifiers/language.ts';
import type { LocalText } from '../../core/policy/model/local-text.ts';
import { numberThatPrints } from '../../core/policy/model/printed-in.ts';
import { promisedOn } from '../../core/requests/clocks.ts';
import type { Place } from '../../core/requests/events.ts';
import { deskFacts } from '../../core/requests/desk-facts.ts';
import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import type { AnnexTable, Letter } from '../../core/requests/letter.ts';
import { replyLetter } from '../../core/requests/reply-letter.ts';
import type { RequestForm, Scope } from '../../core/requests/submission.ts';
import type { Dataset } from '../../core/sources/dataset.ts';
import type { LoadedCase } from './load-case.ts';

/** The letter of an approved case, dated on the day of the approval: asked again, it is the same letter. */
export const letterOfCase = (loaded: LoadedCase, form: RequestForm, datasets: readonly Dataset[], annex: readonly AnnexTable[]): Letter => {
  const { header, state, policy } = loaded;
  const { language } = form;
  const { zone } = policy.desk.calendar;
  const { organisation, desk, requests: { promisedReply: promised } } = policy;
  const facts: LetterFacts = {
    language, number: header.number, type: state.type,
    addressee: { name: form.name, address: form.reply.channel === 'post' ? form.reply.address : undefined },
    organisation: {
      name: organisation.name[language], address: organisation.address?.[language],
      representative: organisation.representative && `${organisation.representative.title[language]} ${organisation.representative.name[language]}`,
    },
    promised: state.completeAt && { clause: numberThatPrints(policy, ['promised-reply']), days: promised.days, by: promisedOn(dateIn(zone, state.completeAt), promised, desk.calendar) },
    policy: { title: policy.title[language], version: policy.version },
    arrivedOn: dateIn(zone, state.arrivedAt), on: dateIn(zone, state.approvedAt ?? state.arrivedAt),
    services: namesOf(state.services, policy.services, language), items: namesOf(state.items, policy.items, language),
    found: found(loaded, datasets, language), withheld: withheld(loaded, datasets, language),
    desk: deskFacts(desk, language), annex,
  };
  return replyLetter(facts);
};

const namesOf = <Id>(scope: Scope<Id>, known: readonly { readonly id: Id; readonly name: LocalText }[], language: Language): readonly string[] | undefined =>
  scope.kind === 'all' ? undefined : known.filter((one) => scope.ids.includes(one.id)).map((one) => one.name[language]);

const found = ({ state }: LoadedCase, datasets: readonly Dataset[], language: Language): LetterFacts['found'] => datasets.flatMap((dataset) =>
  (state.collected.get(dataset.id) ?? []).filter(({ rows }) => rows > 0).map(({ table: id, rows }) => ({
    dataset: dataset.name[language], table: dataset.tables.find((table) => table.id === id)?.name[language] ?? id, rows,
  })));

const withheld = ({ state, policy }: LoadedCase, datasets: readonly Dataset[], language: Language): LetterFacts['withheld'] =>
  state.withheld.map(({ place, withholding }) => ({
    place: placeName(place, datasets, language),
    clause: numberThatPrints(policy, ['refusal-grounds']),
    ground: policy.requests.refusalGrounds.find((ground) => ground.id === withholding.ground)?.text[language] ?? withholding.ground,
    explanation: withholding.explanation,
  }));

/** `Reservations / History / row 3`: rows are counted from 1 for people. */
const placeName = (place: Place, datasets: readonly Dataset[], language: Language): string => {
  const dataset = datasets.find((one) => one.id === place.dataset);
  const table = dataset?.tables.find((one) => one.id === place.table);
  const column = table?.columns.find((one) => one.column === place.column);
  const row = place.row === undefined ? undefined : language === 'ja' ? `${place.row + 1}件目` : `record ${place.row + 1}`;
  return [dataset?.name[language], table?.name[language], column?.name[language] ?? place.column, row].filter((part) => part !== undefined).join(' / ');
};
