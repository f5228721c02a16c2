import { Button, Card, Stack, Text, Title } from '@mantine/core';
import type { Change } from '../../../src/core/decide/changes/change.ts';
import { changeInWords } from '../../../src/core/decide/changes/words.ts';
import type { Way } from '../../../src/core/decide/changes/what-would-change.ts';
import type { PolicyText } from '../../../src/core/policy/model/policy.ts';
import { useLocalText } from '../../ui/language.tsx';
import { useWhyWords } from './use-why-words.ts';

interface WaysListProps {
  readonly ways: readonly Way[];
  readonly text: PolicyText;
  /** Everything is clear already. */
  readonly open: boolean;
  readonly onTry: (changes: readonly Change[]) => void;
}

/** What would have to be otherwise for more of it to be allowed; each way can be tried. */
export const WaysList = ({ ways, text, open, onTry }: WaysListProps) => {
  const words = useWhyWords();
  const inLanguage = useLocalText();
  const said = ({ changes }: Way): string => changes.map((change) => inLanguage(changeInWords(change, text))).join(words.and);
  return (
    <Stack component="section" aria-labelledby="ways">
      <Title order={2} id="ways">{words.ways}</Title>
      {open ? <Text>{words.nothingToOpen}</Text> : ways.length === 0 ? <Text>{words.noWays}</Text> : <Text size="sm">{words.waysHelp}</Text>}
      {ways.map((way) => (
        <Card key={said(way)} withBorder>
          <Text>{words.ifSo}{said(way)}</Text>
          <Text fw={700}>{words.wouldBe(way.answer.items.filter(({ state }) => state === 'clear').length, way.answer.items.filter(({ state }) => state === 'masked').length, way.answer.items.length)}</Text>
          <Button mt="xs" size="compact-sm" variant="default" w="fit-content" onClick={() => onTry(way.changes)} aria-label={`${words.tryIt}: ${said(way)}`}>{words.tryIt}</Button>
        </Card>
      ))}
    </Stack>
  );
};
