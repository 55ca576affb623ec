// Text to the clipboard from inside a page, unheard by the page.
import { logInPage } from '../../lib/browser/log.ts';

/** Undefined in documents that are no secure context, which the types do not say. */
const clipboard = navigator.clipboard as Clipboard | undefined;

interface FeaturePolicy {
  allowsFeature: (name: string) => boolean;
}

function isClipboardAllowed(): boolean {
  const { featurePolicy } = document as { featurePolicy?: FeaturePolicy };
  return clipboard !== undefined && featurePolicy?.allowsFeature('clipboard-write') !== false;
}

/**
 * A frame for `execCommand`, which works over http and under any policy. In the page's own document its copy event would go
 * to the page's listeners first: they could replace the text and read it. A frame in a closed root is out of their reach.
 */
let frame: HTMLIFrameElement | null = null;

/**
 * Makes ready for a copy. The frame has to be there before the click or the key, which then counts as the user's in it too.
 * @param within an element of the card's root.
 */
export function prepareClipboard(within: Element): void {
  if (isClipboardAllowed() || (frame?.isConnected && frame.getRootNode() === within.getRootNode())) return;
  frame?.remove();
  frame = document.createElement('iframe');
  frame.className = 'card-copy-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  within.append(frame);
}

function copyInFrame(text: string): boolean {
  const inner = frame?.contentDocument;
  if (!frame || !inner) return false;
  const focused = (frame.getRootNode() as ShadowRoot).activeElement;
  let isSet = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    isSet = true;
  };
  inner.addEventListener('copy', onCopy, { capture: true });
  // Chromium enables the command for a selection that is laid out, in the frame that has the focus. The page's own
  // selection stays as it is.
  inner.body.textContent = text;
  inner.getSelection()?.selectAllChildren(inner.body);
  frame.contentWindow?.focus();
  try {
    return inner.execCommand('copy') && isSet;
  } finally {
    inner.removeEventListener('copy', onCopy, { capture: true });
    inner.body.replaceChildren();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** @returns whether the text is on the clipboard. */
export async function writeClipboard(text: string): Promise<boolean> {
  if (!isClipboardAllowed()) return copyInFrame(text);
  try {
    await clipboard!.writeText(text);
    return true;
  } catch (error) {
    void logInPage('card', error);
    // The document lost focus, or the browser denied access. The card reports to the user that nothing was copied.
    return false;
  }
}
