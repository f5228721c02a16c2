// Plain JavaScript, so that a Node too old to read TypeScript can still say what is wrong.
// `npm ci` brings the right Node as a dependency; `npm ci --ignore-scripts` leaves the machine's own in charge.
const oldest = 22;
const major = Number(process.versions.node.split('.')[0]);
if (major < oldest) {
  console.error(`Node ${process.versions.node} is running, and Node ${oldest} or newer is needed.`);
  console.error('`npm ci` installs Node 24 into node_modules: run it without --ignore-scripts, then start again with npm.');
  console.error(`Node ${process.versions.node} で動いています。Node ${oldest} 以上が必要です。\`npm ci\`（--ignore-scripts なし）をやり直してください。`);
  process.exit(1);
}
