import type { CalendarDate } from '../identifiers/calendar-date.ts';
import type { Language } from '../identifiers/language.ts';
import type { LocalText } from '../policy/model/local-text.ts';
import { line, name } from './content.ts';
import { publishWords } from './policy-document.ts';
import { en } from './revision-words.en.ts';
import { ja } from './revision-words.ja.ts';
import { paragraph } from './shapes.ts';
import { writeFragment } from './write-html.ts';

const words = { ja, en } as const;

export interface RevisionTold {
  readonly policy: string;
  readonly title: LocalText;
  readonly to: CalendarDate;
  /** Use after the notice counts as agreement. */
  readonly byUse: boolean;
  /** Some of it waits for a consent. */
  readonly waits: boolean;
}

/** What stands in a service for somebody who used it before (LV 8): a piece of HTML without script or style, with a link to what changed. */
export const revisionBanner = ({ policy, title, to, byUse, waits }: RevisionTold, language: Language, address: string): string => {
  const { banner, ...say } = words[language];
  return writeFragment({
    language, id: `yakusoku-revision-${policy}`, heading: banner.heading([name(title, language)], publishWords[language].day(to)),
    blocks: [...(byUse ? [paragraph(line(say.byUse))] : []), ...(waits ? [paragraph(line(banner.waits))] : [])],
    link: { address, content: line(banner.link) },
  });
};
