import type { FigureKind } from '../../findings/parameters.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';
import { figuresOf, saysInWords } from './figures.ts';
import { textsPeopleRead } from './texts-people-read.ts';
import type { ReadText } from './texts-people-read.ts';

const kinds = ['date', 'number', 'address', 'email'] as const satisfies readonly FigureKind[];

/** Both languages of one text have the same days, numbers and addresses, whatever their words are. */
export const figuresDiffer = (policy: PolicyText): readonly Finding[] => textsPeopleRead(policy).flatMap(compared);

const anyFigure = /[\p{N}@]|https?:/u;

const compared = ({ text: { ja, en }, at }: ReadText): readonly Finding[] => {
  if (!anyFigure.test(ja) && !anyFigure.test(en)) return [];
  const [japanese, english] = [figuresOf(ja), figuresOf(en)];
  return kinds.flatMap((what) => {
    const onlyJa = beyond(japanese[what], english[what], what).filter((figure) => what !== 'number' || !saysInWords(en, figure));
    const onlyEn = beyond(english[what], japanese[what], what).filter((figure) => what !== 'number' || !saysInWords(ja, figure));
    return onlyJa.length + onlyEn.length > 0 ? [finding('figures-differ-between-languages', at, { what, ja: onlyJa, en: onlyEn })] : [];
  });
};

/** A page of a site may have its own address for each language. */
const neutral = (address: string): string => address.replace(/\/(?:en|ja)(?=\/|$)/g, '');

/** What one list has more often than the other. */
const beyond = (here: readonly string[], there: readonly string[], what: FigureKind): readonly string[] => {
  const same = what === 'address' ? neutral : (figure: string): string => figure;
  const left = there.map(same);
  return here.filter((figure) => {
    const at = left.indexOf(same(figure));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};
