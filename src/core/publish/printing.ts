import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Items } from '../policy/model/subjects.ts';
import type { CaliforniaWords } from './california-words.ts';
import { entriesOf, entry, line, name } from './content.ts';
import type { Content, DocumentBlock, ListBlock } from './document.ts';
import { prose } from './prose.ts';
import type { References } from './prose.ts';
import type { SectionWords } from './section-words.ts';
import { listEntry, listOf } from './shapes.ts';
import type { PublishWords } from './words.ts';

/** What a block is printed from. */
export interface Printing {
  /** The policy's own text; a section that it leaves out is that of what it stands on. */
  readonly policy: PolicyText;
  /** What it stands on, nearest first. */
  readonly parents: readonly PolicyText[];
  /** What ids may name: of the policy and of what it stands on, its own first. */
  readonly known: Pick<PolicyText, 'items' | 'classes' | 'services' | 'purposes' | 'collections'>;
  readonly language: Language;
  readonly words: PublishWords;
  readonly sections: SectionWords;
  readonly california: CaliforniaWords;
  readonly references: References;
  /** Where what the policy stands on is published; undefined: nobody says. */
  readonly parentAddress: ParentAddress | undefined;
}

/** The page of another policy, without an anchor. */
export type ParentAddress = (parent: PolicyText, language: Language) => string;

export type Blocks = readonly DocumentBlock[];

export const proseIn = (text: LocalText, { language, references }: Printing): Content => prose(text[language], references);

interface Named { readonly id: string; readonly name: LocalText }

/** What these ids name; an id that names nothing is a finding elsewhere, and is printed as it is. */
export const namesOf = (ids: readonly string[], among: readonly Named[], { language }: Printing): readonly Content[] => ids.map((id) => {
  const named = among.find((one) => one.id === id);
  return named ? [name(named.name, language)] : line(id);
});

export const namedList = (ids: readonly string[], among: readonly Named[], printing: Printing): ListBlock =>
  listOf(namesOf(ids, among, printing).map((content, at) => listEntry(content, ids[at])));

/** In a sentence. */
export const itemsLine = (items: Items, printing: Printing): Content =>
  items.all ? [entry('all', printing.sections.allItems)] : printing.words.and(namesOf(items.ids, printing.known.items, printing));

export const itemsList = (items: Items, printing: Printing): ListBlock =>
  items.all ? listOf([listEntry([entry('all', printing.sections.allItems)])]) : namedList(items.ids, printing.known.items, printing);

/** Words of the model in a sentence. */
export const enumerated = <Word extends string>(values: readonly Word[], words: { readonly [Each in Word]: string }, { words: own }: Printing): Content =>
  own.and(entriesOf(values, words));

export const proseList = (texts: readonly LocalText[], printing: Printing): ListBlock => listOf(texts.map((text) => listEntry(proseIn(text, printing))));
