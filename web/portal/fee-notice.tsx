import { Alert, Text } from '@mantine/core';
import type { PortalStart } from '../../src/entry/server/contract/portal.ts';
import { useFeeText, type Fee } from './fee-text.ts';
import { usePortalMessages } from './messages/messages.ts';

interface FeeNoticeProps {
  readonly fee: Fee;
  readonly desk: PortalStart['desk'] | undefined;
}

/** What the request costs. Nothing is paid at the portal: where there is a fee, the person reads whom to ask. */
export const FeeNotice = ({ fee, desk }: FeeNoticeProps) => {
  const words = usePortalMessages().fee;
  const feeText = useFeeText();
  if (typeof fee === 'string') return <Text>{feeText(fee)}</Text>;
  return <Alert color="yellow" title={feeText(fee)}><Text>{words.howToPay(desk?.telephone ?? undefined)}</Text></Alert>;
};
