import type { Language } from '../identifiers/language.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import { line, name, plain } from './content.ts';
import type { PolicyDocument, Section } from './document.ts';
import { policyDocument, printingOf } from './policy-document.ts';
import { proseIn } from './printing.ts';
import { jointUse } from './provision-blocks.ts';
import { cell, paragraph, row, tableOf } from './shapes.ts';
import { en } from './supplement-words.en.ts';
import { ja } from './supplement-words.ja.ts';

const words = { ja, en } as const;

/** The register of joint users (APPI Article 27(5)(iii)): who, as of which day, and on what terms. Undefined where nothing is used jointly. */
export const jointUsersDocument = (policy: PolicyText, language: Language, parents: readonly PolicyText[]): PolicyDocument | undefined => {
  const of = policy.jointUse;
  if (!of) return undefined;
  const printing = printingOf(policy, language, parents);
  const { jointUsers } = words[language];
  const { snapshot } = of.users;
  const members: Section = {
    id: 'members', label: undefined, heading: line(jointUsers.title), sections: [],
    body: snapshot ? [
      paragraph(jointUsers.asOf(printing.words.day(snapshot.date))),
      tableOf(snapshot.members.map((member) => row([name(member.name, language)], [cell(line(member.country))], member.country)), jointUsers.head),
    ] : [paragraph(line(jointUsers.noList)), paragraph(proseIn(of.users.text, printing))],
  };
  const conditions: Section = { id: 'conditions', label: undefined, heading: line(jointUsers.conditions), body: jointUse(printing), sections: [] };
  return { ...policyDocument(policy, language, parents), title: `${plain(policy.title[language])}: ${jointUsers.title}`, sections: [members, conditions] };
};
