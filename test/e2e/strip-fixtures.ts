// Pages of broker sites, and their strip, for its tests.
import type { Page, Worker } from '@playwright/test';
import { textIn, until } from '../support/card.ts';
import { gbkBytes, type SitePage } from '../support/site-pages.ts';
import { test as base } from './fixtures.ts';

interface StripFixtures {
  /** Serves the page at its site's real address and goes there, once the browser knows on which sites the strip is. */
  visit: (page: Pick<SitePage, 'url' | 'html' | 'headers' | 'charset'>) => Promise<void>;
  /** Changes what is stored under the key, as the options do. */
  store: (key: string, value: unknown) => Promise<void>;
  /** What the toolbar icon says of the tab in front. */
  iconTitle: () => Promise<string>;
}

/** Registered when the extension is installed; a page that is opened before would be seen to, but later. */
export const stripIsRegistered = (worker: Worker): Promise<unknown> =>
  worker.evaluate(async () => {
    while ((await chrome.scripting.getRegisteredContentScripts()).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });

export const test = base.extend<StripFixtures>({
  visit: async ({ context, page, worker }, use) => {
    await stripIsRegistered(worker);
    await use(async ({ url, html, headers = {}, charset }) => {
      const [address = ''] = url.split('#');
      await context.route(
        (asked) => asked.href === address,
        (route) =>
          route.fulfill({
            headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
            body: charset ? gbkBytes(html) : html,
          }),
      );
      await page.goto(url);
    });
  },
  store: async ({ worker }, use) => {
    await use((key, value) =>
      worker.evaluate(([name, wanted]) => chrome.storage.local.set({ [name as string]: wanted }), [key, value]),
    );
  },
  iconTitle: async ({ worker }, use) => {
    await use(() =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        return chrome.action.getTitle({ tabId: tab!.id! });
      }),
    );
  },
});

/** null where none stands. */
export const stripText = (page: Page): Promise<string | null> => textIn(page, 'strip');

/** What the strip says once it says something like `wanted`; the last word either way. */
export const stripSays = (page: Page, wanted: RegExp): Promise<string | null> =>
  until(
    () => stripText(page),
    (said) => said !== null && wanted.test(said),
  );

export const stripIsGone = (page: Page): Promise<string | null> =>
  until(
    () => stripText(page),
    (said) => said === null,
  );
