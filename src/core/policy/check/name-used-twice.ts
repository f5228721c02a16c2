import type { Finding, Position } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { languages } from '../../identifiers/language.ts';
import type { LocalText } from '../model/local-text.ts';
import type { PolicyText } from '../model/policy.ts';

interface Named { readonly id: string; readonly name: LocalText; readonly at: Position }

/** In one list two things have one name: who reads it in that language cannot tell them apart. The finding points at the later. */
export const nameUsedTwice = (policy: PolicyText): readonly Finding[] => {
  const families: readonly (readonly Named[])[] = [
    policy.companies, policy.services, policy.classes, policy.items, policy.collections, policy.provision?.recipients ?? [], policy.entrustment?.partners ?? [],
    policy.trackers?.trackers ?? [], policy.requests?.identity.documents ?? [],
  ];
  return families.flatMap((family) => languages.flatMap((language) =>
    // An id that stands twice is another finding's.
    [...Map.groupBy(family.filter(({ id, name }) => id !== '' && name[language] !== ''), ({ name }) => name[language]).values()].flatMap(([first, ...more]) =>
      more.filter(({ id }) => first && id !== first.id).map(({ id, name, at }) => finding('name-used-twice', at, { language, name: name[language], id, other: first?.id ?? '' })))));
};
