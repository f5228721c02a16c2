/** UTF-8 as text, whatever the pieces it comes in. */
export const decoded = async function* text(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
};

/** All of it: for what is known to be short. */
export const wholeText = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  let text = '';
  for await (const piece of decoded(content)) text += piece;
  return text;
};
