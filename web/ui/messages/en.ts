import type { ProblemCode } from '../../../src/entry/server/contract/problem.ts';
import type { UiMessages } from './ja.ts';

const problems: Record<ProblemCode, { readonly title: string; readonly next: string }> = {
  'not-found': { title: 'Not found', next: 'Please check the number or the link again.' },
  'not-signed-in': { title: 'You are not signed in', next: 'Please sign in again.' },
  'second-factor-needed': { title: 'A code is needed', next: 'Enter the six digits that your authenticator app shows.' },
  'not-allowed': { title: 'You cannot do this', next: 'Ask an officer who has the right to.' },
  'invalid-input': { title: 'Something in the form needs a change', next: 'Please look at the marked fields.' },
  'too-many-tries': { title: 'Too many tries', next: 'Please wait a while and try again.' },
  'code-wrong': { title: 'The code is wrong or has expired', next: 'Enter the six digits from the mail. If it has not arrived, you can have another one sent.' },
  'contact-not-proven': { title: 'Please confirm your e-mail address', next: 'Your confirmation has expired. Get a new code; what you entered is still here.' },
  'reply-not-opened': { title: 'This could not be opened', next: 'The pickup word or the code is wrong, or the time for pickup is over. Please check and try again.' },
  'upload-too-large': { title: 'The file is too large', next: 'Take the photo again or choose a smaller file.' },
  'upload-type-refused': { title: 'This kind of file cannot be used', next: 'Choose a JPEG or PNG image or a PDF. We look at the content, not at the name.' },
  'upload-damaged': { title: 'The file is damaged and cannot be opened', next: 'Take the photo again or choose another file.' },
  'upload-dimensions': { title: 'The picture is too wide or too high', next: 'Use a lower resolution or take the photo again.' },
  'document-kind-refused': { title: 'This identity document cannot be used now', next: 'Please choose another one from the list.' },
  'upload-missing': { title: 'The identity document did not arrive', next: 'Choose the document again and send once more.' },
  'case-moved-on': { title: 'Something changed meanwhile', next: 'Load the latest state and try again.' },
  'purpose-denied': { title: 'It is not read for this purpose', next: 'What comes with a request is read for that request alone.' },
  'form-disposed': { title: 'The form was disposed of', next: 'The time for keeping it is over.' },
  'not-now': { title: 'This cannot be done at this stage', next: 'Please look at the latest state.' },
  'policy-refused': { title: 'This policy has errors', next: 'Correct the findings below and submit again.' },
  'mail-failed': { title: 'The mail could not be sent', next: 'Check the address, wait a little and try again.' },
  unavailable: { title: 'No connection at the moment', next: 'Check your connection, wait a little and try again.' },
};

export const en: UiMessages = {
  problems,
  retryAfter: (seconds) => (seconds >= 90 ? `Please wait about ${Math.ceil(seconds / 60)} minutes.` : `Please wait ${seconds} seconds.`),
  retry: 'Try again',
  loading: 'Loading',
  skipToContent: 'Skip to content',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
};
