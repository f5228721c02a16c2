import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** The document's own languages say different things: kept as they are, and told. */
export const languagesDiffer = ({ differences }: PolicyText): readonly Finding[] =>
  differences.map(({ id, at, runs }) => finding('languages-differ', at, { id, runs }));
