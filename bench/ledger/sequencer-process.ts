import { logKeysIn } from '../../src/adapters/ledger/log-keys.ts';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';

// As in an installation, where the worker sequences and the server appends: node sequencer-process.ts <database> <keys> <origin prefix>
const [connectionString, folder, prefix] = process.argv.slice(2);
if (!connectionString || !folder || !prefix) throw new Error('usage: sequencer-process <database> <keys> <origin prefix>');
const sequencer = startSequencer({
  connectionString, keys: logKeysIn(folder, prefix), onFault: (words) => { process.stderr.write(`${words}\n`); },
});
process.on('SIGTERM', () => { void sequencer.stop(); });
