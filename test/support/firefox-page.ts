// A page in Firefox, driven by WebDriver BiDi.
import type { KeyAction, Locator, PointerAction, RemoteNode, Wire } from './bidi.ts';

export interface FirefoxPage {
  navigate: (url: string) => Promise<void>;
  /** Runs in the page's main world. Arguments and result must be JSON. */
  evaluate: <A extends unknown[], R>(pageFunction: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** The matching elements, with their shadow trees. */
  nodes: (css: string) => Promise<RemoteNode[]>;
  /** The elements with this accessible role and name; those of a shadow root only `within` one. */
  byRole: (role: string, name?: string, within?: RemoteNode) => Promise<RemoteNode[]>;
  /** A screenshot of the viewport, as a base64 PNG. */
  screenshot: () => Promise<string>;
  movePointer: (x: number, y: number) => Promise<void>;
  /** Sends touch input, unlike `click`. */
  tap: (x: number, y: number) => Promise<void>;
  /** Scrolls the element into view and clicks its center. */
  click: (element: RemoteNode) => Promise<void>;
  /** Types characters. For other keys, include those of `keys`. */
  type: (text: string) => Promise<void>;
  close: () => Promise<void>;
}

/** WebDriver codes of keys without a character. */
export const keys = { backspace: '\uE003', enter: '\uE007', escape: '\uE00C' } as const;

export function createPage({ send }: Wire, context: string): FirefoxPage {
  const point = (actions: PointerAction[]) =>
    send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  const locate = async (locator: Locator, within?: RemoteNode): Promise<RemoteNode[]> => {
    const serializationOptions = { includeShadowTree: 'all', maxDomDepth: null };
    const start = within ? { startNodes: [{ sharedId: within.sharedId }] } : {};
    return (await send('browsingContext.locateNodes', { context, locator, serializationOptions, ...start })).nodes;
  };

  return {
    async navigate(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate<A extends unknown[], R>(pageFunction: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
      const evaluation = await send('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify(await (${String(pageFunction)})(...JSON.parse(args)))`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
      const { value } = evaluation.result;
      return (typeof value === 'string' ? JSON.parse(value) : undefined) as R;
    },
    nodes: (css) => locate({ type: 'css', value: css }),
    byRole: (role, name, within) =>
      locate({ type: 'accessibility', value: name === undefined ? { role } : { role, name } }, within),
    async screenshot() {
      return (await send('browsingContext.captureScreenshot', { context })).data;
    },
    async movePointer(x, y) {
      await point([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
    },
    async tap(x, y) {
      const actions: PointerAction[] = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions } as const;
      await send('input.performActions', { context, actions: [finger] });
    },
    async click({ sharedId }) {
      await send('script.callFunction', {
        functionDeclaration: "(element) => element.scrollIntoView({ block: 'nearest' })",
        arguments: [{ sharedId }],
        target: { context },
        awaitPromise: true,
      });
      await point([
        { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async type(text) {
      const actions = Array.from(text).flatMap((value): KeyAction[] => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async close() {
      await send('browsingContext.close', { context });
    },
  };
}
