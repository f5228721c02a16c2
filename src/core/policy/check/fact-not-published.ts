import type { PublishedFact } from '../../findings/parameters.ts';
import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { blocksOf } from '../model/all-clauses.ts';
import type { Block, PlainFact, PolicyText } from '../model/policy.ts';

/** A fact, where it stands, and of what part of it the place speaks. */
interface Fact { readonly fact: PublishedFact; readonly at: Position; readonly of?: string }

/** If the engine does it, the text says it (JP-DSR-15): every section and every purpose of the policy is printed somewhere. */
export const factNotPublished = (policy: PolicyText): readonly Finding[] => {
  const printed = printedIn(blocksOf(policy.clauses));
  return factsOf(policy).filter(({ fact, of }) => !printed.has(fact) && !printed.has(`${fact} ${of ?? ''}`))
    .map(({ fact, at, of }) => finding('fact-not-published', at, { fact, of }));
};

/** By name for a whole, by name and part for a part. */
const printedIn = (blocks: readonly Block[]): ReadonlySet<string> => new Set(blocks.map((block) => {
  if (block.kind === 'purposes-of') return `purposes ${block.class}`;
  if (block.kind === 'recipient') return `recipients ${block.recipient}`;
  if (block.kind === 'measures-of') return `security-measures ${block.head}`;
  return block.kind === 'trackers-of' ? `trackers ${block.technique}` : block.kind;
}));

const factsOf = (policy: PolicyText): readonly Fact[] => [
  ...policy.classes.filter(({ id }) => id !== '' && policy.purposes.some((purpose) => purpose.class === id))
    .map(({ id, at }): Fact => ({ fact: 'purposes', at, of: id })),
  ...requestFacts(policy), ...dealingFacts(policy), ...californiaFacts(policy), ...wholeSections(policy),
];

const plain = (at: Position, facts: readonly (PlainFact & PublishedFact)[]): readonly Fact[] => facts.map((fact) => ({ fact, at }));

const requestFacts = ({ requests, desk }: PolicyText): readonly Fact[] => [
  ...(requests ? plain(requests.at, [
    'request-types', 'fees', 'promised-reply', 'document-disposal',
    ...(requests.identity.documents.length > 0 ? ['identity-documents' as const] : []),
    ...(requests.refusalGrounds.length > 0 ? ['refusal-grounds' as const] : []),
    ...(requests.intake.refused.length > 0 ? ['refused-channels' as const] : []),
    ...(requests.selfServiceStop ? ['self-service-stop' as const] : []),
    ...(requests.form || requests.firstStep === 'contact-desk' ? ['request-procedure' as const] : []),
  ]) : []),
  ...(desk ? plain(requests?.at ?? desk.at, ['desk']) : []),
];

const dealingFacts = ({ provision, trackers, security }: PolicyText): readonly Fact[] => [
  ...(provision ? [
    ...plain(provision.at, ['provision-consent', ...(provision.means.length > 0 ? ['provision-means' as const] : [])]),
    ...provision.recipients.map(({ id, at }): Fact => ({ fact: 'recipients', at, of: id })),
    ...(provision.exceptions.length > 0 ? plain(provision.at, ['provision-exceptions']) : []),
    ...(provision.abroad ? plain(provision.abroad.at, ['provision-abroad']) : []),
  ] : []),
  ...(trackers?.trackers ?? []).map(({ technique, at }): Fact => ({ fact: 'trackers', at, of: technique })),
  ...(security?.measures ?? []).map(({ head, at }): Fact => ({ fact: 'security-measures', at, of: head })),
  ...(security?.see ? plain(security.see.at, ['security-measures']) : []),
];

const californiaFacts = ({ california }: PolicyText): readonly Fact[] => california ? plain(california.at, [
  'california-categories', 'california-sale', 'california-rights', 'california-procedure', 'california-retention',
  ...(california.sensitive ? ['california-sensitive' as const] : []),
]) : [];

const wholeSections = (policy: PolicyText): readonly Fact[] => {
  const sections: readonly (readonly [{ readonly at: Position } | undefined, PlainFact & PublishedFact])[] = [
    [policy.purposeRules, 'purpose-rules'], [policy.receipts[0], 'receipts'], [policy.jointUse, 'joint-use'], [policy.entrustment, 'entrustment'],
    [policy.specialCare, 'special-care'], [policy.statistics, 'statistics'], [policy.anonymised, 'anonymised'], [policy.retention[0], 'retention'],
    [policy.amendment, 'amendment'], [policy.minors, 'minors'], [policy.organisation.privacyManager, 'privacy-manager'],
  ];
  return sections.flatMap(([section, fact]) => (section ? plain(section.at, [fact]) : []));
};
