import { describe, expect, it } from 'vitest';
import { milestones } from './milestones.ts';

const states = (stage: Parameters<typeof milestones>[0]): string => milestones(stage).map((one) => one.state).join(' ');

describe('how far a request is', () => {
  it.each([
    ['identity-check', 'done now ahead ahead ahead'],
    ['waiting-for-person', 'done now ahead ahead ahead'],
    ['collecting', 'done done now ahead ahead'],
    ['review', 'done done done now ahead'],
    ['replying', 'done done done done now'],
    ['replied', 'done done done done done'],
    ['refused', 'done stopped'],
  ] as const)('%s: %s', (stage, expected) => { expect(states(stage)).toBe(expected); });
});
