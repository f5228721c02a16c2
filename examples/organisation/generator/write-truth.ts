import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { examplePeople } from './load-example.ts';
import { truthOf } from './truth.ts';

// node examples/organisation/generator/write-truth.ts --out truth.jsonl [--people 20000]
const { values } = parseArgs({ options: { out: { type: 'string' }, people: { type: 'string', default: String(examplePeople) } } });
const people = Number(values.people);
if (values.out === undefined || !Number.isInteger(people) || people < 1) {
  console.error('usage: node examples/organisation/generator/write-truth.ts --out FILE [--people 20000]');
  process.exit(2);
}

const file = createWriteStream(values.out);
for (const truth of truthOf(new Set(Array.from({ length: people }, (_, person) => person)), people).values()) {
  if (!file.write(`${JSON.stringify(truth)}\n`)) await once(file, 'drain');
}
file.end();
await finished(file);
console.log(`${people} people written to ${values.out}`);
