import { logKeysIn } from '../../src/adapters/ledger/log-keys.ts';
import { startSequencer } from '../../src/adapters/ledger/sequencer.ts';

// A process that does nothing but sequence, to be killed by a test: node sequencer-process.ts <database> <keys> <origin prefix>
const [connectionString, folder, prefix] = process.argv.slice(2);
if (!connectionString || !folder || !prefix) throw new Error('usage: sequencer-process <database> <keys> <origin prefix>');
startSequencer({ connectionString, keys: logKeysIn(folder, prefix), onFault: (words) => { process.stderr.write(`${words}\n`); } });
