import type { LocalText } from '../../policy/model/local-text.ts';
import type { PolicyText } from '../../policy/model/policy.ts';
import type { Duty, Reason } from '../answer.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { nameInDuty, nameInReason } from './names.ts';

export interface ReasonWords {
  readonly says: LocalText;
  /** What would have to change for another answer; undefined where it is a permission. */
  readonly advice: LocalText | undefined;
}

/** A reason for people. `text`: the documents that answered, merged, for the names in them; without it names stand as they are written. */
export const reasonInWords = ({ code, about }: Pick<Reason, 'code' | 'about'>, text?: PolicyText): ReasonWords => {
  const name = nameInReason(code, about, text);
  const [inJa, inEn] = [ja.reasons[code](name.ja), en.reasons[code](name.en)];
  return {
    says: { ja: inJa.says, en: inEn.says },
    advice: inJa.advice !== undefined && inEn.advice !== undefined ? { ja: inJa.advice, en: inEn.advice } : undefined,
  };
};

/** A duty for people. */
export const dutyInWords = ({ kind, about }: Pick<Duty, 'kind' | 'about'>, text?: PolicyText): LocalText => {
  const name = nameInDuty(kind, about, text);
  return { ja: ja.duties[kind](name.ja), en: en.duties[kind](name.en) };
};
