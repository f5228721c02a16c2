import type { ClauseId } from '../identifiers/name-ids.ts';
import { clauseThatPrints } from '../policy/model/printed-in.ts';
import type { PolicyText } from '../policy/model/policy.ts';
import type { Change, Section } from './difference-change.ts';

/** Blocks that print a section, tried in order, where its parts are not told apart. */
const blocks: { readonly [Of in Exclude<Section, 'clauses'>]: readonly string[] } = {
  established: [], japaneseHead: [], title: [], extends: [], companies: [], classes: [], roles: [], differences: [], otherForms: [],
  organisation: ['responsible-company'], services: ['services'], items: ['items'], purposes: [], purposeRules: ['purpose-rules'],
  collections: ['collections'], receipts: ['receipts'], provision: ['recipients'], specialCare: ['special-care'], jointUse: ['joint-use'],
  entrustment: ['entrustment'], statistics: ['statistics'], anonymised: ['anonymised'], trackers: ['trackers'], security: ['security-measures'],
  retention: ['retention'], amendment: ['amendment'], minors: ['minors'], california: ['california-procedure'], requests: ['request-procedure'], desk: ['desk'],
};

/** Parts of a section that have a place of their own; the longest path that fits. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'organisation/privacyManager': ['privacy-manager'],
  'provision/consent': ['provision-consent'], 'provision/means': ['provision-means'], 'provision/exceptions': ['provision-exceptions'], 'provision/abroad': ['provision-abroad'],
  'requests/types': ['request-types'], 'requests/intake': ['request-procedure', 'refused-channels'], 'requests/promisedReply': ['promised-reply'],
  'requests/replyChannels': ['promised-reply'], 'requests/replyLinkDays': ['promised-reply'], 'requests/identity': ['identity-documents'],
  'requests/identity/agents': ['agent-documents'], 'requests/identity/disposal': ['document-disposal'], 'requests/formRetention': ['document-disposal'],
  'requests/suppliedData': ['document-disposal'], 'requests/refusalGrounds': ['refusal-grounds'], 'requests/unspecificRefusal': ['refusal-grounds'],
  'requests/selfServiceStop': ['self-service-stop'],
  'california/categories': ['california-categories'], 'california/sale': ['california-sale'], 'california/sensitive': ['california-sensitive'],
  'california/rights': ['california-rights'], 'california/retention': ['california-retention'],
};

/** The clause of a version in which a thing stands; undefined where the version has it nowhere in print, or not at all. */
export const placeOf = (change: Pick<Change, 'section' | 'path'>, text: PolicyText, there: unknown): ClauseId | undefined => {
  if (there === undefined || change.section === 'clauses') return undefined;
  return clauseThatPrints(text, [...ownBlocks(change, text), ...ofParts(change), ...blocks[change.section]])?.id;
};

const ofParts = ({ section, path }: Pick<Change, 'section' | 'path'>): readonly string[] => {
  for (let length = path.length; length > 0; length -= 1) {
    const found = parts[[section, ...path.slice(0, length)].join('/')];
    if (found) return found;
  }
  return [];
};

/** Things whose block names them: purposes of a class, a recipient, trackers and measures of a kind, fees of a type of request. */
const ownBlocks = ({ section, path: [first, second, third] }: Pick<Change, 'section' | 'path'>, text: PolicyText): readonly string[] => {
  if (section === 'purposes') return text.purposes.flatMap((purpose) => (purpose.id === first ? [`purposes-of ${purpose.class}`] : []));
  if (section === 'trackers') return (text.trackers?.trackers ?? []).flatMap(({ id, technique }) => (id === second ? [`trackers-of ${technique}`] : []));
  if (section === 'security') return (text.security?.measures ?? []).flatMap(({ id, head }) => (id === second ? [`measures-of ${head}`] : []));
  if (section === 'requests' && first === 'types' && third === 'fee') return ['fees'];
  return section === 'provision' && first === 'recipients' && second !== undefined ? [`recipient ${second}`] : [];
};
