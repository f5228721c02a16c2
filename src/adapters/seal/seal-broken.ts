/** A sealed file, a key file or the instance key that is not what was written: changed, cut, swapped, or under another key. */
export class SealBroken extends Error {
  constructor(what: string) {
    super(`seal broken: ${what}`);
    this.name = 'SealBroken';
  }
}
