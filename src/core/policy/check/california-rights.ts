import type { CalendarDate } from '../../identifiers/calendar-date.ts';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { verificationAllowed } from '../../law/us-ca/rights.ts';
import type { California, CaliforniaRight } from '../model/california.ts';
import type { PolicyText } from '../model/policy.ts';

/** CA-VER-01, CA-OPT-01, CA-LIM-01, CA-DOC-01: what people in California may ask, and what they may not be asked. */
export const californiaRights = ({ california }: PolicyText): readonly Finding[] => california ? [
  ...california.verification.rights.filter((right) => unverified.has(right)).map((right) => finding('california-verification-of-opt-out', california.verification.at, { right })),
  ...due(california).filter((right) => !california.rights.some((row) => row.right === right)).map((right) => finding('california-right-missing', california.at, { right })),
  ...(sells(california) && !(california.optOut.signal && california.optOut.link) ? [finding('california-opt-out-ways', california.optOut.at, {})] : []),
  ...(california.sensitive?.uses ?? []).filter(({ permitted }) => permitted === 'none').map(({ at }) => finding('california-sensitive-use-not-permitted', at, {})),
] : [];

const unverified: ReadonlySet<CaliforniaRight> = new Set((['opt-out', 'limit'] as const).filter((right) => !verificationAllowed(right)));

const sells = ({ sale }: California): boolean => sale.permittedRecipients.length > 0 || sale.past.length > 0;

const due = (california: California): readonly CaliforniaRight[] => [
  'know', 'delete', 'correct', ...(sells(california) ? ['opt-out' as const] : []),
  ...(california.sensitive?.uses.some(({ permitted }) => permitted === 'none') ? ['limit' as const] : []),
];

/** CA-MIN-01: people under 16. */
export const californiaMinors = ({ california, minors }: PolicyText, _on: CalendarDate, layers: readonly PolicyText[]): readonly Finding[] => [
  ...(california && !layers.some((layer) => layer.minors) ? [finding('california-minors-missing', california.at, {})] : []),
  ...(california && minors?.soldOrShared && minors.under <= 16 ? [finding('california-minors-sold', minors.at, { under: minors.under })] : []),
];
