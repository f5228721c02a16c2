import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

export interface AuthSettings {
  /** Connections to the store's database; the tables live in the schema `auth` (schema.sql). */
  readonly pool: Pool;
  /** At least 32 random bytes as text: signs cookies and wraps the second factors' secrets. */
  readonly secret: string;
  /** The console's origin, `https://console.example.jp`. */
  readonly consoleUrl: string;
}

const signedInHours = 12;
/** A session made by a code of the authenticator; any other was made by the password alone, before the enrolment. */
const verifiesSecondFactor = (path: string | undefined): boolean => path === '/two-factor/verify-totp';

/**
 * better-auth, kept to password and authenticator codes. Nobody can sign up, and its own HTTP handler is not mounted: the
 * console's routes call it (officer-sign-in.ts), so that only what they need exists.
 */
export const authEngine = ({ pool, secret, consoleUrl }: AuthSettings) => betterAuth({
  appName: 'Yakusoku',
  baseURL: consoleUrl,
  secret,
  database: { db: new Kysely({ dialect: new PostgresDialect({ pool }) }).withSchema('auth'), type: 'postgres' },
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
  session: {
    expiresIn: signedInHours * 3600,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
    additionalFields: { secondFactor: { type: 'boolean', required: true, defaultValue: false, input: false } },
  },
  // Each session knows how it was made: one from before the enrolment stays without a second factor, whatever the account has.
  databaseHooks: { session: { create: { before: async (session, context) => ({
    data: { ...session, secondFactor: verifiesSecondFactor(context?.path), ipAddress: '', userAgent: '' },
  }) } } },
  plugins: [twoFactor({ issuer: 'Yakusoku', twoFactorCookieMaxAge: 600 })],
  advanced: {
    cookiePrefix: 'yakusoku',
    useSecureCookies: consoleUrl.startsWith('https:'),
    defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
    database: { generateId: 'uuid' },
  },
  telemetry: { enabled: false },
  logger: { disabled: true },
});

export type AuthEngine = ReturnType<typeof authEngine>;
