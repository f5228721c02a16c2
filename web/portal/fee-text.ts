import type { PortalStart } from '../../src/entry/server/contract/portal.ts';
import { usePortalMessages } from './messages/messages.ts';

export type Fee = PortalStart['types'][number]['fee'];

/** What is asked for at this portal; undefined where the policy takes no request here. */
export const onlineType = (start: PortalStart): PortalStart['types'][number] | undefined => start.types.find(({ online }) => online);

/** What the policy says about the fee, in one sentence. */
export const useFeeText = (): ((fee: Fee) => string) => {
  const words = usePortalMessages().fee;
  return (fee) => (typeof fee === 'string' ? words[fee] : words.yen(fee.yen.toLocaleString('en')));
};
