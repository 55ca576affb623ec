// Cooperative long-running work: generators that yield between chunks, so that the caller can do other work in between.

/** Items between two yields; a chunk takes well under a millisecond. */
const chunkSize = 500;

/** Calls `work` for each item and yields after every `count` items. */
export function* forEachInChunks<T>(
  items: Iterable<T>,
  work: (item: T, at: number) => void,
  count = chunkSize,
): Generator<void, void> {
  let at = 0;
  for (const item of items) {
    work(item, at++);
    if (at % count === 0) yield;
  }
}

/** Joins the texts of the items, yielding between chunks. */
export function* joined<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  separator: string,
): Generator<void, string> {
  const chunks: string[] = [];
  for (let at = 0; at < items.length; at += chunkSize) {
    chunks.push(
      items
        .slice(at, at + chunkSize)
        .map(textOf)
        .join(separator),
    );
    yield;
  }
  return chunks.join(separator);
}
