import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconEyeOff } from '@tabler/icons-react';
import { useMessages } from '../../ui/language.tsx';
import { en } from './words.en.ts';
import { ja, type PromiseState } from './words.ja.ts';

/** Dark enough for white letters on it; never the only sign of a state. */
export const stateColours: Record<PromiseState, string> = { kept: '#0b5e55', due: '#8a3b00', broken: '#9b1c1c', 'not-shown': '#5c6b6e' };

const icons: Record<PromiseState, typeof IconEyeOff> = { kept: IconCircleCheck, due: IconClockExclamation, broken: IconAlertTriangle, 'not-shown': IconEyeOff };

export const StateBadge = ({ state }: { readonly state: PromiseState }) => {
  const words = useMessages({ ja, en });
  const Icon = icons[state];
  return (
    <Badge tt="none" size="lg" color={stateColours[state]} variant={state === 'not-shown' ? 'outline' : 'filled'} leftSection={<Icon size={14} aria-hidden />}>{words.states[state]}</Badge>
  );
};
