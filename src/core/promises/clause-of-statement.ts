import { allClauses } from '../policy/model/all-clauses.ts';
import type { Block, Clause, PolicyText } from '../policy/model/policy.ts';
import type { Statement } from '../policy/model/relation.ts';

/** The clause of the text that says what a node states: the one it is, or the first that prints it. Undefined: the head of the document. */
export const clauseOfStatement = (policy: PolicyText, statement: Statement): Clause | undefined => {
  const clauses = allClauses(policy.clauses);
  if (statement.section.startsWith('clauses')) return clauses.find(({ id }) => id === statement.within.at(-1));
  return printersOf(policy, statement).map((prints) => clauses.find(({ body }) => body.some(prints))).find((clause) => clause !== undefined);
};

type Prints = (block: Block) => boolean;

const ofKind = (...kinds: readonly Block['kind'][]): readonly Prints[] => kinds.map((kind) => (block) => block.kind === kind);
const purposesOf = (of: string | undefined): Prints => (block) => block.kind === 'purposes-of' && block.class === of;

/** What may print it, the best first. */
const printersOf = (policy: PolicyText, { section, within, class: of }: Statement): readonly Prints[] => {
  const [outer] = within;
  if (section === 'classes') return [purposesOf(outer)];
  if (section === 'purposes') return [purposesOf(of)];
  // Most documents tell of their ways of collection where they tell of the purposes.
  if (section === 'collections') return [...ofKind('collections'), ...(policy.collections.find(({ id }) => id === outer)?.classes ?? []).map(purposesOf)];
  if (section.startsWith('provision.recipients')) return [(block) => block.kind === 'recipient' && block.recipient === outer, ...ofKind('recipients')];
  if (section === 'security.measures') {
    const head = policy.security?.measures.find(({ id }) => id === outer)?.head;
    return [(block) => block.kind === 'measures-of' && block.head === head, ...ofKind('security-measures')];
  }
  if (section === 'trackers.list') {
    const technique = policy.trackers?.trackers.find(({ id }) => id === outer)?.technique;
    return [(block) => block.kind === 'trackers-of' && block.technique === technique, ...ofKind('trackers')];
  }
  return ofKind(...(Object.entries(bySection).find(([prefix]) => section === prefix || section.startsWith(`${prefix}.`))?.[1] ?? []));
};

/** Longer sections stand before those that hold them. */
const bySection: Readonly<Record<string, readonly Block['kind'][]>> = {
  services: ['services'], items: ['items'], 'purpose-rules': ['purpose-rules'], receipts: ['receipts'],
  'provision.exceptions': ['provision-exceptions'], 'provision.abroad': ['provision-abroad'], provision: ['provision-consent', 'provision-means', 'recipients'],
  'special-care': ['special-care'], 'joint-use': ['joint-use'], entrustment: ['entrustment'], statistics: ['statistics'], anonymised: ['anonymised'],
  trackers: ['trackers', 'trackers-of'], security: ['security-measures'], retention: ['retention'], amendment: ['amendment'], minors: ['minors'],
  'california.categories': ['california-categories'], 'california.sensitive': ['california-sensitive'], 'california.rights': ['california-rights'],
  'california.sale': ['california-sale'], 'california.retention': ['california-retention'], california: ['california-procedure', 'california-rights'],
  'requests.types': ['request-types'], 'requests.intake': ['refused-channels', 'request-procedure'], 'requests.promised-reply': ['promised-reply'],
  'requests.identity.agents': ['agent-documents'], 'requests.identity': ['identity-documents', 'document-disposal'],
  'requests.refusal-grounds': ['refusal-grounds'], 'requests.form-retention': ['document-disposal'],
  requests: ['request-procedure', 'request-types', 'promised-reply'], desk: ['desk'],
};
