import { writeFileSync } from 'node:fs';
import { decidePlainly } from '../../src/core/decide/plain/decide-plainly.ts';
import { askedIn, worldOf } from './cases.ts';

// npm run differential:keep -- <seed:number> <name> <what was misread>: writes a case whole into spec/cases/decision, with the answer that the
// page gives, so that it outlives the generators.

const [called = '', name = '', about = ''] = process.argv.slice(2);
const [seed, number] = called.split(':').map(Number);
if (seed === undefined || number === undefined || !/^[a-z0-9-]+$/u.test(name) || about === '') {
  process.stderr.write('npm run differential:keep -- <seed:number> <name> <what was misread>\n');
  process.exit(2);
}
const world = worldOf(seed);
const { question, facts } = askedIn(world, number);
const answer = decidePlainly(world.inForce, question, facts, world.commencements);
const kept = { about, found: called, question, facts, answer, commencements: world.commencements, inForce: world.inForce };
/** Positions in a file that never was, and texts, say nothing here. */
const isPlace = (key: string, value: unknown): boolean => key.endsWith('At') || (key === 'at' && typeof value === 'object');
const text = JSON.stringify(kept, (key, value: unknown) => (isPlace(key, value) ? undefined : value));
writeFileSync(new URL(`../../spec/cases/decision/${name}.json`, import.meta.url), `${text}\n`);
