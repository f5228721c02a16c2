import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { allClauses } from '../model/all-clauses.ts';
import type { PolicyText } from '../model/policy.ts';
import type { PolicyLibrary } from '../model/resolve.ts';
import type { Security } from '../model/security.ts';

// What is left of "we take the necessary organisational and technical measures under the guideline": nothing.
const empty = /当社|グループ|個人(?:情報|データ)|漏えい|漏洩|滅失|毀損|き損|問題|その他|安全管理|安全|ガイドライン|法令|組織的|人的|物理的|技術的|必要|適切|適正|合理的|措置|対策|管理|目的|同じ|[起防正講努従定行取実施][\p{Script=Hiragana}]*|[\p{Script=Hiragana}\p{P}\s]/gu;
const substanceLeast = 5;

/** JP-DSR-15: security measures in substance, here or where the text refers to. */
export const securityInSubstance = ({ at, security }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[], library: PolicyLibrary): readonly Finding[] => {
  if (!security) return layers.some((layer) => layer.security) ? [] : [finding('security-missing', at, {})];
  const { see, measures } = security;
  const thin = !measures.some(({ text }) => text.ja.replace(empty, '').length >= substanceLeast);
  return see ? dangling(see, library) : thin ? [finding('security-not-in-substance', security.at, {})] : [];
};

/** CT-10: the clause that is referred to is in some version of that policy. */
const dangling = (see: NonNullable<Security['see']>, library: PolicyLibrary): readonly Finding[] => {
  const versions = library.filter(({ id }) => id === see.policy);
  if (see.policy === '' || see.clause === '') return [];
  if (versions.length === 0) return [finding('dangling-reference', see.at, { what: 'policy', id: see.policy, known: [...new Set(library.map(({ id }) => id))] })];
  const clauses = new Set(versions.flatMap((version) => allClauses(version.clauses).map(({ id }) => id)));
  return clauses.has(see.clause) ? [] : [finding('dangling-reference', see.at, { what: 'clause', id: see.clause, known: [...clauses] })];
};
