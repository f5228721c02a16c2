import type { DocumentKindId, GroundId } from '../../identifiers/name-ids.ts';
import type { Position } from '../../findings/finding.ts';
import type { Reader } from '../../text/reader.ts';
import { keyed, list, optional, refined, required, variant, word } from '../../text/structures.ts';
import { identifier, integer, localText, oneOf, trueOrFalse } from '../../text/values.ts';
import { node } from './read-node.ts';
import { intakeChannels, legalGrounds, replyChannels, requestTypes } from './requests.ts';
import type {
  AgentPapers, AgentRules, Fee, FormRetention, IdentityDocument, IdentityRules, PromisedReply, RefusalGround, RequestsSection, RequestType, RequestTypeRules,
} from './requests.ts';

const yenMost = 100_000;

const fee: Reader<Fee> = variant<Fee>({
  none: word(() => 'none'), unstated: word(() => 'unstated'), yen: keyed(integer(1, yenMost), (yen) => ({ yen })),
}, () => 'unstated');

const typeRules: Reader<RequestTypeRules> = node(
  { type: required(oneOf(requestTypes)), fee: required(fee) },
  (values, _at, atOf) => ({ at: atOf('type'), ...values, feeAt: atOf('fee') }),
);

const promisedReply: Reader<PromisedReply> = node({
  'business-days': required(integer(1, 365)), promise: optional(oneOf(['business-days', 'without-delay']), 'business-days'), from: required(oneOf(['completeness'])), event: required(oneOf(['dispatch'])),
  'receipt-on-closed-day': required(oneOf(['as-is', 'next-business-day'])),
}, (values, _at, atOf) => ({
  at: atOf('business-days'), promise: values.promise, days: values['business-days'], unit: 'business-days', from: values.from, event: values.event,
  closedDayReceipt: values['receipt-on-closed-day'],
}));

/** Ten years: longer is not "a set time" any more. */
const retentionDaysMost = 3650;

const formRetention: Reader<FormRetention> = node(
  { stated: optional(oneOf(['days', 'set-time']), 'days'), days: required(integer(1, retentionDaysMost)), from: required(oneOf(['reply'])) },
  (values, _at, atOf) => ({ at: atOf('days'), ...values }),
);

const papers: Reader<AgentPapers> = node({ authority: required(list(localText, 1)), identity: required(list(localText, 1)) }, (values) => values);

const agents: Reader<AgentRules> = node(
  { 'legal-representative': required(papers), mandated: required(papers) },
  (values) => ({ legalRepresentative: values['legal-representative'], mandated: values.mandated }),
);

const document: Reader<IdentityDocument> = node(
  { id: required(identifier<DocumentKindId>()), name: required(localText) },
  (values, _at, atOf) => ({ kind: 'identity-document', at: atOf('id'), ...values }),
);

const identity: Reader<IdentityRules> = node({
  'any-one-of': required(list(document)), agents: optional(agents, undefined),
  mask: required(oneOf(['registered-domicile-unless-same-as-address', 'none'])), disposal: required(oneOf(['on-decision'])),
}, (values, at) => ({ at, documents: values['any-one-of'], agents: values.agents, mask: values.mask, disposal: values.disposal }));

interface Placed<T> { readonly value: T; readonly at: Position }
const placed = <T>(reader: Reader<T>): Reader<Placed<T>> => refined(reader, (value, at) => ({ value, at }));

const ground: Reader<RefusalGround> = node({
  id: required(identifier<GroundId>()), legal: required(oneOf(legalGrounds)), text: required(localText),
  types: required(list<Placed<RequestType>>(placed(oneOf(requestTypes)), 1)),
}, (values, _at, atOf) => ({
  kind: 'refusal-ground', at: atOf('id'), id: values.id, legal: values.legal, text: values.text,
  types: values.types.map((type) => type.value), typesAt: values.types.map((type) => type.at),
}));

/** What the policy says about requests by the person (開示等の請求). */
export const requests: Reader<RequestsSection> = node({
  types: required(list(typeRules, 1)),
  intake: required(node({ accepted: required(list(oneOf(intakeChannels), 1)), refused: optional(list(oneOf(intakeChannels)), []) }, (values, at) => ({ at, ...values }))),
  'first-step': optional(oneOf(['form', 'contact-desk', 'unstated']), 'form'), form: optional(localText, undefined),
  'refusal-told': optional(oneOf(['with-reason', 'decision-only']), 'with-reason'),
  'unspecific-refusal': optional(node({ text: required(localText) }, (values, at) => ({ at, text: values.text })), undefined),
  'self-service-stop': optional(trueOrFalse, false), 'may-end-services': optional(trueOrFalse, false),
  'promised-reply': required(promisedReply), 'reply-channels': required(list(oneOf(replyChannels), 1)), identity: required(identity),
  'refusal-grounds': optional(list(ground), []), 'reply-link-days': required(integer(1, 90)),
  'supplied-data': required(oneOf(['procedure-only'])), 'form-retention': required(formRetention),
}, (values, at) => ({
  at, types: values.types, intake: values.intake, firstStep: values['first-step'], form: values.form, refusalTold: values['refusal-told'],
  unspecificRefusal: values['unspecific-refusal'], selfServiceStop: values['self-service-stop'], mayEndServices: values['may-end-services'], promisedReply: values['promised-reply'], replyChannels: values['reply-channels'],
  identity: values.identity, refusalGrounds: values['refusal-grounds'], replyLinkDays: values['reply-link-days'],
  suppliedData: values['supplied-data'], formRetention: values['form-retention'],
}));
