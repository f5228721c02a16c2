/** The steps of a request, in order. The receipt is none of them: from it there is no way back. */
export const stepIds = ['contact', 'scope', 'you', 'document', 'check'] as const;
export type StepId = (typeof stepIds)[number];

export const isStepId = (value: unknown): value is StepId => stepIds.some((id) => id === value);

export const stepAfter = (step: StepId): StepId => stepIds[stepIds.indexOf(step) + 1] ?? step;
export const stepBefore = (step: StepId): StepId | undefined => stepIds[stepIds.indexOf(step) - 1];
