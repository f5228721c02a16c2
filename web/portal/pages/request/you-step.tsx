import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { usePortalMessages } from '../../messages/messages.ts';
import { BirthDateFields } from './birth-date-fields.tsx';
import { requestGaps, type Channel, type RequestGap } from './request-draft.ts';
import type { StepProps } from './scope-step.tsx';
import { StepForm } from './step-frame.tsx';

export const YouStep = ({ start, draft, onChange, onBack, onNext }: StepProps) => {
  const words = usePortalMessages().request.you;
  const sentences: Partial<Record<RequestGap, string>> = { name: words.nameGap, birth: words.birthGap, channel: words.channelGap, address: words.addressGap };
  const gaps = requestGaps('you', draft, start);
  const choose = (value: string): void => {
    const channel = start.replyChannels.find((one: Channel) => one === value);
    if (channel) onChange({ channel });
  };
  return (
    <StepForm onBack={onBack} onNext={onNext} gaps={gaps.map((gap) => sentences[gap] ?? gap)}>
      {(tried) => {
        const wrong = (gap: RequestGap) => (tried && gaps.includes(gap) ? sentences[gap] : undefined);
        return (
          <>
            <TextInput
              name="name" autoComplete="name" label={words.name} description={words.nameHint} maxLength={200} value={draft.name} error={wrong('name')}
              required withAsterisk={false} onChange={(event) => onChange({ name: event.currentTarget.value })}
            />
            <BirthDateFields value={draft.birth} today={start.today} error={wrong('birth')} onChange={(birth) => onChange({ birth })} />
            <Radio.Group label={words.channel} value={draft.channel ?? null} onChange={choose} error={wrong('channel')}>
              <Stack gap="sm" my="sm">
                {start.replyChannels.map((channel) => (
                  <Radio
                    key={channel} value={channel} label={words.channels[channel].title} description={words.channels[channel].text}
                    {...(wrong('channel') === undefined ? {} : { 'data-gap': true })}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {draft.channel === 'post' ? (
              <Textarea
                name="address" autoComplete="street-address" label={words.address} description={words.addressHint} minRows={3} autosize maxLength={400}
                required withAsterisk={false} value={draft.address} error={wrong('address')} onChange={(event) => onChange({ address: event.currentTarget.value })}
              />
            ) : null}
          </>
        );
      }}
    </StepForm>
  );
};
