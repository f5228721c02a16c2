import type { Counterexample } from '../../../core/compare/prove-against.ts';
import type { Proof } from '../../../core/compare/prove.ts';
import type { Consent } from '../../../core/choices/choices.ts';
import { reasonInWords } from '../../../core/decide/words/words.ts';
import type { Facts, Happening } from '../../../core/decide/facts.ts';
import type { Action, Question } from '../../../core/decide/question.ts';
import { counted } from '../../../core/findings/counted.ts';
import { visible } from '../../../core/findings/visible.ts';
import type { CalendarDate } from '../../../core/identifiers/calendar-date.ts';
import type { Language } from '../../../core/identifiers/language.ts';

interface Told {
  readonly policy: string;
  readonly at: CalendarDate;
  readonly proofs: readonly Proof[];
}

interface Words {
  readonly head: (policy: string, at: CalendarDate, proofs: number) => string;
  readonly outcomes: { readonly [Outcome in Proof['outcome']]: string };
  readonly asked: (questions: number, answers: number) => string;
  readonly found: (questions: number) => string;
  readonly counterexample: string;
  readonly actions: { readonly [Each in Action]: string };
  readonly parts: { readonly [Part in 'items' | 'purpose' | 'of' | 'by' | 'to' | 'situation' | 'country' | 'age' | 'residence' | 'service' | 'collection' | 'claim' | 'known' | 'answer']: string };
  readonly consent: (consent: Consent) => string;
  readonly happenings: { readonly [Kind in Happening['kind']]: string };
  readonly nothingKnown: string;
  readonly from: string;
}

const words: { readonly [In in Language]: Words } = {
  ja: {
    head: (policy, at, proofs) => `${at} の時点で効力のある ${policy} について、${proofs} 件を確かめました`, outcomes: { proved: '証明', refuted: '反例あり', vacuous: '対象なし' },
    asked: (questions, answers) => `${questions} 通りの問い、${answers} 件の答えのすべてで成り立つ`, found: (questions) => `${questions} 番目の問いで破れた`, counterexample: '反例',
    actions: {
      collect: '取得する', use: '使う', 'match-logs': 'ログと照らし合わせる', 'record-call': '通話を録音する', contact: '連絡する', train: '機械学習に使う', infer: '推測に使う',
      anonymise: '匿名加工する', receive: '受け取る', provide: '提供する', 'transfer-abroad': '外国に移転する', entrust: '委託する', 'joint-use': '共同利用する', sell: '販売する', share: '共有する',
    },
    parts: {
      items: '項目', purpose: '目的', of: 'だれの', by: '手段', to: '相手', situation: '場面', country: '国', age: '年齢', residence: '居住地', service: 'サービス', collection: '取得の場面', claim: '主張する根拠',
      known: '分かっていること', answer: '答え',
    },
    consent: ({ to, purpose, recipient }) => `同意（${to}${purpose === undefined ? '' : `、目的 ${purpose}`}${recipient === undefined ? '' : `、相手 ${recipient}`}）`,
    happenings: {
      situation: '前の場面があった', act: '本人が自分で行った', wish: '本人が希望した', applied: '本人が応募した', request: '本人がはっきりと求めた', given: '本人が渡した', 'recording-announced': '録音を告げた',
    },
    nothingKnown: 'なし', from: '出所',
  },
  en: {
    head: (policy, at, proofs) => `${counted(proofs, 'assertion')} about ${policy} as in force on ${at}`, outcomes: { proved: 'proved', refuted: 'refuted', vacuous: 'about nothing' },
    asked: (questions, answers) => `holds in all of ${counted(questions, 'question')} with ${counted(answers, 'answer')}`, found: (questions) => `broken by question ${questions}`, counterexample: 'counterexample',
    actions: {
      collect: 'collect', use: 'use', 'match-logs': 'match with logs', 'record-call': 'record a call', contact: 'contact', train: 'train', infer: 'infer', anonymise: 'anonymise', receive: 'receive',
      provide: 'provide', 'transfer-abroad': 'transfer abroad', entrust: 'entrust', 'joint-use': 'joint use', sell: 'sell', share: 'share',
    },
    parts: {
      items: 'items', purpose: 'purpose', of: 'whose', by: 'channel', to: 'to', situation: 'situation', country: 'country', age: 'age', residence: 'residence', service: 'service', collection: 'collection',
      claim: 'ground claimed', known: 'known', answer: 'answer',
    },
    consent: ({ to, purpose, recipient }) => `consent (${to}${purpose === undefined ? '' : `, purpose ${purpose}`}${recipient === undefined ? '' : `, recipient ${recipient}`})`,
    happenings: {
      situation: 'the earlier situation took place', act: 'the person did it', wish: 'the person wished it', applied: 'the person applied', request: 'the person expressly asked', given: 'the person gave it',
      'recording-announced': 'recording was announced',
    },
    nothingKnown: 'nothing', from: 'from',
  },
};

