import type { Referent } from '../../findings/parameters.ts';
import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { blocksOf } from '../model/all-clauses.ts';
import type { Policy } from '../model/policy.ts';

/** Every id that is used is declared. A '' stands where the reader already reported. */
export const danglingReference = (policy: Policy): readonly Finding[] => {
  const classes = policy.classes.map(({ id }) => id as string);
  const types = policy.requests.types.map(({ type }) => type as string);
  return [
    ...policy.purposes.flatMap((purpose) => resolve('class', purpose.class, classes, purpose.classAt)),
    ...blocksOf(policy.clauses).flatMap((block) => (block.kind === 'purposes-of' ? resolve('class', block.class, classes, block.at) : [])),
    ...policy.requests.refusalGrounds.flatMap((ground) =>
      ground.types.flatMap((type, at) => resolve('request-type', type, types, ground.typesAt[at] ?? ground.at))),
  ];
};

const resolve = (what: Referent, id: string, known: readonly string[], at: Position): readonly Finding[] =>
  id === '' || known.includes(id) ? [] : [finding('dangling-reference', at, { what, id, known: known.filter((each) => each !== '') })];
