// Text to the clipboard from inside a page, whose origin decides which way there is.

/**
 * For pages over http, and frames that may not use the clipboard's own interface: copies a selection, which needs a field
 * to select in. It stands in the card's own root, never in the page.
 */
function copySelected(text: string, within: Element): boolean {
  const root = within.getRootNode() as ShadowRoot;
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.className = 'yj-hidden card-copied';
  field.value = text;
  within.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** @returns whether the text is on the clipboard. */
export async function writeClipboard(text: string, within: Element): Promise<boolean> {
  try {
    // Undefined where the page is no secure context, which the types do not say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // The page's policy, or a document without the focus: the older way may still be open.
  }
  return copySelected(text, within);
}
