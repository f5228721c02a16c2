import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Referent } from '../findings/parameters.ts';
import { californiaThirdParties } from '../policy/model/california.ts';
import { declaredIn } from '../policy/model/references.ts';
import type { PolicyLibrary } from '../policy/model/resolve.ts';
import type { Assertion, Meant, Named } from './assertion.ts';

/** Names of assertions that no document declares: nothing may hold only because it speaks of what is not there. */
export const checkAssertionNames = (assertions: readonly Assertion[], library: PolicyLibrary): readonly Finding[] => {
  const declared = library.map(declaredIn);
  const known = (what: keyof ReturnType<typeof declaredIn>): readonly string[] => [...new Set(declared.flatMap((names) => names[what]))];
  const recipients = [...known('recipient'), ...new Set(library.flatMap((text) => [
    ...(text.entrustment?.partners ?? []).map(({ id }) => id), ...text.receipts.map(({ id }) => id), ...(text.california ? californiaThirdParties : []),
  ]))];
  const unknownOf = (meant: Meant): readonly Finding[] => [
    ...unknown('item', typeof meant.items === 'string' ? undefined : meant.items, known('item')),
    ...unknown('class', meant.classes, known('class')),
    ...unknown('purpose', typeof meant.purposes === 'string' ? undefined : meant.purposes, known('purpose')),
    ...unknown('recipient', meant.recipients, recipients), ...unknown('situation', meant.situations, known('situation')),
    ...unknown('service', meant.services, known('service')), ...unknown('collection', meant.collections, known('collection')),
  ];
  return assertions.flatMap(({ what, for: others }) => [what, ...others].flatMap(unknownOf));
};

const unknown = (what: Referent, names: readonly Named[] | undefined, known: readonly string[]): readonly Finding[] =>
  (names ?? []).filter(({ id }) => !known.includes(id)).map(({ id, at }) => finding('dangling-reference', at, { what, id, known }));
