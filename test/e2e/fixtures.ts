// A browser with the extension for each test, its network watched, and pages served as if from real hosts.
import { cpSync, existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import {
  extensionIdOf,
  launchChromium,
  removeProfile,
  whenCompiled,
  workerOf,
  type LaunchOptions,
} from '../support/chromium.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  launch: LaunchOptions;
  /** Every address that the browser, whichever part of it, asked the network for. Served pages never get that far. */
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
const roomBytes = 2e9;

function hasRoom(dir: string): boolean {
  if (!existsSync(dir)) return false;
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize > roomBytes;
}

/** Hundreds of them are written and thrown away: in memory, where there is plenty of it. */
const profilesDir = hasRoom(memoryDir) ? memoryDir : tmpdir();
const newProfile = (): string => mkdtempSync(path.join(profilesDir, 'yanjing-profile-'));

interface WorkerFixtures {
  /** The profile of a browser in which the extension was just installed. Copied for each test: to install takes a second. */
  installed: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  launch: [{}, { option: true }],

  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this very pattern
  leaks: async ({}, use) => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(502).end();
    });
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    asked.push(`127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    await use(asked);
    proxy.closeAllConnections();
    proxy.close();
  },

  installed: [
    // oxlint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const profileDir = newProfile();
      const context = await launchChromium({ profileDir });
      await whenCompiled(await workerOf(context));
      await context.close();
      await use(profileDir);
      removeProfile(profileDir);
    },
    { scope: 'worker' },
  ],

  context: async ({ launch, leaks, installed }, use) => {
    const proxy = leaks.shift();
    // Whoever wants a profile of a certain kind, or to see the installation itself, has it made.
    const isAnyProfile = !launch.preferences && !launch.keepsWelcome;
    const profileDir = isAnyProfile ? newProfile() : undefined;
    if (profileDir) cpSync(installed, profileDir, { recursive: true });
    const context = await launchChromium({
      ...launch,
      ...(profileDir ? { profileDir } : {}),
      args: [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>', ...(launch.args ?? [])],
    });
    await use(context);
    await context.close();
    if (profileDir) removeProfile(profileDir);
  },

  worker: async ({ context }, use) => use(await workerOf(context)),
  extensionId: async ({ worker }, use) => use(extensionIdOf(worker)),
  page: async ({ context, worker }, use) => {
    // A page opened earlier starts as soon as there is a lexicon, which is another test's matter.
    await whenCompiled(worker);
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

/** What Chromium asks for by itself, with or without us: its own updates and sign-in, and a preconnect to the page. */
export const ofTheBrowser = /^(?:https?:\/\/)?(?:update\.googleapis\.com|accounts\.google\.com|news\.example)[:/]/;

/** What is painted on the page now, as the page itself could read it. */
export const marks = (page: Pick<Page, 'evaluate'>): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('yanjing') ?? [])].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    ),
  );

export const article = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>市场</title>${head}</head><body>${body}</body></html>`;
