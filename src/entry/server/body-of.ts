import type { Readable } from 'node:stream';

/**
 * A stream as the body of an answer, read piece by piece as the client takes it. When the client goes away, or only asked
 * for the head, the stream is destroyed; Node's own `Readable.toWeb` then hands on what was still buffered and throws where
 * nobody can catch it, which ends the process.
 */
export const bodyOf = (content: Readable): ReadableStream<Uint8Array> => {
  const pieces: AsyncIterator<Uint8Array> = content.iterator();
  // Before the first piece is asked for, nobody else listens; asked, the iterator tells.
  content.on('error', () => undefined);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel() { content.destroy(); },
  }, { highWaterMark: 0 });
};
