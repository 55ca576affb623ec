// Finds a text on a page. Self-contained, because it also runs in pages that Playwright opens.

export interface Point {
  x: number;
  y: number;
}

/**
 * The middle of the `nth` occurrence of `text`, from 0, in viewport coordinates. It is scrolled into view if necessary. Open
 * shadow roots are searched as well. `null` if there is none.
 */
export function findPoint([text, nth]: readonly [text: string, nth: number]): Point | null {
  function* textsIn(root: Node): Generator<Text> {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Text) yield node;
      else if ((node as Element).shadowRoot) yield* textsIn((node as Element).shadowRoot!);
    }
  }
  let left = nth;
  for (const node of textsIn(document.body)) {
    for (let at = node.data.indexOf(text); at >= 0; at = node.data.indexOf(text, at + 1)) {
      if (left-- > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
      const box = [...range.getClientRects()].find((rect) => rect.width > 1);
      if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
  }
  return null;
}
