// Fixtures for tests of the side panel beside a news page.
import type { Page } from '@playwright/test';
import { article, test as base } from './fixtures.ts';

interface PanelFixtures {
  /** Opens the panel in a tab; its tab queries are patched to return the news page. */
  panel: (options?: { width?: number }) => Promise<Page>;
  /** Requests a company's dossier, as a card on the news page does. */
  requestDossier: (companyId: string) => Promise<void>;
}

/** Activates a tab. The panel runs in a tab itself here, so the patched query is pointed at this page. */
export async function activateTab(panel: Page, page: Page): Promise<void> {
  // Activating a tab that is already active fires no event, so another tab is activated first.
  await panel.bringToFront();
  await panel.evaluate((url) => void Object.assign(globalThis, { besideUrl: url }), page.url());
  await page.bringToFront();
}

export const test = base.extend<PanelFixtures>({
  panel: async ({ context, extensionId }, use) => {
    await use(async ({ width = 420 } = {}) => {
      const panel = await context.newPage();
      await panel.setViewportSize({ width, height: 900 });
      await panel.addInitScript(() => {
        const query = chrome.tabs.query.bind(chrome.tabs);
        Object.assign(globalThis, { besideUrl: 'https://news.example/' });
        Object.assign(chrome.tabs, {
          async query() {
            const { besideUrl } = globalThis as unknown as { besideUrl: string };
            // Chromium 150 hides the address of an extension's page, also from the extension itself.
            const isExtension = besideUrl.startsWith('chrome-extension:');
            return (await query({})).filter(({ url }) => url?.startsWith(besideUrl) ?? isExtension);
          },
        });
      });
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      return panel;
    });
  },

  requestDossier: async ({ worker }, use) => {
    await use((companyId) =>
      worker.evaluate(async (id) => {
        const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
        await chrome.storage.local.set({ panelWish: { tabId: tab!.id!, companyId: id } });
      }, companyId),
    );
  },
});

/** A page that names three companies, two of them again near its end. */
export const news = article(
  '<p>谷歌上调资本开支。</p><p>新易盛、中际旭创走强,新易盛领涨。</p><div style="height:3000px"></div><p id="last">收盘,谷歌与新易盛</p>',
);
