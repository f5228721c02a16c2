import { Alert, Anchor, Text } from '@mantine/core';
import { en } from '../../../src/core/publish/section-words.en.ts';
import { ja } from '../../../src/core/publish/section-words.ja.ts';
import type { PortalStart } from '../../../src/entry/server/contract/portal.ts';
import { at } from '../../ui/api.ts';
import { useLanguage } from '../../ui/language.tsx';
import { usePortalMessages } from '../messages/messages.ts';
import { usePolicyWords } from '../policy-words.ts';

const sections = { ja, en };

/** Said before any paper is handed in: that it does not come back and what becomes of it, in the words of the published policy. */
export const PapersNotice = ({ papers }: { readonly papers: PortalStart['papers'] }) => {
  const words = usePortalMessages().papers;
  const policy = usePolicyWords();
  const { language } = useLanguage();
  return (
    <Alert color="yellow" variant="outline" c="dark" title={words.returned[papers.disposal]}>
      <Text>{policy.disposal}</Text>
      <Text>{words.record}</Text>
      {papers.someNotReturned ? <Text>{words.wholePolicy(sections[language].collection.notReturned)}</Text> : null}
      {papers.clause === null ? null : (
        <Anchor underline="always" href={`${at`/policies/${papers.policy}/${papers.version}/${language}`}#${papers.clause}`} target="_blank" rel="noopener">{words.read}</Anchor>
      )}
    </Alert>
  );
};
