import type { LocalText } from '../../policy/model/local-text.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import type { Duty, Reason } from '../answer.ts';
import { reasonDefinitions, type ReasonCode, type ReasonDefinition } from '../reasons.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { nameInDuty, nameInReason } from './names.ts';

export interface ReasonWords {
  readonly says: LocalText;
  /** What would have to change for another answer; undefined where it is a permission. */
  readonly advice: LocalText | undefined;
}

/** A reason for people. `text`: the documents that answered, merged, for the names in them and what they let a consent open; without it names stand as they are written. */
export const reasonInWords = ({ code, about }: Pick<Reason, 'code' | 'about'>, text?: PolicyText): ReasonWords => {
  const name = nameInReason(code, about, text);
  const [inJa, inEn] = [ja.reasons[code](name.ja), en.reasons[code](name.en)];
  const after = consentToPurpose(code, text);
  return {
    says: { ja: inJa.says, en: inEn.says },
    advice: inJa.advice !== undefined && inEn.advice !== undefined ? { ja: `${inJa.advice}${after.ja}`, en: `${inEn.advice}${after.en}` } : undefined,
  };
};

const consentToPurpose = (code: ReasonCode, text: PolicyText | undefined): LocalText => {
  const { lifts }: ReasonDefinition = reasonDefinitions[code];
  if (!lifts?.includes('consent-to-purpose')) return { ja: '', en: '' };
  const which = text?.purposeRules?.outside === 'never' ? 'noConsentOpensPurposes' : 'consentOpensPurposes';
  return { ja: ja[which], en: ` ${en[which]}` };
};

/** A duty for people. */
export const dutyInWords = ({ kind, about }: Pick<Duty, 'kind' | 'about'>, text?: PolicyText): LocalText => {
  const name = nameInDuty(kind, about, text);
  return { ja: ja.duties[kind](name.ja), en: en.duties[kind](name.en) };
};
