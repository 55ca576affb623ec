// A fake `browser` for extension pages outside the extension: storage and events of wxt's fake, the other APIs made here.
// Import it before any module that imports `browser`, because those read the global once.
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageCommands } from '../../../lib/model/page-command.ts';
import type { PageApi } from '../../../lib/messages/page-api.ts';

export { fakeBrowser };

/** The active tab, and the answers of its content scripts. */
export interface ActiveTab {
  url: string;
  title: string;
  /** Mentions by company id, in the order of first mention. */
  counts: Readonly<Record<string, number>>;
}

interface FakeState {
  /** The browser's UI language. */
  language: string;
  tab: ActiveTab;
  hasAccess: boolean;
  /** Messages that the page sent to the background, oldest first. */
  messages: unknown[];
}

const initialState = (): FakeState => ({
  language: 'zh-CN',
  tab: { url: 'https://news.example/a', title: '市场', counts: {} },
  hasAccess: true,
  messages: [],
});

export const fake = initialState();

const manifest = {
  version: '0.1.0',
  permissions: ['storage'],
  host_permissions: ['<all_urls>'],
  content_security_policy: { extension_pages: "default-src 'none'" },
  omnibox: { keyword: 'yj' },
};

const newEvent = () => {
  const listeners = new Set<() => void>();
  return {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
    trigger: () => listeners.forEach((listener) => listener()),
  };
};
const accessAdded = newEvent();

export const tabId = 7;
const windowId = 1;
const openTab = () => ({ id: tabId, windowId, active: true, url: fake.tab.url, title: fake.tab.title });

/** Results by function of the page API, for the tab's only frame. */
const pageResults: Partial<Record<keyof PageApi, () => unknown>> = {
  counts: () => fake.tab.counts,
  companyOrder: () => Object.entries(fake.tab.counts).map(([companyId, count]) => ({ companyId, count })),
  showMention: () => true,
};

const apis = {
  i18n: { getUILanguage: () => fake.language },
  runtime: {
    getManifest: () => manifest,
    openOptionsPage: () => Promise.resolve(),
    sendMessage(message: unknown) {
      fake.messages.push(message);
      return Promise.resolve({ ok: true, value: {} });
    },
  },
  tabs: {
    query: () => Promise.resolve([openTab()]),
    get: () => Promise.resolve(openTab()),
  },
  windows: { getCurrent: () => Promise.resolve({ id: windowId }) },
  scripting: {
    executeScript: ({ args }: { args?: [keyof PageApi, unknown[]] }) =>
      Promise.resolve([{ frameId: 0, result: args ? pageResults[args[0]]?.() : undefined }]),
    getRegisteredContentScripts: () => Promise.resolve([]),
    registerContentScripts: () => Promise.resolve(),
  },
  permissions: {
    contains: () => Promise.resolve(fake.hasAccess),
    request() {
      fake.hasAccess = true;
      accessAdded.trigger();
      return Promise.resolve(true);
    },
    onAdded: accessAdded,
    onRemoved: newEvent(),
  },
  commands: {
    getAll: () =>
      Promise.resolve(pageCommands.map((name, at) => ({ name, shortcut: `Alt+Shift+${'JKOPX'.charAt(at)}` }))),
    onCommand: newEvent(),
  },
  sidePanel: { open: () => Promise.resolve() },
};

for (const [name, api] of Object.entries(apis)) Object.assign(Reflect.get(fakeBrowser, name) as object, api);
Object.assign(globalThis, { browser: fakeBrowser });

/** Clears state and storage. Listeners stay: modules register theirs once. */
export async function resetFakeBrowser(): Promise<void> {
  Object.assign(fake, initialState());
  for (const area of ['local', 'session', 'sync'] as const) await fakeBrowser.storage[area].clear();
}
