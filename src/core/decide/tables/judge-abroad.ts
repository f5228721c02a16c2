import type { Source } from '../answer.ts';
import { isBlank } from '../blank.ts';
import { isProvision } from './addressee.ts';
import { codes } from './codes.ts';
import { consented } from './consents.ts';
import { askedAmong, type View } from './inquiry.ts';
import { addAll, isEmpty, type Mask } from './masks.ts';
import { isCheckedWithinYear, runningContracts } from './judge-parties.ts';
import { countryOf } from './judge-provision.ts';

const twoCapitals = /^[A-Z]{2}$/u;

/** Rules 43 to 45. `gateHeld`: items for which that of a joint use did. */
export const judgeAbroad = (view: View, gateHeld?: Mask): void => {
  const { sheet, question, tables: { provision }, law } = view;
  const country = countryOf(view);
  const from = provision.from.abroad;
  if (question.country !== undefined && question.country !== country) sheet.refuse(codes['country-contradicted'], sheet.asked, question.country);
  if (country === undefined) sheet.refuse(codes['country-missing'], sheet.asked);
  else if (!twoCapitals.test(country)) sheet.refuse(codes['unknown-country'], sheet.asked, country);
  else if (country === 'JP') {
    if (question.action === 'transfer-abroad') sheet.refuse(codes['country-not-foreign'], sheet.asked, country);
  } else if (law.designates(country, question)) sheet.say(codes['designated-country'], sheet.asked, country, from);
  else judgeForeign(view, country, gateHeld);
};

const judgeForeign = (view: View, country: string, gateHeld: Mask | undefined): void => {
  const { sheet, tables: { provision }, party } = view;
  const from = provision.from.abroad;
  const { isDeclared, said } = declaredAbroad(view);
  if (!isDeclared) sheet.refuse(codes['abroad-not-declared'], sheet.asked, country, said);
  if (isProvision(view) && provision.abroad?.countries.has(country) !== true) {
    const isOpen = provision.abroad?.others === true && party?.countryReason !== undefined && !isBlank(party.countryReason);
    if (!isOpen) sheet.refuse(codes['country-not-named'], sheet.asked, country, from);
  }
  const gated = gateHeld ? sheet.masks.without(sheet.asked, gateHeld) : sheet.asked;
  if (!isEmpty(gated)) judgeGates(view, country, gated);
};

interface Declared {
  readonly isDeclared: boolean;
  readonly said: Source | undefined;
}

const declaredAbroad = ({ question: { action }, tables: { provision, merged, entrustmentFrom, jointUseFrom } }: View): Declared => {
  if (action === 'entrust') return { isDeclared: merged.entrustment?.abroad === true, said: entrustmentFrom };
  if (action === 'joint-use') return { isDeclared: merged.jointUse?.abroad !== undefined, said: jointUseFrom };
  return { isDeclared: provision.abroad !== undefined, said: provision.from.abroad };
};

/** Rule 45. */
const judgeGates = (view: View, country: string, asked: Mask): void => {
  const { sheet, sheet: { masks }, tables: { provision }, party } = view;
  const from = provision.from.abroad;
  const running = party ? runningContracts(view, party, 'equivalent-measures') : [];
  const measured = masks.empty();
  for (const { items } of running) addAll(measured, askedAmong(view, items));
  const byMeasures = party && isCheckedWithinYear(view, party) ? masks.both(asked, measured) : masks.empty();
  const byConsent = consented(view, asked, (consent) => consent.to === 'abroad' && consent.country === country);
  sheet.say(codes['equivalent-measures'], byMeasures, country, from);
  sheet.say(codes['consent-to-country'], byConsent, country, from);
  const neither = masks.without(asked, masks.either(byMeasures, byConsent));
  sheet.refuse(codes['yearly-check-overdue'], masks.both(neither, measured), country, from);
  sheet.refuse(codes['abroad-gate-missing'], masks.without(neither, measured), country, from);
  if (party && runningContracts(view, party, 'own-country-law').length > 0) sheet.say(codes['own-country-contract-is-no-gate'], neither, country, from);
};
