import type { LocalText } from '../../policy/model/local-text.ts';
import { appi, order, rules } from '../source.ts';
import type { Source } from '../source.ts';
import { provisionFacts } from './provision-bases.ts';

/** What must be true, and shown, before special-care information is acquired on one of the grounds that are for acquisition alone. */
const ownFacts = {
  'from-academic': { ja: '学術研究機関等から取得する', en: 'it comes from an academic institution' },
  'made-public-by': {
    ja: '本人、国の機関・地方公共団体、学術研究機関等、報道機関など（法57条1項）、または外国のこれらに当たる者が公開している（だれが、どこで）',
    en: 'the person, a public body, an academic institution, the press or the like (Article 57(1)), or such a body abroad made it public (who, and where)',
  },
  'seen-or-filmed': { ja: '本人を目で見て、または撮影して取得する', en: 'it is acquired by seeing or filming the person' },
  'outwardly-obvious': { ja: '外形上明らかである', en: 'it is obvious from the outside' },
  'received-without-provision': { ja: '委託、事業の承継、共同利用のどれかにより受け取る（どれか）', en: 'it is received through entrustment, succession or joint use (which of them)' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Those of the bases of provision are needed here as well, in the same words. */
export const acquisitionFacts = {
  ...ownFacts,
  'operator-is-academic': { ja: '取得する側が学術研究機関等である', en: 'the acquirer is an academic institution' },
  'joint-research': { ja: '相手と共同して研究する', en: 'the research is done jointly with the other' },
  'academic-purpose': { ja: '学術研究のために要る', en: 'it is needed for academic research' },
  'no-undue-harm': provisionFacts['no-undue-harm'],
} as const satisfies Readonly<Record<string, LocalText>>;
export type AcquisitionFact = keyof typeof acquisitionFacts;

/**
 * A ground that APPI Article 20(2) knows for acquisition alone; the code names the item, `-1` and `-2` the items of Article 9 of the
 * Order. Of the nine ways (JP-SENS-02) consent is never claimed (it is on record or it is not), and (i) to (iv) are claimed as X27-1-1 to
 * X27-1-4, whose facts are the same.
 */
export interface AcquisitionGround {
  readonly code: string;
  readonly name: LocalText;
  readonly rule: 'JP-SENS-02';
  readonly sources: readonly Source[];
  /** All of them are needed. */
  readonly facts: readonly AcquisitionFact[];
  /** Its facts are known from memory only, and still to be checked. */
  readonly unverified?: true;
}

const base = { rule: 'JP-SENS-02' } as const;

export const acquisitionGrounds = [
  { ...base, code: 'P20-2-5', name: { ja: '学術研究機関等による学術研究', en: 'an academic institution does research' }, sources: [appi('20(2)(v)')],
    facts: ['operator-is-academic', 'academic-purpose', 'no-undue-harm'], unverified: true },
  { ...base, code: 'P20-2-6', name: { ja: '学術研究機関等からの取得（共同研究）', en: 'it comes from an academic institution, for joint research' }, sources: [appi('20(2)(vi)')],
    facts: ['from-academic', 'joint-research', 'academic-purpose', 'no-undue-harm'], unverified: true },
  { ...base, code: 'P20-2-7', name: { ja: '本人や報道機関などによる公開', en: 'made public by the person, the press or the like' }, sources: [appi('20(2)(vii)'), rules('6')],
    facts: ['made-public-by'] },
  { ...base, code: 'P20-2-8-1', name: { ja: '見てわかる外形', en: 'visibly obvious' }, sources: [appi('20(2)(viii)'), order('9(i)')], facts: ['seen-or-filmed', 'outwardly-obvious'] },
  { ...base, code: 'P20-2-8-2', name: { ja: '委託・承継・共同利用による受領', en: 'received through entrustment, succession or joint use' }, sources: [appi('20(2)(viii)'), order('9(ii)'), appi('27(5)')],
    facts: ['received-without-provision'] },
] as const satisfies readonly AcquisitionGround[];

const groundOf: ReadonlyMap<string, AcquisitionGround> = new Map(acquisitionGrounds.map((ground) => [ground.code, ground]));

export const findAcquisitionGround = (code: string): AcquisitionGround | undefined => groundOf.get(code);
