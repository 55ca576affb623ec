// Accessibility checks with axe-core.
import axe, { type Result } from 'axe-core';
import { exposeText } from '../../support/visible-text.ts';
import { shadowRootOf } from './fake-extension.ts';

// axe cannot compute contrast on gradients, which only shade the edges of scrolled content.
const flat = new CSSStyleSheet();
flat.replaceSync('* { background-image: none !important; transition: none !important; animation: none !important; }');

/** Moves an overlay into the body, outside of which axe computes no contrast, and lets axe enter its closed root. */
function exposeOverlay(box: HTMLElement, root: ShadowRoot): Element {
  const { host } = root;
  const main = document.createElement('main');
  main.append(host);
  document.body.append(main);
  // Moving a popover closes it.
  box.showPopover();
  root.adoptedStyleSheets.push(flat);
  Object.defineProperty(host, 'shadowRoot', { value: shadowRootOf(host) });
  return host;
}

/** Violated rules with the elements that violate them, one a line. */
export async function axeFindings(context: Element | Document = document): Promise<string[]> {
  const { violations } = await axe.run(context, { resultTypes: ['violations'] });
  return linesOf(violations);
}

const linesOf = (violations: readonly Result[]): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

export interface Findings {
  /** One line per violated rule. */
  violations: string[];
  /** Number of texts whose contrast was computed and is sufficient. */
  contrastChecked: number;
}

/** @param box the box of a card or strip, in its closed root. */
export async function checkOverlay(box: HTMLElement): Promise<Findings> {
  const root = box.getRootNode() as ShadowRoot;
  const host = exposeOverlay(box, root);
  // axe sees no generated content, neither in names nor for contrast. For names with it, see test/e2e/generated-text.spec.ts.
  const restore = exposeText(root);
  const { violations, passes } = await axe.run(host);
  restore();
  return {
    violations: linesOf(violations),
    contrastChecked: passes.find(({ id }) => id === 'color-contrast')?.nodes.length ?? 0,
  };
}