/** What was proved and what was not; a counterexample line by line. */
export const proofReport = ({ policy, at, proofs }: Told, language: Language): string => {
  const told = words[language];
  return [told.head(policy, at, proofs.length), ...proofs.flatMap((proof) => ['', ...proofLines(proof, language)]), ''].join('\n');
};

const proofLines = (proof: Proof, language: Language): readonly string[] => {
  const told = words[language];
  const head = `${told.outcomes[proof.outcome]}: ${proof.assertion.id}`;
  const said = `  ${visible(proof.assertion.text[language])}`;
  if (proof.outcome === 'vacuous') return [head, said];
  if (proof.outcome === 'proved') return [head, said, `  ${told.asked(proof.questions, proof.answers)}`];
  return [head, said, `  ${told.found(proof.questions)}`, `  ${told.counterexample}: ${told.actions[proof.counterexample.question.action]}`, ...counterexampleLines(proof.counterexample, language).map((line) => `    ${visible(line)}`)];
};

const counterexampleLines = ({ question, facts, answer }: Counterexample, language: Language): readonly string[] => {
  const { parts, from } = words[language];
  const line = (part: keyof Words['parts'], text: string | undefined): readonly string[] => (text === undefined ? [] : [`${parts[part]}: ${text}`]);
  const [holding] = question.person.holdings;
  return [
    ...line('items', answer.items.map(({ item, state }) => `${item} (${state})`).join(', ')), ...line('purpose', question.purpose), ...line('of', holding?.class), ...line('by', question.channel),
    ...line('to', question.recipient ?? question.party), ...line('situation', question.situation), ...line('country', question.country),
    ...line('age', question.person.age === undefined ? undefined : String(question.person.age)), ...line('residence', question.person.residence), ...line('service', holding?.service),
    ...line('collection', holding?.collection), ...line('claim', claimed(question)), ...line('known', knownWords(facts, language)),
    ...answer.reasons.map(({ code, about, from: source }) =>
      `${parts.answer}: ${reasonInWords({ code, about }).says[language]} (${code})${source ? `; ${from} ${source.policy} ${source.version}${source.number === undefined ? '' : `, ${source.number}`}` : ''}`),
  ];
};

const claimed = ({ claim }: Question): string | undefined => (claim ? `${claim.basis}${claim.exception === undefined ? '' : ` (${claim.exception})`}` : undefined);

const knownWords = (facts: Facts, language: Language): string => {
  const { consent, happenings, nothingKnown } = words[language];
  const known = [
    ...facts.consents.map(consent), ...facts.happenings.map(({ kind }) => happenings[kind]),
    ...facts.parties.flatMap(({ contracts }) => contracts.map(({ kind }) => kind)),
  ];
  return known.length > 0 ? known.join(language === 'ja' ? '、' : ', ') : nothingKnown;
};

/** A counterexample as `yakusoku decide` and POST /v1/decisions take a question: the person and all facts are supposed. */
export const askedAgain = ({ question: { person, ...question }, facts }: Counterexample): object => ({ ...question, whatIf: { ...person, facts } });

/** The same as data; the counterexample with its answer, and as `yakusoku decide` takes it. */
export const proofData = ({ policy, at, proofs }: Told): object => ({
  policy, at, proofs: proofs.map((proof) => {
    const { id, text, source } = proof.assertion;
    const about = { id, text, source, outcome: proof.outcome };
    if (proof.outcome === 'vacuous') return { ...about, because: proof.because };
    return proof.outcome === 'proved' ? { ...about, questions: proof.questions, answers: proof.answers } : { ...about, questions: proof.questions, counterexample: { asked: askedAgain(proof.counterexample), answer: proof.counterexample.answer } };
  }),
});
