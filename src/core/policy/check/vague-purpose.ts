import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import type { Purpose } from '../model/purposes.ts';

// What the guideline calls too vague (GL-T 3-1-1), whatever stands around it: the verb alone is left.
const empty = /(?:当社|当社グループ)?の?(?:事業活動|事業|業務|営業活動|マーケティング(?:活動)?|(?:お客様への?)?サービス(?:の)?(?:向上|改善|提供)?|(?:その他)?(?:これらに|上記に)?(?:付随|関連)(?:・関連|又は関連)?(?:する|した)?(?:業務|事業)?|その他)/g;
const verbs = /(?:に(?:用いる|利用する|使う|供する)?|を(?:行う|図る|する)?|の|ため|等|など|、|。|\s)/g;

const isVague = ({ incidental, text: { ja } }: Purpose): boolean => incidental || (ja !== '' && ja.replace(empty, '').replace(verbs, '') === '');

/** JP-PUR-01: each purpose lets people foresee what their data is used for, and no class has vague ones only. */
export const vaguePurpose = ({ purposes }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => {
  const vague = purposes.filter(isVague);
  const clear = new Set(layers.flatMap((layer) => layer.purposes.filter((purpose) => !isVague(purpose)).map((purpose) => purpose.class)));
  const without = new Map(vague.filter((purpose) => purpose.class !== '' && !clear.has(purpose.class)).map((purpose) => [purpose.class, purpose.classAt]));
  return [
    ...vague.map(({ id, at }) => finding('purpose-vague', at, { id })),
    ...[...without].map(([id, at]) => finding('class-with-vague-purposes', at, { id })),
  ];
};
