// Fixtures for tests of the strip on broker pages.
import type { Page } from '@playwright/test';
import { textIn, until } from '../support/card.ts';
import { stripIsRegistered } from '../support/chromium.ts';
import { gbkBytes, type SitePage } from '../support/site-pages.ts';
import { test as base } from './fixtures.ts';
import { storePrivate } from '../support/private-values.ts';

interface StripFixtures {
  /** Serves the page at its real address and goes there, after the strip's script is registered. */
  visit: (page: Pick<SitePage, 'url' | 'html' | 'headers' | 'charset'>) => Promise<void>;
  /** Writes a key of the private area, as the options page does. */
  store: (key: string, value: unknown) => Promise<void>;
  /** Title of the toolbar button for the active tab. */
  iconTitle: () => Promise<string>;
}

export const test = base.extend<StripFixtures>({
  visit: async ({ context, page, worker }, use) => {
    await stripIsRegistered(worker);
    await use(async ({ url, html, headers = {}, charset }) => {
      const [address = ''] = url.split('#');
      await context.route(
        (requested) => requested.href === address,
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
    await use((key, value) => storePrivate(worker, { [key]: value }));
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

/** Text of the strip, or `null` if there is none. */
export const stripText = (page: Page): Promise<string | null> => textIn(page, 'strip');

/** Waits until the text of the strip matches `wanted`; returns the last text either way. */
export const stripSays = (page: Page, wanted: RegExp): Promise<string | null> =>
  until(
    () => stripText(page),
    (content) => content !== null && wanted.test(content),
  );

export const stripIsGone = (page: Page): Promise<string | null> =>
  until(
    () => stripText(page),
    (content) => content === null,
  );
