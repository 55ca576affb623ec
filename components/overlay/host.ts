// The element that an overlay adds to the page: a host with a closed root and, in it, a box for the top layer.
import { isWithin } from './flat-tree.ts';

export interface OverlayHost {
  host: HTMLElement;
  shadow: ShadowRoot;
  box: HTMLElement;
}

export function parseStyles(...styles: string[]): CSSStyleSheet[] {
  return styles.map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
}

export function createOverlayHost(className: string, styles: CSSStyleSheet[]): OverlayHost {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = styles;
  const box = document.createElement('div');
  box.className = `yj ${className}`;
  box.popover = 'manual';
  shadow.append(box);
  return { host, shadow, box };
}

const wrappers = new WeakSet<Node>();

/** What HTML has to be inside of to be drawn in SVG and MathML. */
function createWrapper(home: Element | ShadowRoot): Element | null {
  const { namespaceURI } = home as Partial<Element>;
  if (home instanceof SVGElement) return document.createElementNS(namespaceURI!, 'foreignObject');
  return home instanceof MathMLElement ? document.createElementNS(namespaceURI!, 'mtext') : null;
}

export function attachHost(host: HTMLElement, home: Element | ShadowRoot): void {
  detachHost(host);
  const wrapper = createWrapper(home);
  if (wrapper) {
    wrappers.add(wrapper);
    wrapper.append(host);
  }
  home.append(wrapper ?? host);
}

export function detachHost(host: HTMLElement): void {
  const { parentElement } = host;
  host.remove();
  if (parentElement && wrappers.has(parentElement)) parentElement.remove();
}

/** Whether the host has the focus, in whichever tree it is. */
export const hasFocus = (host: HTMLElement): boolean =>
  (host.getRootNode() as Document | ShadowRoot).activeElement === host;

/**
 * Whether an event target or the focused element, as the document tells it, is the host. For a host in a shadow root of
 * the page the document names that root's host instead, and only the pointer and the focus tell whether ours is meant.
 */
export function isTargetOf(node: Node, host: HTMLElement, box: HTMLElement): boolean {
  if (node === host) return true;
  const isAround = host.getRootNode() !== document && node instanceof Element && isWithin(host, node);
  return isAround && (box.matches(':hover') || hasFocus(host));
}
