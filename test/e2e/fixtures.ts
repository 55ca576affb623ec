// Playwright fixtures: a browser with the extension, a proxy that records network requests, and pages served from real host names.
import { cpSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type BrowserContext, type Page, type TestInfo, type Worker } from '@playwright/test';
import { collectErrors } from '../support/browser-errors.ts';
import {
  extensionIdOf,
  launchChromium,
  removeProfile,
  whenSeeded,
  workerOf,
  type LaunchOptions,
} from '../support/chromium.ts';
import { createSharedBrowser, type SharedBrowser } from '../support/shared-browser.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  launch: LaunchOptions;
  /** Requests of any part of the browser that reached the network. Routed pages do not appear here. */
  leaks: string[];
  context: BrowserContext;
  worker: Worker;
  extensionId: string;
  page: Page;
  /** Serves `html` at `url` and goes there. */
  open: (html: string, options?: { url?: string; headers?: Record<string, string> }) => Promise<void>;
  popup: () => Promise<Page>;
}

const memoryDir = '/dev/shm';
const neededBytes = 2e9;

function hasRoom(dir: string): boolean {
  if (!existsSync(dir)) return false;
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize > neededBytes;
}

/** Hundreds of profiles are written and deleted, so they are kept in memory if it has enough space. */
const profilesDir = hasRoom(memoryDir) ? memoryDir : tmpdir();
const newProfile = (): string => mkdtempSync(path.join(profilesDir, 'yanjing-profile-'));

/** A directory with a copy of a profile. */
function copyOf(profileDir: string): string {
  const copy = newProfile();
  cpSync(profileDir, copy, { recursive: true });
  return copy;
}

interface Proxy {
  /** `host:port` */
  address: string;
  requests: string[];
}

const proxyArgs = ({ address }: Proxy): string[] => [`--proxy-server=${address}`, '--proxy-bypass-list=<-loopback>'];

interface WorkerFixtures {
  /** Refuses and records all requests of the browsers. */
  network: Proxy;
  /** Browser for tests that need no launch options of their own. */
  shared: SharedBrowser;
  /** Profile with the extension just installed. It is copied for each test, because an installation takes a second. */
  installed: string;
}

const hasPassed = ({ status, expectedStatus }: TestInfo): boolean => status === expectedStatus;

/** Gives the browser to a test. If the test fails, the errors of pages and workers are printed too. */
async function useReporting(
  context: BrowserContext,
  use: (context: BrowserContext) => Promise<void>,
  testInfo: TestInfo,
): Promise<void> {
  const errors = collectErrors(context);
  await use(context);
  errors.stop();
  if (!hasPassed(testInfo)) for (const line of errors.lines) console.error(`in the browser: ${line}`);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  launch: [{}, { option: true }],

  leaks: async ({ network }, use) => use(network.requests),

  network: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright derives the dependencies of a fixture from this pattern
    async ({}, use) => {
      const requests: string[] = [];
      const proxy = createServer((request, response) => {
        requests.push(request.url ?? '');
        response.writeHead(502).end();
      });
      proxy.on('connect', (request, socket) => {
        requests.push(request.url ?? '');
        socket.end();
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      await use({ requests, address: `127.0.0.1:${(proxy.address() as AddressInfo).port}` });
      proxy.closeAllConnections();
      proxy.close();
    },
    { scope: 'worker' },
  ],

  installed: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const profileDir = newProfile();
      const context = await launchChromium({ profileDir });
      await whenSeeded(await workerOf(context));
      await context.close();
      await use(profileDir);
      removeProfile(profileDir);
    },
    { scope: 'worker' },
  ],

  shared: [
    async ({ installed, network }, use) => {
      const shared = createSharedBrowser(() => copyOf(installed), proxyArgs(network));
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],

  context: async ({ launch, network, installed, shared }, use, testInfo) => {
    network.requests.length = 0;
    if (Object.keys(launch).length === 0) {
      const context = await shared.context();
      await useReporting(context, use, testInfo);
      await shared.release(hasPassed(testInfo));
      return;
    }
    // Tests with their own preferences, or of the installation itself, need a profile made for them.
    const usesInstalledProfile = !launch.preferences && !launch.keepsWelcome;
    const profileDir = usesInstalledProfile ? copyOf(installed) : undefined;
    const context = await launchChromium({
      ...launch,
      ...(profileDir ? { profileDir } : {}),
      args: [...proxyArgs(network), ...(launch.args ?? [])],
    });
    await useReporting(context, use, testInfo);
    await context.close();
    if (profileDir) removeProfile(profileDir);
  },

  worker: async ({ context }, use) => use(await workerOf(context)),
  extensionId: async ({ worker }, use) => use(extensionIdOf(worker)),
  page: async ({ context, worker }, use) => {
    // A page opened before the lexicon is compiled starts later; other tests cover that.
    await whenSeeded(worker);
    await use(context.pages()[0] ?? (await context.newPage()));
  },

  open: async ({ context, page }, use) => {
    await use(async (html, { url = 'https://news.example/a', headers = {} } = {}) => {
      await context.route(url, (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: html }),
      );
      await page.goto(url);
    });
  },

  popup: async ({ context, extensionId }, use) => {
    await use(async () => {
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 392, height: 580 });
      await popup.goto(`chrome-extension://${extensionId}/popup.html`);
      return popup;
    });
  },
});

/** Chromium's own requests, made with or without the extension: updates, sign-in and a preconnect to the page. */
export const browserRequests = /^(?:https?:\/\/)?(?:update\.googleapis\.com|accounts\.google\.com|news\.example)[:/]/;

/** Texts of the registered highlight ranges, as the page could read them. */
export const marks = (page: Pick<Page, 'evaluate'>): Promise<string[]> =>
  page.evaluate(() =>
    ['yanjing', 'yanjing-tint']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
      .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset)),
  );

export const article = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>市场</title>${head}</head><body>${body}</body></html>`;
