import type { PortalStart } from '../../src/entry/server/contract/portal.ts';
import { usePortalMessages } from './messages/messages.ts';

/** What the policy says about the fee, in one sentence. */
export const useFeeText = (): ((fee: PortalStart['fee']) => string) => {
  const words = usePortalMessages().home.fee;
  return (fee) => (typeof fee === 'string' ? words[fee] : words.yen(fee.yen.toLocaleString('en')));
};
