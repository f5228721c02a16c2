import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { ProvisionAbroad } from '../policy/model/provision.ts';
import { entry, line, name, plain } from './content.ts';
import type { DocumentBlock, PolicyDocument, Section } from './document.ts';
import { policyDocument, printingOf } from './policy-document.ts';
import { proseIn } from './printing.ts';
import type { Printing } from './printing.ts';
import { listEntry, listOf, paragraph, stated } from './shapes.ts';
import { en } from './supplement-words.en.ts';
import { ja } from './supplement-words.ja.ts';

const words = { ja, en } as const;

/**
 * What a person is told before data goes abroad (APPI Article 28(2), Rule 17(2)): the country, its system, the recipient's
 * measures; country by country, with an anchor each (`#US`). Undefined where the policy provides nothing abroad.
 */
export const countryInformation = (policy: PolicyText, language: Language, parents: readonly PolicyText[]): PolicyDocument | undefined => {
  const abroad = policy.provision?.abroad;
  if (!abroad) return undefined;
  const printing = printingOf(policy, language, parents);
  const say = words[language].countries;
  const section = (id: string, heading: string, body: readonly DocumentBlock[], sections: readonly Section[] = []): Section =>
    ({ id, label: undefined, heading: line(heading), body, sections });
  const external = (policy.security?.measures ?? []).filter(({ head }) => head === 'external');
  return {
    ...policyDocument(policy, language, parents), title: `${plain(policy.title[language])}: ${say.title}`,
    sections: [
      section('cases', say.cases, [listOf(abroad.cases.map((each) => listEntry(proseIn(each, printing))))]),
      section('countries', say.each, abroad.countries.length === 0 ? [paragraph(line(say.noneNamed))] : [], countrySections(abroad, printing)),
      ...(abroad.others ? [section('others', say.others, [paragraph(proseIn(abroad.others.text, printing)), reasonOf(abroad.others.reason, printing, say.noReason)])] : []),
      section('measures', say.measures, [stated(abroad.measures.kind, printing.sections.abroadMeasures[abroad.measures.kind]), paragraph(proseIn(abroad.measures.text, printing))]),
      ...(external.length > 0 ? [section('stored-abroad', say.storedAbroad, external.map(({ text }) => paragraph(proseIn(text, printing))))] : []),
    ],
  };
};

const reasonOf = (reason: LocalText | undefined, printing: Printing, none: string): DocumentBlock =>
  paragraph(reason ? proseIn(reason, printing) : [entry('no-reason', none)]);

/** Where a country has no text of its own, what the policy says of all of them stands. */
const countrySections = ({ countries, systems }: ProvisionAbroad, printing: Printing): readonly Section[] =>
  countries.map(({ code, name: country, system }) => ({
    id: code, label: undefined, heading: [name(country, printing.language)], body: [paragraph(proseIn(system ?? systems, printing))], sections: [],
  }));
