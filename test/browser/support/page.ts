// Opens an extension page in the test's document: the real entrypoint with its styles, on a real IndexedDB and a fake
// `browser`. One page at a time. A test file opens pages of one kind only, because styles stay in the document.
import { fake, fakeBrowser, resetFakeBrowser, tabId, type ActiveTab } from './fake-browser.ts';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { cdp, page, userEvent, type Locator } from 'vitest/browser';
import { clearPrivate, storePrivate } from './private-values.ts';
import { addRows, resetStore, type Rows } from './rows.ts';
import { waitUntil } from '../../support/waiting.ts';

type PageName = 'popup' | 'options' | 'sidepanel' | 'welcome' | 'library' | 'reader' | 'compare' | 'picture';

interface PageOptions {
  /** The browser's UI language. */
  language?: 'zh-CN' | 'en-US';
  /** As stored. */
  settings?: Readonly<Record<string, unknown>>;
  /** Site settings, as stored. */
  sites?: Readonly<Record<string, unknown>>;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
  tab?: Partial<ActiveTab>;
  /** Fragment of the address: a part of the options page, what the reader shows, or the companies to compare or to draw. */
  part?: string;
  rows?: Rows;
}

const sizes: Readonly<Record<PageName, readonly [width: number, height: number]>> = {
  popup: [392, 580],
  options: [1280, 720],
  sidepanel: [420, 900],
  welcome: [1280, 720],
  library: [1280, 800],
  reader: [1280, 800],
  compare: [1280, 800],
  picture: [1000, 800],
};

/** An entry module of a page. */
interface Entry {
  root: Promise<{ unmount: () => void }>;
}

let root: Awaited<Entry['root']> | null = null;

function closePage(): void {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
}

let runs = 0;
let opened: PageName = 'popup';

async function mount(): Promise<void> {
  const container = document.createElement('div');
  container.id = 'root';
  document.body.append(container);
  runs += 1;
  // The query makes the browser run the entry module again; the modules that it imports stay loaded.
  const entry = (await import(/* @vite-ignore */ `/entrypoints/${opened}/main.tsx?run=${runs}`)) as Entry;
  root = await entry.root;
  await waitUntil(() => container.childElementCount > 0);
}

/** Closes the page and opens it again, with the data that it left behind. */
export async function reopen(): Promise<void> {
  closePage();
  await mount();
}

async function emulateColorScheme(value: 'light' | 'dark'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
}

export async function openPage(name: PageName, options: PageOptions = {}): Promise<void> {
  opened = name;
  const { language = 'zh-CN', settings, sites, colorScheme, tab, rows, part } = options;
  const [width, height] = sizes[name];
  await page.viewport(options.width ?? width, options.height ?? height);
  if (colorScheme) await emulateColorScheme(colorScheme);
  fake.language = language;
  Object.assign(fake.tab, tab);
  if (settings) await storePrivate({ settings });
  if (sites) await storePrivate({ sites });
  if (rows) await addRows(rows);
  closePage();
  if (part) history.replaceState(null, '', `#${part}`);
  await mount();
}

/** Presses a key on an element. */
export async function press(target: Locator, key: string): Promise<void> {
  (await target.findElement()).focus();
  await userEvent.keyboard(key);
}

/** Opens a dossier in the side panel, as a card on the active tab does. */
export async function requestDossier(companyId: string): Promise<void> {
  await fakeBrowser.storage.local.set({ panelWish: { tabId, companyId } });
}

/** Opens a report in the side panel, as the popup does. */
export async function requestReport(reportId: string): Promise<void> {
  await fakeBrowser.storage.local.set({ panelWish: { tabId, reportId } });
}

const reported = vi.spyOn(console, 'error');

beforeEach(async () => {
  reported.mockClear();
  await resetFakeBrowser();
  await clearPrivate();
  await resetStore();
});

afterEach(async () => {
  closePage();
  history.replaceState(null, '', location.pathname + location.search);
  await emulateColorScheme('light');
  // React and use-intl report warnings and missing texts there.
  expect(reported.mock.calls.map((parts) => parts.map(String).join(' '))).toEqual([]);
});
