import type { CaseNumber } from '../core/identifiers/case-ids.ts';
import type { EmailAddress } from '../core/identifiers/email-address.ts';
import { instantOf, millisecondsOf, type Instant } from '../core/identifiers/instant.ts';
import type { TenantId } from '../core/identifiers/name-ids.ts';
import { done, refused, type Outcome } from '../core/requests/refusal.ts';
import { loadCase } from './case-work/load-case.ts';
import type { CaseWorkPorts } from './case-work/ports.ts';
import { plainWord, randomToken } from './case-work/tokens.ts';
import type { Randomness } from './ports/randomness.ts';
import type { OfferedReply, ReplyAccess } from './ports/reply-access.ts';

export interface OpenReplyPorts extends CaseWorkPorts {
  readonly randomness: Randomness;
  readonly access: ReplyAccess;
}

export interface OpenedReplyView {
  /** For the cookie of ten minutes that `read-reply` asks for. */
  readonly session: string;
  readonly caseNumber: CaseNumber;
  readonly bytes: number;
  /** When the link ends. */
  readonly expiresAt: Instant;
}

/** For the page that offers the download; the cookie lasts as long. */
const sessionMinutes = 10;
/** After these only a fresh mail code opens the reply. */
const wordTriesMax = 10;

interface Keys {
  readonly word: string | undefined;
  readonly provenEmail: EmailAddress | undefined;
}

/**
 * Opens a reply by its link and the pickup word, or by its link and an address proven just now. The only refusal is
 * `reply-not-opened`, whatever was wrong: an unknown link, an ended one, a wrong word, no tries left.
 */
export const openReply = async (
  ports: OpenReplyPorts,
  input: { readonly tenant: TenantId; readonly token: string } & Keys,
): Promise<Outcome<OpenedReplyView>> => {
  const { tenant } = input;
  const now = await ports.clock.now();
  const offered = await ports.access.byToken(tenant, ports.digests.sha256(input.token));
  const live = offered && now < offered.expiresAt ? offered : undefined;
  const key = live && await holdsKey(ports, tenant, live, input);
  const loaded = key ? await loadCase(ports, tenant, live.case) : undefined;
  if (!live || !loaded?.state.reply) return refused('reply-not-opened');
  const session = randomToken(ports.randomness);
  await ports.access.grant(tenant, ports.digests.sha256(session), live.case, instantOf(millisecondsOf(now) + sessionMinutes * 60_000));
  return done({ session, caseNumber: loaded.header.number, bytes: loaded.state.reply.bytes, expiresAt: live.expiresAt });
};

/** The second thing beside the link: an address proven just now, or the word of the receipt while tries are left. */
const holdsKey = async (ports: OpenReplyPorts, tenant: TenantId, offered: OfferedReply, input: Keys): Promise<boolean> => {
  if (input.provenEmail !== undefined) {
    const [header, person] = await Promise.all([ports.cases.header(tenant, offered.case), ports.people.find(tenant, input.provenEmail)]);
    if (header && header.person === person) return true;
  }
  if (input.word === undefined || !await ports.access.takeWordTry(tenant, offered.case, wordTriesMax)) return false;
  return ports.digests.slowVerify(plainWord(input.word), offered.wordHash);
};
