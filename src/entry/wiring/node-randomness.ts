import { randomBytes, randomUUID } from 'node:crypto';
import type { Randomness } from '../../operations/ports/randomness.ts';

export const nodeRandomness: Randomness = { bytes: (count) => randomBytes(count), uuid: () => randomUUID() };
