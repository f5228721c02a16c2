import type { ClauseId, CompanyId, DifferenceId, PolicyId, ServiceId } from '../../identifiers/name-ids.ts';
import { languages } from '../../identifiers/language.ts';
import { reportWrong } from '../../text/reader.ts';
import type { Reader } from '../../text/reader.ts';
import { list, optional, refined, required } from '../../text/structures.ts';
import { date, identifier, localText, oneOf, text } from '../../text/values.ts';
import { node, noNames, references } from './read-node.ts';
import type { Citation, Difference, Extends, OtherForm, Scope } from './relation.ts';

/** ISO 3166-1 or 3166-2, e.g. `US-CA`. */
export const residence: Reader<string> = refined(text, (code, at, report) => {
  if (code !== '' && !/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(code)) reportWrong({ kind: 'scalar', at, value: code }, 'residence', { kind: 'residence' }, report);
  return code;
}, { kind: 'residence' });

const noScope: Scope = { residence: undefined, company: undefined, companyAt: undefined, services: [], servicesAt: [] };

const scope: Reader<Scope> = node({
  residence: optional(residence, undefined), company: optional(identifier<CompanyId>(), undefined), services: optional(references<ServiceId>(1), noNames),
}, (values, _at, atOf) => ({
  residence: values.residence, company: values.company, companyAt: atOf('company'), services: values.services.ids, servicesAt: values.services.at,
}));

export const extension: Reader<Extends> = node({
  policy: required(identifier<PolicyId>()), version: optional(date, undefined), as: required(oneOf(['service', 'addendum'])), scope: optional(scope, noScope),
}, (values, at, atOf) => ({
  at, policy: values.policy, policyAt: atOf('policy'), version: values.version, versionAt: atOf('version'), as: values.as, scope: values.scope,
}));

export const difference: Reader<Difference> = node({
  id: required(identifier<DifferenceId>()), clause: required(identifier<ClauseId>()), about: required(localText), japanese: required(localText),
  english: required(localText), runs: required(oneOf(['japanese', 'english', 'both'])),
}, (values, _at, atOf) => ({
  kind: 'difference', at: atOf('id'), id: values.id, clause: values.clause, clauseAt: atOf('clause'), about: values.about,
  japanese: values.japanese, english: values.english, runs: values.runs,
}));

export const otherForm: Reader<OtherForm> = node(
  { name: required(localText), languages: required(list(oneOf(languages), 1)), lacks: optional(list(localText), []) },
  (values, at) => ({ at, name: values.name, languages: values.languages, lacks: values.lacks }),
);

export const citation: Reader<Citation> = node(
  { clause: required(identifier<ClauseId>()), printed: optional(localText, undefined) },
  (values, at, atOf) => ({ at, clause: values.clause, clauseAt: atOf('clause'), printed: values.printed }),
);
