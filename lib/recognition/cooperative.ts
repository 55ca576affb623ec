// Long work as generators that rest after each portion, so that whoever steps them can see to something else meanwhile.

/** So many are worked on between two rests: well under a millisecond's work. */
const portion = 500;

/** Calls `work` for each, with a rest after every `count`. */
export function* eachInPortions<T>(
  items: Iterable<T>,
  work: (item: T, at: number) => void,
  count = portion,
): Generator<void, void> {
  let at = 0;
  for (const item of items) {
    work(item, at++);
    if (at % count === 0) yield;
  }
}

/** Their texts, joined. */
export function* joined<T>(items: readonly T[], textOf: (item: T) => string, between: string): Generator<void, string> {
  const portions: string[] = [];
  for (let at = 0; at < items.length; at += portion) {
    portions.push(
      items
        .slice(at, at + portion)
        .map(textOf)
        .join(between),
    );
    yield;
  }
  return portions.join(between);
}
