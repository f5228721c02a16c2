import { Checkbox, Radio, Stack, Text } from '@mantine/core';
import type { PortalStart } from '../../../../src/entry/server/contract/portal.ts';
import { useLocalText } from '../../../ui/language.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import { requestGaps, type Choice, type RequestDraft } from './request-draft.ts';
import { StepForm } from './step-frame.tsx';

export interface StepProps {
  readonly start: PortalStart;
  readonly draft: RequestDraft;
  readonly onChange: (change: Partial<RequestDraft>) => void;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
}

export const ScopeStep = ({ start, draft, onChange, onBack, onNext }: StepProps) => {
  const words = usePortalMessages().request.scope;
  const gaps = requestGaps('scope', draft, start);
  const missing = (part: 'services' | 'items') => (gaps.includes(part) ? [words[`${part}Gap`]] : []);
  return (
    <StepForm onBack={onBack} onNext={onNext} gaps={[...missing('services'), ...missing('items')]}>
      {(tried) => (
        <>
          <Text>{words.allHint}</Text>
          <ChoiceFields
            legend={words.services} all={words.allServices} some={words.someServices} options={start.services} value={draft.services}
            onChange={(services) => onChange({ services })} error={tried ? missing('services')[0] : undefined}
          />
          <ChoiceFields
            legend={words.items} all={words.allItems} some={words.someItems} options={start.items} value={draft.items}
            onChange={(items) => onChange({ items })} error={tried ? missing('items')[0] : undefined}
          />
        </>
      )}
    </StepForm>
  );
};

interface ChoiceFieldsProps {
  readonly legend: string;
  readonly all: string;
  readonly some: string;
  readonly options: PortalStart['services'];
  readonly value: Choice;
  readonly onChange: (value: Choice) => void;
  readonly error: string | undefined;
}

/** Everything, or some of a list. */
const ChoiceFields = ({ legend, all, some, options, value, onChange, error }: ChoiceFieldsProps) => {
  const text = useLocalText();
  return (
    <Stack gap="sm">
      <Radio.Group label={legend} value={value === 'all' ? 'all' : 'some'} onChange={(next) => onChange(next === 'all' ? 'all' : [])}>
        <Stack gap="sm" mt="sm">
          <Radio value="all" label={all} />
          <Radio value="some" label={some} />
        </Stack>
      </Radio.Group>
      {value === 'all' ? null : (
        <Checkbox.Group aria-label={legend} value={[...value]} onChange={onChange} error={error} pl="xl">
          <Stack gap="sm">
            {options.map((option, index) => (
              <Checkbox key={option.id} value={option.id} label={text(option.name)} {...(error !== undefined && index === 0 ? { 'data-gap': true } : {})} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
};
