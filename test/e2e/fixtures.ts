// A browser with the extension for each test, its network watched, and pages served as if from real hosts.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { extensionIdOf, launchChromium, workerOf, type LaunchOptions } from '../support/chromium.ts';

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

export const test = base.extend<Fixtures>({
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

  context: async ({ launch, leaks }, use) => {
    const proxy = leaks.shift();
    const context = await launchChromium({
      ...launch,
      args: [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>', ...(launch.args ?? [])],
    });
    await use(context);
    await context.close();
  },

  worker: async ({ context }, use) => use(await workerOf(context)),
  extensionId: async ({ worker }, use) => use(extensionIdOf(worker)),
  page: async ({ context, worker }, use) => {
    // The first lexicon is there: a page opened earlier starts as soon as it is, which is another test's matter.
    await worker.evaluate(async () => {
      while (!(await chrome.storage.local.get('lexicon'))['lexicon'])
        await new Promise((resolve) => setTimeout(resolve, 20));
    });
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
export const marks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('yanjing') ?? [])].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    ),
  );

export const article = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>市场</title>${head}</head><body>${body}</body></html>`;
