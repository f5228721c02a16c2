/** Why the ledger cannot go on: the words are for whoever runs the installation, and hold no data. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';
}
