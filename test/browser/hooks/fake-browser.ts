// A fake `browser` for hooks: storage in memory, and the other APIs that they call. Import it before any module that
// imports `browser`, because those read the global once.
import { onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export { fakeBrowser };

const newEvent = () => {
  const listeners = new Set<(...given: never[]) => void>();
  return {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
    trigger: (...given: unknown[]) => listeners.forEach((listener) => listener(...(given as never[]))),
  };
};

const apis = {
  runtime: {
    getManifest: () => ({ version: '0.1.0' }),
    openOptionsPage: () => Promise.resolve(),
    sendMessage: () => Promise.resolve({ ok: true, value: {} }),
    onMessage: newEvent(),
  },
  tabs: {
    query: () => Promise.resolve([{ id: 7, windowId: 0, active: true, url: 'https://news.example/a', title: '' }]),
    create: () => Promise.resolve({}),
    onActivated: newEvent(),
    onUpdated: newEvent(),
  },
  scripting: {
    executeScript: () => Promise.resolve([{ frameId: 0, result: { '688256.SSE': 2 } }]),
    getRegisteredContentScripts: () => Promise.resolve([]),
    registerContentScripts: () => Promise.resolve(),
    unregisterContentScripts: () => Promise.resolve(),
  },
  sidePanel: { open: () => Promise.resolve() },
};

for (const [name, api] of Object.entries(apis)) Object.assign(Reflect.get(fakeBrowser, name) as object, api);
Object.assign(globalThis, { browser: fakeBrowser });

export const events = {
  message: apis.runtime.onMessage,
  activated: apis.tabs.onActivated,
  updated: apis.tabs.onUpdated,
};

type Fake = (...given: never[]) => unknown;

/** Replaces a function of the fake until the test ends, for example `fake('storage.local', 'set', refuse)`. */
export function fake(path: string, name: string, replacement: Fake): void {
  const owner = path.split('.').reduce<object>((at, key) => Reflect.get(at, key) as object, fakeBrowser);
  const original = Reflect.get(owner, name) as Fake;
  Reflect.set(owner, name, replacement);
  onTestFinished(() => void Reflect.set(owner, name, original));
}

export const refuse = (reason: string) => (): Promise<never> => Promise.reject(new Error(reason));
