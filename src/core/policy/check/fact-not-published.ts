import type { PublishedFact } from '../../findings/parameters.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { blocksOf } from '../model/all-clauses.ts';
import type { Policy } from '../model/policy.ts';

type Fact = Exclude<PublishedFact, 'purposes'>;

/** If the engine does it, the text says it (JP-DSR-15): what requests run by, and every purpose, is printed somewhere. */
export const factNotPublished = (policy: Policy): readonly Finding[] => {
  const blocks = blocksOf(policy.clauses);
  const printed = new Set<string>(blocks.map(({ kind }) => kind));
  const classes = new Set<string>(blocks.flatMap((block) => (block.kind === 'purposes-of' ? [block.class] : [])));
  return [
    ...policy.classes.filter(({ id }) => id !== '' && !classes.has(id) && policy.purposes.some((purpose) => purpose.class === id))
      .map(({ id, at }) => finding('fact-not-published', at, { fact: 'purposes', of: id })),
    ...factsOf(policy).filter((fact) => !printed.has(fact)).map((fact) => finding('fact-not-published', policy.requests.at, { fact, of: undefined })),
  ];
};

const factsOf = ({ requests }: Policy): readonly Fact[] => [
  'request-types', 'fees', 'promised-reply', 'identity-documents', 'document-disposal', 'desk',
  ...(requests.refusalGrounds.length > 0 ? ['refusal-grounds' as const] : []),
  ...(requests.intake.refused.length > 0 ? ['refused-channels' as const] : []),
];
