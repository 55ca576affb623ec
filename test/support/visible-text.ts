// Text of card and strip as the user sees it. It is generated content there (components/overlay/generated-text.ts), which
// `innerText` and `textContent` omit.

/**
 * Replaces the generated texts in a shadow root by text nodes, and returns a function that undoes this. Without a frame in
 * between, nobody notices. Uses nothing outside the function, because tests also send its source to a browser.
 */
export function exposeText(root: ParentNode): () => void {
  const exposed = Array.from(root.querySelectorAll('data'), (element) => {
    const text = document.createTextNode(element.value);
    element.replaceWith(text);
    return { element, text };
  });
  return () => {
    for (const { element, text } of exposed) text.replaceWith(element);
  };
}

/** `functionDeclaration` with the generated texts of its element's root as text nodes, if it reads text. */
export const readingVisibleText = (functionDeclaration: string): string =>
  /innerText|textContent/.test(functionDeclaration)
    ? `function () {
        const restore = (${String(exposeText)})(this.getRootNode());
        try {
          return (${functionDeclaration}).call(this);
        } finally {
          restore();
        }
      }`
    : functionDeclaration;
