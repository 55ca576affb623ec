// Fake extension API of a test document. Import it before any module of the extension, which read the global once.
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Shadow roots by host. Tests may look into closed ones, as content scripts may by `browser.dom`. */
const roots = new Map<Element, ShadowRoot>();

const attachShadow = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')!
  .value as Element['attachShadow'];
Element.prototype.attachShadow = function recordingAttachShadow(this: Element, init: ShadowRootInit): ShadowRoot {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

/** The shadow root of an element, closed ones included. */
export const shadowRootOf = (host: Element): ShadowRoot | null => roots.get(host) ?? null;

/** Shadow roots whose host is in the document, also inside another shadow root. */
export const connectedRoots = (): ShadowRoot[] => [...roots.values()].filter(({ host }) => host.isConnected);

type Answer = (type: string, input: unknown) => unknown;

let answer: Answer = () => undefined;

/** Sets the fake background: `reply` gets each message and returns its result, or a promise of it. To refuse, it throws. */
export function answerMessages(reply: Answer): void {
  answer = reply;
}

Object.assign(fakeBrowser, {
  dom: { openOrClosedShadowRoot: shadowRootOf },
  i18n: { getUILanguage: () => 'zh-CN' },
});
Object.assign(fakeBrowser.runtime, {
  async sendMessage({ type, input }: { type: string; input: unknown }) {
    try {
      const value = await answer(type, input);
      // A copy, as between processes.
      return { ok: true, value: structuredClone(value === undefined ? {} : value) };
    } catch (error) {
      return { ok: false, reason: String(error) };
    }
  },
});
Object.assign(globalThis, { browser: fakeBrowser });

export { fakeBrowser };
