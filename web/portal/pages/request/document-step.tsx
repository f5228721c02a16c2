import { DocumentFields } from '../../document/document-fields.tsx';
import { changeDocument, documentGaps } from '../../document/document-draft.ts';
import { usePortalMessages } from '../../messages/messages.ts';
import type { StepProps } from './scope-step.tsx';
import { StepForm } from './step-frame.tsx';

export const DocumentStep = ({ start, draft, onChange, onBack, onNext }: StepProps) => {
  const words = usePortalMessages().document;
  const gaps = documentGaps(draft.document, start);
  return (
    <StepForm onBack={onBack} onNext={onNext} gaps={gaps.map((gap) => words.gaps[gap])}>
      {(tried) => (
        <DocumentFields rules={start} draft={draft.document} gaps={tried ? gaps : []} onChange={(change) => onChange({ document: changeDocument(draft.document, change) })} />
      )}
    </StepForm>
  );
};
