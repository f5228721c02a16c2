import { Alert, Anchor, Stack } from '@mantine/core';
import { ContactCheck } from '../../contact/contact-check.tsx';
import { usePortalMessages } from '../../messages/messages.ts';
import type { StepProps } from './scope-step.tsx';
import { StepForm } from './step-frame.tsx';

export const ContactStep = ({ draft, onChange, onNext }: StepProps) => {
  const words = usePortalMessages().contact;
  if (draft.email === undefined) return <ContactCheck onProven={(email) => { onChange({ email }); onNext(); }} />;
  return (
    <StepForm onBack={undefined} onNext={onNext} gaps={[]}>
      {() => (
        <Stack>
          <Alert color="promise">{words.proven(draft.email ?? '')}</Alert>
          <div><Anchor component="button" type="button" onClick={() => onChange({ email: undefined })}>{words.change}</Anchor></div>
        </Stack>
      )}
    </StepForm>
  );
};
