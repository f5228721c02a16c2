import { consentScopes } from '../choices/choices.ts';
import { actions } from '../decide/question.ts';
import { finding, hasErrors, inOrder } from '../findings/finding.ts';
import type { Finding, Position, Read } from '../findings/finding.ts';
import { contactChannels } from '../policy/model/purposes.ts';
import { countryCode } from '../policy/model/read-node.ts';
import { residence } from '../policy/model/read-relation.ts';
import { dataOrigins } from '../policy/model/subjects.ts';
import { readTextAnyway } from '../text/reader.ts';
import type { Reader, Report } from '../text/reader.ts';
import type { Shape } from '../text/shape.ts';
import { list, mapping, named, optional, refined, required, wordOr } from '../text/structures.ts';
import { identifier, integer, localText, oneOf, text, trueOrFalse } from '../text/values.ts';
import { claimKinds, contractNames, gateKinds, happeningKinds } from './assertion.ts';
import type { Assertion, FactsNamed, Meant, Named } from './assertion.ts';

/** A file of assertions, read by itself; `checkAssertionNames` compares its names with a policy. */
export const readAssertions = (source: string | Uint8Array, file: string): Read<readonly Assertion[]> => {
  const read = readTextAnyway(source, file, assertionsFile);
  if (!read.value) return read;
  const findings = inOrder([...read.findings, ...twice(read.value)]);
  return { value: hasErrors(findings) ? undefined : read.value, findings };
};

const twice = (assertions: readonly Assertion[]): readonly Finding[] => assertions.flatMap(({ id, at }, index) =>
  (id !== '' && assertions.slice(0, index).some((before) => before.id === id) ? [finding('duplicate-id', at, { id })] : []));

const names = (of: string): Reader<readonly Named[]> => list(refined(identifier({ of }), (id, at): Named => ({ id, at })), 1);

const meant: Reader<Meant> = named('Meant', mapping(
  {
    action: optional(list(oneOf(actions), 1), undefined),
    items: optional(wordOr('special-care', 'special-care', wordOr('sensitive', 'sensitive', wordOr('usage-log', 'usage-log', wordOr('identifying', 'identifying', names('item'))))), undefined),
    classes: optional(names('class'), undefined),
    purposes: optional(wordOr('declared', 'declared', wordOr('undeclared', 'undeclared', names('purpose'))), undefined),
    recipients: optional(names('recipient'), undefined), situations: optional(names('situation'), undefined),
    countries: optional(wordOr('abroad', 'abroad', wordOr('foreign', 'foreign', list(countryCode, 1))), undefined),
    age: optional(mapping({ under: optional(integer(1, 120), undefined), from: optional(integer(0, 120), undefined) }, ({ under, from }) => ({ under, from })), undefined),
    residence: optional(mapping({ place: required(residence), outside: optional(trueOrFalse, false) }, (values) => values), undefined),
    services: optional(names('service'), undefined), collections: optional(names('collection'), undefined),
    channels: optional(list(oneOf(contactChannels), 1), undefined), membership: optional(list(oneOf(['member', 'left', 'none']), 1), undefined),
    origin: optional(list(oneOf(dataOrigins), 1), undefined),
  },
  (values, at): Meant => ({ at, ...values }),
));

const factsNamed: Reader<FactsNamed> = named('Facts', mapping(
  {
    consent: optional(list(oneOf(consentScopes), 1), []), claim: optional(list(oneOf(claimKinds), 1), []), gate: optional(list(oneOf(gateKinds), 1), []),
    happening: optional(list(oneOf(happeningKinds), 1), []), contract: optional(list(oneOf(contractNames), 1), []),
  },
  (values) => values,
));

const noneNamed: FactsNamed = { consent: [], claim: [], gate: [], happening: [], contract: [] };
const forms = ['never', 'only', 'always'] as const;
const companions = { for: 'only', given: 'always' } as const;

interface Written {
  readonly never: Meant | undefined;
  readonly only: Meant | undefined;
  readonly always: Meant | undefined;
  readonly for: readonly Meant[] | undefined;
  readonly unless: FactsNamed | undefined;
  readonly given: FactsNamed | undefined;
  readonly assertion: (said: Pick<Assertion, 'says' | 'what' | 'for' | 'facts'>) => Assertion;
}

/** One of never, only, always; what belongs to another of them is out of place. */
const oneForm = (written: Written, at: Position, report: Report): Assertion => {
  const [says, ...more] = forms.filter((form) => written[form]);
  const what = says && written[says];
  if (!says || !what) {
    report(finding('missing-key', at, { key: forms.join(' / ') }));
    return written.assertion({ says: 'never', what: meant.blank(at), for: [], facts: noneNamed });
  }
  for (const key of more) report(finding('unknown-key', written[key]?.at ?? at, { key, known: [says] }));
  if (says === 'only' && !written.for) report(finding('missing-key', at, { key: 'for' }));
  for (const key of ['for', 'given'] as const) if (written[key] && companions[key] !== says) report(finding('unknown-key', at, { key, known: [says, 'unless'] }));
  if (says === 'always' && written.unless) report(finding('unknown-key', at, { key: 'unless', known: [says, 'given'] }));
  return written.assertion({ says, what, for: written.for ?? [], facts: (says === 'always' ? written.given : written.unless) ?? noneNamed });
};

const assertion: Reader<Assertion> = refined(mapping(
  {
    id: required(identifier({ declares: 'assertion' })), text: required(localText), never: optional(meant, undefined), only: optional(meant, undefined),
    always: optional(meant, undefined), for: optional(list(meant, 1), undefined), unless: optional(factsNamed, undefined), given: optional(factsNamed, undefined),
    source: optional(list(text, 1), []),
  },
  ({ id, text: words, source, ...written }, _at, atOf): Written => ({ ...written, assertion: (said) => ({ kind: 'assertion', at: atOf('id'), id, text: words, source, ...said }) }),
), oneForm);

const assertionsFile: Reader<readonly Assertion[]> = mapping({ assertions: required(list(assertion, 1)) }, (values) => values.assertions);

/** The form of a file of assertions, for its schema and reference. */
export const assertionsShape: Shape = assertionsFile.shape;
