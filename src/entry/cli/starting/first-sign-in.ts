import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Configuration } from '../../wiring/configuration.ts';
import type { System } from '../../wiring/system.ts';
import { newPassword } from '../new-password.ts';
import { writePrivately, type Home } from './home.ts';

export interface FirstSignIn {
  readonly email: string;
  readonly password: string;
}

/** example.jp is nobody's (RFC 2606's idea, JPRS's rule): no mail goes there. */
const firstOfficer = { email: 'officer@example.jp', name: '個人情報担当 / Privacy officer' };

/**
 * The first account, made at the first start. Its password is kept in the home folder and told at each start until the
 * account has its second factor; then it is forgotten here.
 */
export const firstSignIn = async (home: Home, system: System, { tenant }: Configuration): Promise<FirstSignIn | undefined> => {
  const file = path.join(home.folder, 'first-sign-in.json');
  const { email, name } = firstOfficer;
  if (await system.signIn.hasSecondFactor(email)) {
    await rm(file, { force: true });
    return undefined;
  }
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as FirstSignIn;
  const made = { email, password: newPassword() };
  const account = await system.signIn.putAccount({ ...made, name });
  await system.officers.add(tenant, account);
  await writePrivately(file, `${JSON.stringify(made)}\n`);
  return made;
};
