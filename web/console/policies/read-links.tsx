import { Anchor, Group } from '@mantine/core';
import { at } from '../../ui/api.ts';
import { useConsoleMessages } from '../messages/messages.ts';

/** The text of a version in both languages, as people read it or will: in a tab of its own. */
export const ReadLinks = ({ policy }: { readonly policy: { readonly id: string; readonly version: string; readonly hash: string } }) => {
  const words = useConsoleMessages().policies;
  return (
    <Group gap="md">
      {(['ja', 'en'] as const).map((language) => (
        <Anchor
          key={language} href={at`/api/console/policies/${policy.hash}/text/${language}`} target="_blank" rel="noopener" hrefLang={language}
          aria-label={`${words.read[language]}: ${policy.id} ${policy.version}`}
        >
          {words.read[language]}
        </Anchor>
      ))}
    </Group>
  );
};
