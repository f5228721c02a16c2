import type { ConsoleMessages } from './ja.ts';

const count = (value: number) => value.toLocaleString('en-GB');

export const en: ConsoleMessages = {
  site: 'Desk',
  skip: 'Skip to content',
  menu: { label: 'Menu', open: 'Open the menu', cases: 'Requests', policies: 'Privacy policies', ledger: 'Ledger', outbox: 'Outbox (development)', clock: 'Clock (development)', signOut: 'Sign out' },
  development: 'This is a development environment. Do not enter real people’s information.',
  loading: 'Loading',
  cancel: 'Cancel',
  signIn: {
    title: 'Sign in', email: 'E-mail address', password: 'Password', next: 'Next',
    codeTitle: 'Enter your code', code: 'The 6 digits in your authenticator app', codeHelp: 'Open the authenticator app on your phone and type the digits that it shows.', finish: 'Sign in', again: 'Start again',
    enrolTitle: 'Set up your authenticator app', enrolHelp: 'Only this once. Scan this picture with an authenticator app (TOTP) on your phone.', qr: 'Picture to scan with the authenticator app', secret: 'If you cannot scan it, type these characters', startEnrolment: 'Begin', passwordAgain: 'Enter your password once more', show: 'Show or hide what you typed',
    wrongPassword: 'The e-mail address or the password is wrong.',
  },
  inbox: {
    title: 'Requests', empty: 'No requests yet.', emptyHelp: 'When a person sends a request from the portal, it appears here, the nearest deadline first.',
    number: 'Case number', stage: 'Where it stands', promised: 'Promised by', statutory: 'Days since arrival', suit: 'Person may sue from', arrived: 'Arrived', turn: 'Your turn', waiting: 'Waiting',
    onlyMine: 'Only those that need an officer',
    deadlines: {
      overdue: (cases) => (cases === 1 ? '1 case is past its promised day.' : `${cases} cases are past their promised day.`),
      near: (cases) => (cases === 1 ? '1 case is near its promised day.' : `${cases} cases are near their promised day.`),
      first: 'Listed first below.', none: 'No case is near its promised day.', menu: (cases) => `${cases} near or past the promised day`,
    },
  },
  clocks: {
    title: 'Three clocks', promised: 'Reply promised by the policy', statutory: 'Law: without delay (Article 33(2))', suit: 'The person may sue from (Article 39)',
    paused: 'Not counted until the documents are complete', left: (days) => (days >= 0 ? `${days} business days left` : `${-days} business days over`),
    days: (days) => `${days} days since arrival`, open: 'open now', notOpen: 'not yet',
    states: { running: 'in time', near: 'due soon', overdue: 'overdue', kept: 'replied in time', 'kept-late': 'replied late' },
  },
  stages: {
    'identity-check': { name: 'Identity check', now: 'Open the identity document and decide whether this is the person.' },
    'waiting-for-person': { name: 'Waiting for the person', now: 'The person was asked for what is missing. You will see it here when it arrives.' },
    matching: { name: 'Looking for accounts', now: 'The system is looking for the person’s accounts.' },
    'account-check': { name: 'Account check', now: 'Confirm which of the accounts found are the person’s.' },
    collecting: { name: 'Collecting', now: 'The system is collecting the data of the confirmed accounts.' },
    review: { name: 'Review', now: 'Review what was collected, withhold a part where you must, and approve.' },
    replying: { name: 'Replying', now: 'The reply is being made and sent. For a reply by post: print it, post it and record that.' },
    replied: { name: 'Replied', now: 'This request is finished.' },
    refused: { name: 'Ended (identity not confirmed)', now: 'Identity could not be confirmed; it ended and no data was read.' },
  },
  reasons: {
    unreachable: 'The database cannot be reached. It goes on by itself when it is back.',
    refused: 'The database refused the connection. Ask an engineer to check the connection settings.',
    timeout: 'The database did not answer in time. It is tried again automatically.',
    'shape-differs': 'The database differs from its annotation, which an engineer must correct.',
    failed: 'Reading failed. It is tried again automatically.',
  },
  type: 'Disclosure request',
  case: {
    back: 'Back to the list', next: 'What to do next', form: 'The request', formDisposed: 'The time for keeping the form is over: it was disposed of, with what was collected for it.',
    name: 'Name', birthDate: 'Date of birth', email: 'E-mail address (proven by a code)', services: 'Services', items: 'Information', all: 'All',
    replyBy: 'Reply by', email2: 'link by e-mail', post: 'post', postalAddress: 'Postal address', language: 'Language', languages: { ja: 'Japanese', en: 'English' }, policy: 'Policy that applies', history: 'Record', historyTime: 'When', historyWho: 'Who', historyWhat: 'What',
  },
  who: { person: 'the person', system: 'the system', officer: 'officer' },
  history: {
    submitted: 'sent the request', 'document-opened': 'opened the identity document', 'identity-confirmed': 'confirmed the identity', 'identity-rejected': 'did not confirm the identity', 'identity-asked-again': 'asked for a document again',
    'document-supplied': 'supplied a document', 'document-destroyed': 'disposed of the identity document (key destroyed)', 'accounts-found': 'finished looking for accounts', 'accounts-confirmed': 'confirmed the person’s accounts', 'source-waiting': 'waits for a database',
    'source-collected': 'collected data', 'withholding-set': 'decided what to withhold', 'reply-approved': 'approved the reply', 'reply-built': 'made the reply', 'mail-sent': 'sent a mail', 'reply-posted': 'posted the reply', 'reply-picked-up': 'picked up the reply', 'officers-warned': 'warned the officers of the promised day', 'form-destroyed': 'disposed of the form and the collected data (keys destroyed)',
  },
  identity: {
    title: 'Identity check', kind: 'Document', domicile: 'Registered domicile', domiciles: { masked: 'blacked out by the person', 'same-as-address': 'kept: the address only says “same as above”', 'not-shown': 'not shown' },
    open: 'Open the document', openHelp: 'Opening it is recorded. Do not save or photograph it.', close: 'Close the document', alt: 'Image of the identity document', zoom: 'Size',
    gone: 'The document is disposed of. Its key is destroyed: nobody can open it.', compare: 'Check that name and date of birth on the document are those of the request above.',
    confirm: 'Identity confirmed', reject: 'Cannot confirm', askAgain: 'Ask for what is missing', reason: 'Reason, for the person', reasonHelp: 'The person reads this as you write it, in a mail and on the status page.',
    after: 'Once you decide, this document is disposed of at once and can never be opened again.', confirmTitle: 'Confirm the identity?', rejectTitle: 'Tell the person that identity cannot be confirmed?', askTitle: 'Ask for what is missing?', sure: 'Decide',
    decided: { open: '', confirmed: 'Identity confirmed.', rejected: 'Identity could not be confirmed.', 'asked-again': 'The person was asked for what is missing.' },
  },
  accounts: {
    title: 'The person’s accounts', none: 'No account matches.', noneHelp: 'That nothing is held is a valid answer too.', service: 'Service', account: 'Account number', matches: 'What matches', mine: 'Theirs',
    identifiers: { email: 'E-mail address', 'name-and-birth-date': 'Name and date of birth' }, strengths: { proven: 'proven by the code', claimed: 'only claimed' },
    basis: 'Why you take it to be theirs', basisHelp: 'Only a claim matches. Write what it rests on, such as the document that you checked.', confirm: 'Confirm these', confirmNone: 'Confirm that no account is theirs',
    only: 'Only confirmed accounts are read. Nothing is read from the others.', confirmed: 'confirmed', notConfirmed: 'not theirs',
    someone: 'This may be another person with the same name and date of birth.',
  },
  collection: {
    title: 'What was collected', states: { 'not-started': 'not yet', waiting: 'waiting', collected: 'done' }, rows: (rows) => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`, show: 'Show', hide: 'Hide', noSources: 'There is no database to read.',
    columns: 'Columns', page: (from, to, total) => `${count(from)} to ${count(to)} of ${count(total)}`, earlier: 'Earlier', later: 'Later', empty: 'Nothing of the person in this table.',
    absent: { 'other-person': 'another person’s', 'system-secret': 'a secret of the system' }, row: 'Row',
  },
  withholding: {
    title: 'What is withheld', none: 'Nothing is withheld. Everything is disclosed.', table: 'Withhold this table', column: 'Withhold this column', row: 'Withhold this row', lift: 'Undo', ground: 'Ground', explanation: 'Explanation to the person', explanationHelp: 'It stands in the letter as you write it. Say what cannot be disclosed and why.', save: 'Withhold',
    place: (table, column, row) => `${table}${column === null ? '' : `, “${column}”`}${row === null ? '' : `, row ${row + 1}`}`, mark: 'withheld',
  },
  approval: { title: 'Approval', help: 'On approval the reply (files and letter) is made and the person is told. It cannot be undone.', approve: 'Approve and reply', sure: 'Reply with this content?', built: (size) => `The reply is made (${size}).` },
  posting: { title: 'Post', letter: 'Save the letter (PDF)', done: 'Record that it was posted', help: 'Print the letter. Its first page is for the address: fold it in three so that the address shows in the window of the envelope. That page also says how many pages there are. Record it on the day of posting.' },
  policies: {
    title: 'Privacy policies', help: 'Submit, approve, then set the day from which it applies. An approved text is kept exactly as it is.', version: 'Version', state: 'State', states: { draft: 'draft', approved: 'approved', effective: 'in force', superseded: 'superseded' }, from: 'Applies from', now: 'in force', hash: 'Identity',
    approve: 'Approve', activate: 'Set the start day', activateSave: 'Apply from this day', read: { ja: 'Read in Japanese', en: 'Read in English' }, submit: 'Submit a new version', choose: 'Choose a file (YAML)', submitted: 'Submitted.', warnings: (warnings) => (warnings === 0 ? 'No findings.' : `${warnings} warnings.`), empty: 'None yet.', day: 'Start day (from 0:00)',
  },
  ledger: { title: 'Ledger', help: 'The record of what happened. It holds no personal data. A later change shows when it is verified.', size: 'Entries', root: 'Root hash', checkpoint: 'Signed checkpoint', pending: 'Waiting to be ordered', verify: 'Command that verifies it' },
  outbox: { title: 'Outbox (development)', help: 'During development mails are not sent out; they are listed here.', empty: 'No mails yet.', to: 'To', at: 'When' },
  clock: { title: 'Clock (development)', now: 'Now', moved: (days) => (days === 0 ? 'Not moved.' : `Moved ahead by ${days} days.`), days: 'Days to move ahead', move: 'Move the clock', help: 'To see deadlines and start days at work. A moved clock cannot be moved back.' },
};
