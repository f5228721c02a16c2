import type { Language } from '../identifiers/language.ts';
import type { Desk } from '../policy/model/desk.ts';

/** Where to turn to, in one language; what the policy leaves out is undefined. */
export interface DeskFacts {
  readonly name: string;
  readonly address: string | undefined;
  readonly telephone: string | undefined;
  readonly email: string | undefined;
}

export const deskFacts = ({ name, address, telephone, email }: Desk, language: Language): DeskFacts => ({
  name: name[language], address: address?.[language], telephone, email: email === 'blank' ? undefined : email,
});
