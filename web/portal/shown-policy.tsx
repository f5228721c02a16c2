import { Anchor, Text } from '@mantine/core';
import type { ShownPolicy as Shown } from '../../src/entry/server/contract/portal.ts';
import { at } from '../ui/api.ts';
import { useDates } from '../ui/dates.ts';
import { useLocalText } from '../ui/language.tsx';
import { usePortalMessages } from './messages/messages.ts';

/** What is on record of the version that the person saw and accepted, said to them, with the text as it was. Nothing where nothing is. */
export const ShownPolicy = ({ policy }: { readonly policy: Shown | null }) => {
  const words = usePortalMessages().shownPolicy;
  const dates = useDates();
  const text = useLocalText();
  if (!policy) return null;
  const version = dates.day(policy.version);
  return (
    <Text size="sm">
      {policy.acceptedAt === null ? words.saw(dates.moment(policy.sawAt), version) : words.accepted(dates.moment(policy.acceptedAt), version)}{' '}
      <Anchor underline="always" href={at`/policies/${policy.id}/${policy.version}/${policy.language}`} target="_blank" rel="noopener" hrefLang={policy.language}>
        {words.read(text(policy.title))}
      </Anchor>
    </Text>
  );
};
