import type { PolicyLibrary } from '../../policy/model/resolve.ts';
import type { Commencements } from '../../law/all-rules.ts';
import { guardianAge } from '../../law/guardian-age.ts';
import { ruleInForce } from '../../law/in-force.ts';
import { countryStanding } from '../../law/jp/foreign.ts';
import type { Answer, AnswerText, Version } from '../answer.ts';
import type { Facts } from '../facts.ts';
import type { Question } from '../question.ts';
import { answerText } from './answer-text.ts';
import { asNames, assemble, type Judged, outcomeOf, statesOf } from './assemble.ts';
import { codes } from './codes.ts';
import { weighConsents } from './consents.ts';
import { documentSets } from './document-sets.ts';
import { type DatedLaw, type Inquiry, rememberedDay } from './inquiry.ts';
import { AskedItems, numberItems } from './item-numbers.ts';
import { judgeHolding } from './judge-holding.ts';
import { addAll, addBit, type Mask } from './masks.ts';
import { Sheet } from './sheet.ts';
import type { Tables } from './tables.ts';

/** The documents in force, made into tables: answers as spec/decision.md says, and as the plain interpreter does. */
export interface Engine {
  readonly decide: (question: Question, facts: Facts) => Answer;
  /** What `decide` answers, as the text that `JSON.stringify` makes of it: for who only sends it. */
  readonly write: (question: Question, facts: Facts) => AnswerText;
  /** The states alone, for who has no use for the reasons: what `decide` answers, without them. */
  readonly statesOnly: (question: Question, facts: Facts) => Pick<Answer, 'outcome' | 'items'>;
}

/** `inForce`: of each policy the version that is effective. Tables are made as questions come that need them, each once. */
export const compileEngine = (inForce: PolicyLibrary, commencements: Commencements = {}): Engine => {
  const known = numberItems(inForce);
  const documents = documentSets(inForce, known);
  const law = datedLaw(commencements);
  const companies = new Set<string>(inForce.flatMap((text) => text.companies.map(({ id }) => id)));
  const services = new Set<string>(inForce.flatMap((text) => text.services.map(({ id }) => id)));
  const usual = new Sheet(known.words);
  const begin = (question: Question, facts: Facts, explains: boolean): Inquiry => {
    const items = new AskedItems(question.items, known);
    const sheet = items.words === known.words ? usual : new Sheet(items.words);
    sheet.begin(explains);
    for (const number of items.numbers) addBit(sheet.asked, number);
    const { party, service, actor: { company } } = question;
    return {
      question, facts, items, sheet, law, consents: weighConsents(facts.consents, question, law),
      party: party === undefined ? undefined : facts.parties.find(({ id }) => id === party),
      isCompanyUnknown: company !== undefined && companies.size > 0 && !companies.has(company),
      isServiceUnknown: service !== undefined && services.size > 0 && !services.has(service),
    };
  };
  const find = inForce.length === 0 ? undefined : documents;
  return {
    decide: (question, facts) => {
      if (question.items.length === 0) return noItems;
      const inquiry = begin(question, facts, true);
      const { outcome, by, reasons, duties } = assemble(inquiry, judge(inquiry, find), asNames);
      return { outcome, by, items: statesOf(inquiry), reasons, duties };
    },
    write: (question, facts) => {
      if (question.items.length === 0) return { json: JSON.stringify(noItems), outcome: noItems.outcome, duties: noItems.duties };
      const inquiry = begin(question, facts, true);
      return answerText(inquiry, judge(inquiry, find));
    },
    statesOnly: (question, facts) => {
      if (question.items.length === 0) return { outcome: 'deny', items: [] };
      const inquiry = begin(question, facts, false);
      judge(inquiry, find);
      return { outcome: outcomeOf(inquiry), items: statesOf(inquiry) };
    },
  };
};

type FindDocuments = ReturnType<typeof documentSets>;

/** `documents` undefined: no version is in force. */
const judge = (inquiry: Inquiry, documents: FindDocuments | undefined): Judged => {
  const { question: { person: { holdings, residence }, actor: { company }, action }, sheet } = inquiry;
  let by: readonly Version[] = [];
  const notices = new Map<string, Mask>();
  if (!documents) sheet.refuseAll(codes['no-version-in-force']);
  else if (holdings.length === 0) sheet.refuseAll(codes['person-in-no-class']);
  else for (const holding of holdings) {
    const tables = documents({ residence, service: holding.service, company });
    judgeHolding(inquiry, holding, tables);
    if (typeof tables === 'string') continue;
    by = withVersions(by, tables.versions);
    if (action === 'collect' && tables.classes.has(holding.class)) addNotice(sheet, notices, holding.collection, tables);
  }
  return { by, notices };
};

const noItems: Answer = { outcome: 'deny', by: [], items: [], reasons: [{ code: 'no-items', items: undefined, about: undefined, from: undefined }], duties: [] };

/** Each once. */
const withVersions = (by: readonly Version[], versions: readonly Version[]): readonly Version[] => {
  if (by.length === 0 || by === versions) return versions;
  const added = versions.filter((one) => !by.some(({ policy, version }) => policy === one.policy && version === one.version));
  return added.length === 0 ? by : [...by, ...added];
};

const addNotice = ({ lasting, asked }: Sheet, notices: Map<string, Mask>, collection: string | undefined, { collections, items }: Tables): void => {
  if (collection === undefined || !collections.has(collection)) return;
  const shown = notices.get(collection) ?? lasting.empty();
  addAll(shown, lasting.both(asked, items.known));
  notices.set(collection, shown);
};

const datedLaw = (commencements: Commencements): DatedLaw => {
  const day = rememberedDay();
  return {
    day, consentAge: (question) => guardianAge(day(question), commencements),
    designates: (country, question) => countryStanding(country) === 'designated' && ruleInForce('JP-FR-01', day(question), commencements),
  };
};
