// Renders every text of card and strip as generated content instead of a text node. `window.find` of the page searches text
// nodes in closed shadow roots and in the top layer too, but no generated content: see docs/decisions/0018.
import { options } from 'preact';

/** A text has no type, and its content instead of props, which Preact's types do not reflect. */
interface RenderedNode {
  type: unknown;
  props: unknown;
}

const hooks = options as { vnode?: (node: RenderedNode) => void };
const { vnode: previous } = hooks;

// In the renderer, so that no component can forget it. overlay.css shows the value. `data` has no styles and no role of its
// own. It must not be a custom element: the page could define it, and would get our elements in its constructor.
hooks.vnode = (node) => {
  previous?.(node);
  if (node.type !== null) return;
  node.type = 'data';
  node.props = { value: String(node.props) };
};
