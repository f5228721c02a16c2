import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

/** The document's own languages say different things: kept as they are, and told. */
export const languagesDiffer = ({ differences }: PolicyText): readonly Finding[] =>
  // A blank stands where the text could not be read, which has its own finding.
  differences.filter(({ runs }) => (runs as string) !== '').map(({ id, at, runs }) => finding('languages-differ', at, { id, runs }));
