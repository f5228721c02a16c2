import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

const guardianProof = /登記事項証明/;
const comparable = /氏名|姓名|お名前|住所/;

/** JP-DSR-02: what a guardian can show. JP-DSR-12: no copy of a document that could be compared with nothing held. */
export const proofOfPerson = ({ requests }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (!requests) return [];
  const { agents, documents, at } = requests.identity;
  const items = layers.flatMap((layer) => layer.items);
  return [
    ...(agents && !agents.legalRepresentative.authority.some(({ ja }) => guardianProof.test(ja)) ? [finding('guardian-proof-missing', at, {})] : []),
    ...(documents.length > 0 && items.length > 0 && !items.some(({ name, catchAll }) => catchAll || comparable.test(name.ja)) ? [finding('identity-check-heavy', at, {})] : []),
  ];
};
