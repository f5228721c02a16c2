import { z } from '@hono/zod-openapi';

/**
 * How an officer signs in; on the console's own origin, with cookies (HttpOnly, SameSite=Strict) that scripts never see.
 * First sign-in: `POST session` answers `enrol`; `POST second-factor` gives the secret; `POST second-factor/confirmation` with a
 * code of the authenticator ends signed in. Later: `POST session` answers `code`; `POST session/code` ends signed in.
 */
export const signInState = z.enum([
  'signed-out',
  'code',      // password was right: POST /api/console/session/code
  'enrol',     // password was right, no second factor yet: POST /api/console/second-factor
  'signed-in',
]);
export type SignInState = z.infer<typeof signInState>;

/** GET /api/console/session : 200 always. A pending `code` is not remembered over a reload: it reads `signed-out`. */
export const session = z.object({ state: signInState, email: z.string().nullable() });
export type Session = z.infer<typeof session>;

/** POST /api/console/session : 200 {state: 'code' | 'enrol'}; 401 not-signed-in (address or password wrong, the same answer); 429. */
export const signIn = z.object({ email: z.string().max(254), password: z.string().min(1).max(200) });
export const signedIn = z.object({ state: z.enum(['code', 'enrol']) });
export type SignedIn = z.infer<typeof signedIn>;

/** POST /api/console/session/code : 204; 400 code-wrong; 401 not-signed-in (the password was too long ago: start again); 429. */
export const secondFactorCode = z.object({ code: z.string().regex(/^\d{6}$/) });

/** DELETE /api/console/session : 204, always. Sign-out. */

/** POST /api/console/second-factor : the password once more. 200 `enrolment`; 401 not-signed-in; 409 not-now when one is enrolled; 429. */
export const startEnrolment = z.object({ password: z.string().min(1).max(200) });
export const enrolment = z.object({
  /** `otpauth://totp/...` for a QR code. */
  uri: z.string(),
  /** The same secret in base32, to type. */
  secret: z.string(),
});
export type Enrolment = z.infer<typeof enrolment>;

/** POST /api/console/second-factor/confirmation : secondFactorCode. 204 and signed in; 400 code-wrong; 401 not-signed-in; 429. */
