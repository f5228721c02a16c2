import type { Position } from '../../findings/finding.ts';
import type { DocumentKindId, GroundId } from '../../identifiers/name-ids.ts';
import type { LocalText } from './local-text.ts';

/** APPI Articles 32(2), 33(1), 33(5), 34(1), 35. */
export const requestTypes = [
  'purpose-notice', 'disclosure', 'disclosure-of-records', 'correction', 'addition', 'deletion', 'stop-of-use', 'erasure',
  'stop-of-provision',
] as const;
export type RequestType = (typeof requestTypes)[number];

export const replyChannels = ['email', 'post'] as const;
export type ReplyChannel = (typeof replyChannels)[number];

export const intakeChannels = ['portal', 'post', 'telephone', 'inquiry-form', 'email'] as const;
export type IntakeChannel = (typeof intakeChannels)[number];

/** What the policy promises about 開示等の請求. */
export interface RequestsSection {
  readonly at: Position;
  readonly types: readonly RequestTypeRules[];
  readonly intake: { readonly at: Position; readonly accepted: readonly IntakeChannel[]; readonly refused: readonly IntakeChannel[] };
  /** How a request begins: with the desk, which then sends the form (CT), or with the form itself (LG). */
  readonly firstStep: 'form' | 'contact-desk' | 'unstated';
  /** What the document calls the form; undefined where it names none. */
  readonly form: LocalText | undefined;
  readonly promisedReply: PromisedReply;
  readonly replyChannels: readonly ReplyChannel[];
  readonly identity: IdentityRules;
  readonly refusalGrounds: readonly RefusalGround[];
  /** What a person hears of a refusal: the reason, or that it is refused (APPI Article 36 asks for an effort to explain). */
  readonly refusalTold: 'with-reason' | 'decision-only';
  /** "Reasonable grounds" without naming any: no ground of the law is named by it (JP-DSR-08). */
  readonly unspecificRefusal: { readonly at: Position; readonly text: LocalText } | undefined;
  /** The person may stop the use of all or part in the service's settings (LV 5). */
  readonly selfServiceStop: boolean;
  /** A deletion or stop may end services in use; said before it is asked for. */
  readonly mayEndServices: boolean;
  /** How long the link to a reply opens, in days from its mail. An operating parameter: the text may leave it open. */
  readonly replyLinkDays: number;
  /** What a person supplies with a request serves that request alone. */
  readonly suppliedData: 'procedure-only';
  readonly formRetention: FormRetention;
}

export interface RequestTypeRules {
  readonly at: Position;
  readonly type: RequestType;
  readonly fee: Fee;
  readonly feeAt: Position;
}

/**
 * `unstated` where a document is silent: nothing is charged, because APPI Article 38 allows a fee only where one is
 * published, and only for notice of purposes and disclosure.
 */
export type Fee = 'none' | 'unstated' | { readonly yen: number };

export interface PromisedReply {
  readonly at: Position;
  /** `without-delay`: the document names no days; `days` is then the organisation's own target, tracked likewise. */
  readonly promise: 'business-days' | 'without-delay';
  readonly days: number;
  readonly unit: 'business-days';
  /** The later of form and documents; a defective item restarts it at its cure. */
  readonly from: 'completeness';
  /** The reply is sent (not: has arrived) by the end of the last day. */
  readonly event: 'dispatch';
  /** What a receipt on a closed day counts as. */
  readonly closedDayReceipt: 'as-is' | 'next-business-day';
}

/** The "set time" after which the form of a request is disposed of, in days after that of the reply. */
export interface FormRetention {
  readonly at: Position;
  /** `set-time`: the document says "a set time" and no more; `days` is then the organisation's own. */
  readonly stated: 'days' | 'set-time';
  readonly days: number;
  readonly from: 'reply';
}

export interface IdentityRules {
  readonly at: Position;
  /** One copy of any of these; empty where the document only says that identity is checked. */
  readonly documents: readonly IdentityDocument[];
  /** What an agent hands in besides; undefined where the policy says nothing of agents. */
  readonly agents: AgentRules | undefined;
  /** The registered domicile (本籍) is blacked out, unless the address only says "same as domicile". */
  readonly mask: 'registered-domicile-unless-same-as-address' | 'none';
  readonly disposal: 'on-decision';
}

export interface IdentityDocument {
  readonly kind: 'identity-document';
  readonly at: Position;
  /** The kind in the law's table of documents (core/law/jp/identity-documents.ts). */
  readonly id: DocumentKindId;
  readonly name: LocalText;
}

/** In addition to the person's own document: proof of the authority, and the agent's own identity, for each kind of agent. */
export interface AgentRules {
  readonly legalRepresentative: AgentPapers;
  readonly mandated: AgentPapers;
}

export interface AgentPapers {
  readonly authority: readonly LocalText[];
  readonly identity: readonly LocalText[];
}

/** The grounds that the law knows; which requests each may refuse is in core/law/jp/refusal-grounds.ts. */
export const legalGrounds = [
  'purpose-already-clear', 'harm-to-rights', 'harm-to-operator', 'hindrance-to-public-body', 'serious-hindrance', 'breach-of-other-law',
  'content-is-true', 'not-needed-for-purpose', 'other-law-procedure', 'claim-unfounded', 'substitute-measure',
] as const;
export type LegalGround = (typeof legalGrounds)[number];

export interface RefusalGround {
  readonly kind: 'refusal-ground';
  readonly at: Position;
  readonly id: GroundId;
  readonly text: LocalText;
  /** Which ground of the law it stands for. */
  readonly legal: LegalGround;
  /** The request types that this ground is promised for. */
  readonly types: readonly RequestType[];
  /** The place of each of `types`. */
  readonly typesAt: readonly Position[];
}
