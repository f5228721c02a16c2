/** Passes content on, and says so once a first piece was taken and the rest is still to come: a process may end in the middle of a file. */
export const tellingHalfway = async function* content(pieces: AsyncIterable<unknown>, reached: () => Promise<void>): AsyncGenerator<Uint8Array> {
  let told = false;
  for await (const piece of pieces) {
    yield piece as Uint8Array;
    if (told) continue;
    told = true;
    await reached();
  }
};
