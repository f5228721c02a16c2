import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useMessages } from '../ui/language.tsx';
import { uiMessages } from '../ui/messages/messages.ts';

interface LeaveGuardProps {
  /** While true, leaving `path` asks first: inside the portal with these words, outside with the browser's own. */
  readonly active: boolean;
  readonly path: string;
  readonly words: { readonly title: string; readonly text: string; readonly stay: string; readonly go: string };
}

/** Asks before a page with unsent input is left. */
export const LeaveGuard = ({ active, path, words }: LeaveGuardProps) => {
  const shared = useMessages(uiMessages);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ next }) => active && next.pathname !== path, enableBeforeUnload: active, withResolver: true,
  });
  return (
    <Modal opened={status === 'blocked'} onClose={() => reset?.()} title={<Text fw={700} size="lg">{words.title}</Text>} closeButtonProps={{ 'aria-label': shared.close }} centered>
      <Text>{words.text}</Text>
      <Group mt="lg">
        <Button onClick={() => reset?.()} data-autofocus>{words.stay}</Button>
        <Button variant="outline" color="red" onClick={() => proceed?.()}>{words.go}</Button>
      </Group>
    </Modal>
  );
};
