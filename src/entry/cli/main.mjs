#!/usr/bin/env node
// Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
const oldest = 22;
if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`Node ${process.versions.node} で動いています。Node ${oldest} 以上が必要です。\`npm ci\`（--ignore-scripts なし）をやり直してください。\n`);
  process.stderr.write(`Node ${process.versions.node} is running, and Node ${oldest} or newer is needed: run \`npm ci\` without --ignore-scripts.\n`);
  process.exit(1);
}

const { yakusoku } = await import('./yakusoku.ts');
await yakusoku().parseAsync();
