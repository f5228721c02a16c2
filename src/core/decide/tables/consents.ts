import type { Consent, ConsentMethod } from '../../choices/choices.ts';
import type { Question } from '../question.ts';
import { codes } from './codes.ts';
import type { DatedLaw, View, WeighedConsent } from './inquiry.ts';
import type { AskedItems } from './item-numbers.ts';
import { addAll, type Mask } from './masks.ts';
import type { Sheet } from './sheet.ts';

const noAct: ReadonlySet<ConsentMethod> = new Set(['continued-use', 'silence', 'pre-checked-box']);

/** The consents of the person by the moment of the question, each with what keeps it from counting (rule 62). */
export const weighConsents = (consents: readonly Consent[], question: Question, law: DatedLaw): readonly WeighedConsent[] => {
  const weighed: WeighedConsent[] = [];
  const { at, person: { age } } = question;
  for (const consent of consents) {
    if (consent.at > at) continue;
    weighed.push({
      consent, byNoAct: noAct.has(consent.method), ofMinor: consent.by === 'person' && age !== undefined && age < law.consentAge(question),
      uninformed: consent.to === 'abroad' && !consent.informed, items: undefined,
    });
  }
  return weighed;
};

const covered = (consent: Consent, items: AskedItems, sheet: Sheet): Mask => {
  if (consent.items === 'all') return sheet.asked;
  const mask = sheet.lasting.empty();
  items.addNames(mask, consent.items);
  return mask;
};

export const names = ({ items }: Consent): boolean => items !== 'all';

/** Those of `wanted` that consents which match and count cover. What matches and does not count is said to be ignored. */
export const consented = (view: View, wanted: Mask, matches: (consent: Consent) => boolean): Mask => {
  const { consents, sheet, items } = view;
  const found = sheet.masks.empty();
  for (const weighed of consents) {
    const { consent, byNoAct, ofMinor, uninformed } = weighed;
    if (!matches(consent)) continue;
    const covers = sheet.masks.both(weighed.items ??= covered(consent, items, sheet), wanted);
    if (byNoAct) sheet.say(codes['consent-by-no-act'], covers, consent.to);
    if (ofMinor) sheet.say(codes['consent-of-a-minor'], covers, consent.to);
    if (uninformed) sheet.say(codes['consent-not-informed'], covers, consent.to);
    if (!byNoAct && !ofMinor && !uninformed) addAll(found, covers);
  }
  return found;
};
