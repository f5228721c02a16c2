import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

const recruitment = /求人|求職|職業紹介|人材紹介|転職/;
// 指針 (平11告示141): race, social status, birthplace and the like; thought and creed; union membership.
const forbidden = /本籍|出生地|門地|人種|民族|社会的身分|家族の職業|思想|信条|支持政党|労働組合|宗教/;

/** JP-PUR-12: what an employment service must not collect, and does. */
export const forbiddenInRecruitment = ({ items, collections }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  if (!layers.some(({ services }) => services.some(({ name }) => recruitment.test(name.ja)))) return [];
  const collected = new Set(collections.flatMap((collection) => collection.items.map(({ item }) => item)));
  return items.filter(({ id, name }) => collected.has(id) && forbidden.test(name.ja)).map(({ id, at }) => finding('item-forbidden-in-recruitment', at, { id }));
};
