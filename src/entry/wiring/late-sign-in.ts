import type { AuthSettings } from '../../adapters/auth/engine.ts';
import type { OfficerSignIn } from '../../adapters/auth/officer-sign-in.ts';

/** The sign-in of officers, loaded when it is first asked: a worker never does, and it would be a tenth of its memory. */
export const lateSignIn = (settings: AuthSettings): OfficerSignIn => {
  let loading: Promise<OfficerSignIn> | undefined;
  const loaded = async (): Promise<OfficerSignIn> => {
    loading ??= import('../../adapters/auth/officer-sign-in.ts').then(({ officerSignIn }) => officerSignIn(settings));
    return await loading;
  };
  return {
    session: async (...given) => await (await loaded()).session(...given),
    signIn: async (...given) => await (await loaded()).signIn(...given),
    giveCode: async (...given) => await (await loaded()).giveCode(...given),
    startEnrolment: async (...given) => await (await loaded()).startEnrolment(...given),
    confirmEnrolment: async (...given) => await (await loaded()).confirmEnrolment(...given),
    signOut: async (...given) => await (await loaded()).signOut(...given),
    names: async (...given) => await (await loaded()).names(...given),
    hasSecondFactor: async (...given) => await (await loaded()).hasSecondFactor(...given),
    putAccount: async (...given) => await (await loaded()).putAccount(...given),
  };
};
