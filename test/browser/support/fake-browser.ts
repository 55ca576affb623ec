// A fake `browser` for extension pages outside the extension. Import it before any module that imports `browser`, because
// those read the global once.
import { pageCommands } from '../../../lib/model/page-command.ts';
import type { PageApi } from '../../../lib/messages/page-api.ts';
import { newEvent } from './fake-event.ts';
import { createStorageArea } from './fake-storage.ts';

/** The active tab, and the answers of its content scripts. */
export interface ActiveTab {
  url: string;
  title: string;
  /** Mentions by company id, in the order of first mention. */
  counts: Readonly<Record<string, number>>;
  isPrivate: boolean;
}

interface FakeState {
  /** The browser's UI language. */
  language: string;
  tab: ActiveTab;
  /** Whether the extension may read all sites. */
  hasAccess: boolean;
  /** The toolbar icon on all tabs. */
  icon: { text: string; title: string };
  /** Addresses of the tabs that the page opened. */
  openedTabs: string[];
}

const initialState = (): FakeState => ({
  language: 'zh-CN',
  tab: { url: 'https://news.example/a', title: '市场', counts: {}, isPrivate: false },
  hasAccess: true,
  icon: { text: '', title: '' },
  openedTabs: [],
});

export const fake = initialState();

const manifest = {
  version: '0.1.0',
  permissions: ['storage'],
  host_permissions: ['<all_urls>'],
  content_security_policy: { extension_pages: "default-src 'none'" },
  omnibox: { keyword: 'yj' },
};

export const tabId = 7;
const windowId = 1;
const describedTab = () => ({ url: fake.tab.url, title: fake.tab.title, incognito: fake.tab.isPrivate });
const openTab = () => ({ id: tabId, windowId, active: true, ...describedTab() });

/** Results by function of the page API, for the tab's only frame. */
const pageResults: Partial<Record<keyof PageApi, () => unknown>> = {
  counts: () => fake.tab.counts,
  companyOrder: () => Object.entries(fake.tab.counts).map(([companyId, count]) => ({ companyId, count })),
  showMention: () => true,
};

const accessAdded = newEvent();

export const fakeBrowser = {
  storage: { local: createStorageArea(), session: createStorageArea(), sync: createStorageArea() },
  i18n: {
    getUILanguage: () => fake.language,
    getMessage: (name: string, values: string[] = []) => [name, ...values].join(' '),
  },
  runtime: {
    id: 'fake',
    getManifest: () => manifest,
    getURL: (path: string) => path,
    openOptionsPage: () => Promise.resolve(),
    sendMessage: () => Promise.resolve({ ok: true, value: {} }),
    onMessage: newEvent<[message: unknown]>(),
  },
  tabs: {
    query: () => Promise.resolve([openTab()]),
    get: () => Promise.resolve(openTab()),
    getCurrent: () => Promise.resolve(undefined),
    create({ url = '' }: { url?: string } = {}) {
      fake.openedTabs.push(url);
      return Promise.resolve(openTab());
    },
    onActivated: newEvent(),
    onUpdated: newEvent(),
  },
  action: {
    setBadgeText({ text }: { text: string }) {
      fake.icon.text = text;
      return Promise.resolve();
    },
    setBadgeBackgroundColor: () => Promise.resolve(),
    setTitle({ title }: { title: string }) {
      fake.icon.title = title;
      return Promise.resolve();
    },
    getTitle: () => Promise.resolve(fake.icon.title),
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
      Promise.resolve(pageCommands.map((name, at) => ({ name, shortcut: `Alt+Shift+${'JKOLX'.charAt(at)}` }))),
    onCommand: newEvent<[command: string]>(),
  },
  sidePanel: { open: () => Promise.resolve() },
};

Object.assign(globalThis, { browser: fakeBrowser });

/** Clears state and storage. Listeners stay: modules register theirs once. */
export async function resetFakeBrowser(): Promise<void> {
  Object.assign(fake, initialState());
  for (const area of Object.values(fakeBrowser.storage)) await area.clear();
}
