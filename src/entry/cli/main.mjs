#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
const oldest = 22;
if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`Node ${process.versions.node} で動いています。Node ${oldest} 以上が必要です。\`npm ci\`（--ignore-scripts なし）をやり直してください。\n`);
  process.stderr.write(`Node ${process.versions.node} is running, and Node ${oldest} or newer is needed: run \`npm ci\` without --ignore-scripts.\n`);
  process.exit(1);
}

// What was compiled once is read back: half of a short command's time. It lies beside the packages: who may write there may change what runs anyway.
const compiled = fileURLToPath(new URL('../../../node_modules/.cache/yakusoku', import.meta.url));
module.enableCompileCache?.(compiled);
// For the programs that a command starts.
process.env['NODE_COMPILE_CACHE'] ??= compiled;

const { yakusoku } = await import('./yakusoku.ts');
await yakusoku().parseAsync();
