import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { PolicyText } from '../model/policy.ts';

// The words of APPI Article 2(3) and Article 2 of the Cabinet Order, whole: 障害 by itself is also what befalls a system.
const words = /人種|民族|信条|宗教|社会的身分|病歴|既往歴|診療|処方|調剤|健康診断|犯罪|前科|心身の(?:機能の)?障害|身体障害|知的障害|精神障害/;

/** JP-SENS-01: an item that the law calls special-care is marked so: consent to acquire it, and leaks of it, hang on the mark. */
export const specialCareMarked = ({ items }: PolicyText): readonly Finding[] => items.flatMap(({ id, at, name, specialCare }) => {
  const word = specialCare ? undefined : words.exec(name.ja)?.[0];
  return word === undefined || id === '' ? [] : [finding('special-care-not-marked', at, { id, word })];
});
