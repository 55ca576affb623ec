// Writes text to the clipboard from a content script without the page noticing.
import { logInPage } from '../../lib/browser/page-log.ts';

/** Undefined in insecure contexts, which the DOM types do not reflect. */
const clipboard = navigator.clipboard as Clipboard | undefined;

interface FeaturePolicy {
  allowsFeature: (name: string) => boolean;
}

function isClipboardAllowed(): boolean {
  const { featurePolicy } = document as { featurePolicy?: FeaturePolicy };
  return clipboard !== undefined && featurePolicy?.allowsFeature('clipboard-write') !== false;
}

/**
 * Fallback frame for `execCommand`, which works over http and under any permissions policy. In the page's document, page
 * listeners would get the copy event first and could read or replace the text. They cannot reach a frame in a closed root.
 */
let frame: HTMLIFrameElement | null = null;

/**
 * Creates the fallback frame if needed. It must exist before the click or key press, so that the user activation applies to
 * it too.
 * @param within an element of the card's shadow root.
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
  // Chromium only enables the command for a rendered selection in the focused frame. The page's selection is not changed.
  // Not the text itself: the page learns of the lost focus in between, and could search for it.
  inner.body.textContent = '-';
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

/** Resolves to whether the text is on the clipboard. */
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
