import { isAPIError } from 'better-auth/api';
import { authEngine } from './engine.ts';
import type { AuthSettings } from './engine.ts';
import { usedCodes } from './used-codes.ts';

/** What a step of signing in came to, with the `Set-Cookie` values that the answer must carry. */
export interface Step<Outcome> {
  readonly outcome: Outcome;
  readonly cookies: readonly string[];
}

/** Who asks, as the cookies say. `enrol`: the password was right, and the account has no second factor yet. */
export type OfficerSession =
  | { readonly state: 'signed-out' }
  | { readonly state: 'enrol' | 'signed-in'; readonly account: string; readonly email: string; readonly name: string };

/** Password and authenticator codes of the console's accounts. `headers` are the request's own (its cookies are read). */
export interface OfficerSignIn {
  session(headers: Headers): Promise<OfficerSession>;
  signIn(headers: Headers, email: string, password: string): Promise<Step<'code' | 'enrol' | 'refused'>>;
  /** `locked`: too many wrong codes for this account; `start-again`: the password was too long ago, too many tries, or the code was used before. */
  giveCode(headers: Headers, code: string): Promise<Step<'signed-in' | 'wrong' | 'locked' | 'start-again'>>;
  startEnrolment(headers: Headers, password: string): Promise<Step<{ readonly uri: string } | 'refused' | 'enrolled-already'>>;
  confirmEnrolment(headers: Headers, code: string): Promise<Step<'signed-in' | 'wrong' | 'locked' | 'start-again'>>;
  signOut(headers: Headers): Promise<Step<'signed-out'>>;
  /** What to call the accounts with these ids; unknown ones (the person, the system) are absent. */
  names(accounts: readonly string[]): Promise<ReadonlyMap<string, string>>;
  hasSecondFactor(email: string): Promise<boolean>;
  /** Makes the account, or gives the one that has this address a new password. Returns its id. */
  putAccount(account: { readonly email: string; readonly name: string; readonly password: string }): Promise<string>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Answer<T> = { readonly ok: true; readonly value: T; readonly cookies: readonly string[] } | { readonly ok: false; readonly code: string; readonly cookies: readonly string[] };

/** Calls better-auth and turns its refusals (thrown) into data; faults of the world still throw. */
const ask = async <T>(call: () => Promise<{ headers: Headers; response: T }>): Promise<Answer<T>> => {
  try {
    const { headers, response } = await call();
    return { ok: true, value: response, cookies: headers.getSetCookie() };
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    return { ok: false, code: error.body?.code ?? '', cookies: new Headers(error.headers).getSetCookie() };
  }
};

const afterCode = (answer: Answer<unknown>): Step<'signed-in' | 'wrong' | 'locked' | 'start-again'> => {
  if (answer.ok) return { outcome: 'signed-in', cookies: answer.cookies };
  if (answer.code === 'ACCOUNT_TEMPORARILY_LOCKED') return { outcome: 'locked', cookies: answer.cookies };
  return { outcome: answer.code === 'INVALID_CODE' ? 'wrong' : 'start-again', cookies: answer.cookies };
};

export const officerSignIn = (settings: AuthSettings): OfficerSignIn => {
  const { api, $context } = authEngine(settings);
  const used = usedCodes(settings.pool);

  /** A session beside the challenge would let better-auth check codes without counting the wrong ones. */
  const withoutSession = async (headers: Headers): Promise<Headers> => {
    const { authCookies } = await $context;
    const kept = (headers.get('cookie') ?? '').split(';').filter((cookie) => cookie.trim().split('=')[0] !== authCookies.sessionToken.name);
    const bare = new Headers(headers);
    bare.set('cookie', kept.join(';'));
    return bare;
  };

  const session = async (headers: Headers): Promise<OfficerSession> => {
    const found = await api.getSession({ headers });
    if (!found) return { state: 'signed-out' };
    const { id, email, name, twoFactorEnabled } = found.user;
    // A session from before the enrolment, in another browser perhaps, ends with it.
    if (twoFactorEnabled === true && !found.session.secondFactor) return { state: 'signed-out' };
    return { state: twoFactorEnabled === true ? 'signed-in' : 'enrol', account: id, email, name };
  };

  return {
    session,
    async signIn(headers, email, password) {
      const answer = await ask(() => api.signInEmail({ headers, body: { email, password }, returnHeaders: true }));
      if (!answer.ok) return { outcome: 'refused', cookies: answer.cookies };
      return { outcome: 'twoFactorRedirect' in answer.value ? 'code' : 'enrol', cookies: answer.cookies };
    },
    async giveCode(headers, code) {
      const bare = await withoutSession(headers);
      const answer = await ask(() => api.verifyTOTP({ headers: bare, body: { code, trustDevice: false }, returnHeaders: true }));
      if (answer.ok && !await used.take(answer.value.user.id, code)) {
        await (await $context).internalAdapter.deleteSession(answer.value.token);
        return { outcome: 'start-again', cookies: [] };
      }
      return afterCode(answer);
    },
    async startEnrolment(headers, password) {
      const answer = await ask(() => api.enableTwoFactor({ headers, body: { password, method: 'totp' }, returnHeaders: true }));
      if (answer.ok && 'totpURI' in answer.value && answer.value.totpURI) return { outcome: { uri: answer.value.totpURI }, cookies: answer.cookies };
      return { outcome: !answer.ok && answer.code === 'TOTP_ALREADY_ENABLED' ? 'enrolled-already' : 'refused', cookies: answer.cookies };
    },
    async confirmEnrolment(headers, code) {
      // Without a session this would be the second step of a sign-in, which counts its tries by the challenge.
      if ((await session(headers)).state !== 'enrol') return { outcome: 'start-again', cookies: [] };
      const answer = await ask(() => api.verifyTOTP({ headers, body: { code, trustDevice: false }, returnHeaders: true }));
      if (answer.ok) await used.take(answer.value.user.id, code);
      return afterCode(answer);
    },
    async signOut(headers) {
      const answer = await ask(() => api.signOut({ headers, returnHeaders: true }));
      return { outcome: 'signed-out', cookies: answer.cookies };
    },
    async names(accounts) {
      const { internalAdapter } = await $context;
      const ids = [...new Set(accounts)].filter((id) => uuid.test(id));
      const users = await Promise.all(ids.map((id) => internalAdapter.findUserById(id)));
      return new Map(users.flatMap((user) => (user ? [[user.id, user.name] as const] : [])));
    },
    async hasSecondFactor(email) {
      const { internalAdapter } = await $context;
      const found = await internalAdapter.findUserByEmail(email);
      return found !== null && 'twoFactorEnabled' in found.user && found.user.twoFactorEnabled === true;
    },
    async putAccount({ email, name, password }) {
      const { internalAdapter, password: passwords } = await $context;
      const hash = await passwords.hash(password);
      const known = await internalAdapter.findUserByEmail(email);
      if (known) {
        await internalAdapter.updatePassword(known.user.id, hash);
        await internalAdapter.deleteUserSessions(known.user.id);
        return known.user.id;
      }
      const user = await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'admin' });
      await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash });
      return user.id;
    },
  };
};
