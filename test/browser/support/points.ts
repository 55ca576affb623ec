// Points on texts and elements of the test document, in viewport coordinates.

export interface Point {
  x: number;
  y: number;
}

function* textsIn(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) yield node;
    else if ((node as Element).shadowRoot) yield* textsIn((node as Element).shadowRoot!);
  }
}

function rangeOf(text: string, nth: number): Range {
  let left = nth;
  for (const node of textsIn(document.body)) {
    for (let at = node.data.indexOf(text); at >= 0; at = node.data.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range;
    }
  }
  throw new Error(`${text} is not on the page ${nth + 1} times`);
}

/** The middle of the `nth` occurrence of `text`, from 0, which is scrolled into view if necessary. */
export function pointOn(text: string, nth = 0): Point {
  const range = rangeOf(text, nth);
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  const { x, y, width, height } = [...range.getClientRects()].find((rect) => rect.width > 1)!;
  return { x: x + width / 2, y: y + height / 2 };
}
