// Creates and attaches an overlay's host: an element with a closed shadow root that contains a popover box.
import { isWithin } from './flat-tree.ts';

/** An element with a closed shadow root. */
export interface StandingHost {
  host: HTMLElement;
  shadow: ShadowRoot;
}

export interface OverlayHost extends StandingHost {
  box: HTMLElement;
}

export function parseStyles(...styles: string[]): CSSStyleSheet[] {
  return styles.map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
}

function createHost(): StandingHost {
  const host = document.createElement('div');
  return { host, shadow: host.attachShadow({ mode: 'closed' }) };
}

/** @param standing a host that outlives the overlay; by default, the overlay gets its own. */
export function createOverlayHost(
  className: string,
  styles: CSSStyleSheet[],
  standing: StandingHost = createHost(),
): OverlayHost {
  const { host, shadow } = standing;
  shadow.adoptedStyleSheets = styles;
  const box = document.createElement('div');
  box.className = `yj overlay ${className}`;
  box.popover = 'manual';
  shadow.append(box);
  return { host, shadow, box };
}

const wrappers = new WeakSet<Node>();

/** SVG and MathML render HTML only inside these elements. */
function createWrapper(parent: Element | ShadowRoot): Element | null {
  const { namespaceURI } = parent as Partial<Element>;
  if (parent instanceof SVGElement) return document.createElementNS(namespaceURI!, 'foreignObject');
  return parent instanceof MathMLElement ? document.createElementNS(namespaceURI!, 'mtext') : null;
}

export function attachHost(host: HTMLElement, parent: Element | ShadowRoot): void {
  detachHost(host);
  const wrapper = createWrapper(parent);
  if (wrapper) {
    wrappers.add(wrapper);
    wrapper.append(host);
  }
  parent.append(wrapper ?? host);
}

export function detachHost(host: HTMLElement): void {
  const { parentElement } = host;
  host.remove();
  if (parentElement && wrappers.has(parentElement)) parentElement.remove();
}

/** Whether the host has focus, also inside a shadow root of the page. */
export const hasFocus = (host: HTMLElement): boolean =>
  (host.getRootNode() as Document | ShadowRoot).activeElement === host;

/**
 * Whether `node`, an event target or focused element as seen from the document, is the overlay. If our host is inside a
 * shadow root of the page, the document sees that root's host instead; hover and focus then decide.
 */
export function isTargetOf(node: Node, host: HTMLElement, box: HTMLElement): boolean {
  if (node === host) return true;
  const isAround = host.getRootNode() !== document && node instanceof Element && isWithin(host, node);
  return isAround && (box.matches(':hover') || hasFocus(host));
}
