import { say } from './content.ts';
import type { RevisionWords } from './revision-words.ts';

/** The words of a notice of revision in English. */
export const en: RevisionWords = {
  title: (policy) => `Notice of revision: ${policy}`,
  head: { revised: 'Revised on', before: 'Version before', reason: 'Reason' },
  noReason: 'not stated',
  places: 'Changed places', beyond: 'What changes besides the text', nothing: 'Nothing changed in the text.', handling: 'How the changes are carried out', within: ' > ',
  clause: { added: 'This clause was added.', removed: 'This clause was removed.', moved: 'This clause was moved.', inOtherLanguage: 'Only the Japanese wording was changed.' },
  heading: (before, after) => say`The heading "${before}" became "${after}".`,
  added: (what) => say`"${what}" was added.`, removed: (what) => say`"${what}" was removed.`, changed: (before, after) => say`"${before}" became "${after}".`,
  labelled: (label, rest) => say`${label}: ${rest}`,
  change: (name, verb) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${verb}.`,
  takes: {
    notice: 'These changes are carried out by this notice.', 'prior-notice': 'These changes are carried out after this notice was given beforehand.',
    consent: 'For data already held, these changes are carried out once you have consented. Until then nothing is handled in the new way.',
    'not-in-principle': 'These changes do not reach data already held, unless you consent, or the change is a mere renaming or a succession of business.',
  },
  byUse: 'Where you use the services after this notice, you are taken to agree to what is carried out by notice alone.', neverByUse: 'For changes for which law asks for your consent, it is obtained separately.',
  banner: {
    heading: (policy, day) => say`"${policy}" changed: the version of ${day} is in force`,
    waits: 'What needs your consent is not done until you give it.', link: 'See what changed',
  },
  lead: (before, after) => say`These are the changes from the version of ${before} to the version of ${after}.`,
};
