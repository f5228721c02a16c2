import type { CaseStatus } from '../../../../src/entry/server/contract/portal.ts';
import type { TimelineEntry } from '../../timeline.tsx';

export const milestoneIds = ['received', 'identity', 'collect', 'review', 'reply'] as const;
export type MilestoneId = (typeof milestoneIds)[number];
type Stage = CaseStatus['stage'];

/** The milestone at which a stage is. */
const at: Record<Stage, MilestoneId> = {
  'identity-check': 'identity', 'waiting-for-person': 'identity', refused: 'identity',
  matching: 'collect', 'account-check': 'collect', collecting: 'collect',
  review: 'review', replying: 'reply', replied: 'reply',
};

/** How far each milestone is. A refused case ends where it was refused: nothing is ahead of it. */
export const milestones = (stage: Stage): readonly { readonly id: MilestoneId; readonly state: TimelineEntry['state'] }[] => {
  const now = milestoneIds.indexOf(at[stage]);
  const reached = stage === 'refused' ? milestoneIds.slice(0, now + 1) : milestoneIds;
  return reached.map((id, index) => {
    if (index > now) return { id, state: 'ahead' };
    if (index < now || stage === 'replied') return { id, state: 'done' };
    return { id, state: stage === 'refused' ? 'stopped' : 'now' };
  });
};
