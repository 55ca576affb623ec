// The side panel beside a broker page follows the company of the active tab.
import type { Page } from '@playwright/test';
import { article, expect } from './fixtures.ts';
import { activateTab, test } from './panel-fixtures.ts';
import { storePrivate } from '../support/private-values.ts';

const page300308 = article('<h1>行情</h1><p>新易盛走强</p>');
const heading = (panel: Page, name: string) => panel.getByRole('heading', { level: 2, name });

/** Makes `page` the active tab beside the panel; `start` still begins its address after a navigation. */
async function beside(panel: Page, page: Page, start = 'https://xueqiu.com/'): Promise<void> {
  await activateTab(panel, page);
  await panel.evaluate((url) => void Object.assign(globalThis, { besideUrl: url }), start);
  await panel.dispatchEvent('html', 'pointerenter');
}

/** Navigates within the page, which shows `text` from then on. */
const goTo = (page: Page, path: string, text = ''): Promise<void> =>
  page.evaluate(
    ([to, added]) => {
      history.pushState({}, '', to);
      document.title = to;
      document.body.append(added);
    },
    [path, text] as const,
  );

/** The panel has read the page again: it shows the address and the number of companies of one reading. */
const whenCounted = (panel: Page, companies: number): Promise<void> =>
  expect(panel.getByRole('tab', { name: new RegExp(`本页\\s*${companies}$`) })).toBeVisible();

test('shows the company of the page and follows in-page navigation', async ({ open, page, panel }) => {
  await open(page300308, { url: 'https://xueqiu.com/S/SZ300308' });
  const opened = await panel();
  await beside(opened, page);
  await expect(heading(opened, '中际旭创')).toBeVisible();

  await goTo(page, '/S/SH688256');
  await expect(heading(opened, '寒武纪')).toBeVisible();

  // A page without a company keeps the current dossier.
  await goTo(page, '/hq', '天孚通信收涨');
  await whenCounted(opened, 2);
  await expect(heading(opened, '寒武纪')).toBeVisible();
  // Automatically opened dossiers are not added to the history.
  await expect(opened.getByRole('button', { name: /返回/ })).toHaveCount(0);
});

test('follows the active tab', async ({ context, open, page, panel }) => {
  await open(page300308, { url: 'https://xueqiu.com/S/SZ300308' });
  await context.route('https://finance.yahoo.com/quote/AMZN/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<h1>Amazon</h1>') }),
  );
  const yahoo = await context.newPage();
  await yahoo.goto('https://finance.yahoo.com/quote/AMZN/');
  const opened = await panel();
  await beside(opened, page);
  await expect(heading(opened, '中际旭创')).toBeVisible();

  await beside(opened, yahoo, 'https://finance.yahoo.com/');
  await expect(heading(opened, '亚马逊')).toBeVisible();

  await beside(opened, page);
  await expect(heading(opened, '中际旭创')).toBeVisible();
});

test('keeps a dossier opened by the user until the page shows another company', async ({ open, page, panel }) => {
  await open(page300308, { url: 'https://xueqiu.com/S/SZ300308' });
  const opened = await panel();
  await beside(opened, page);
  await expect(heading(opened, '中际旭创')).toBeVisible();
  await opened.getByRole('tab', { name: /本页/ }).click();
  await opened.getByRole('button', { name: '新易盛 的档案' }).click();
  await expect(heading(opened, '新易盛')).toBeVisible();

  // Another page of the same company, with another title.
  await goTo(page, '/S/SZ300308/detail', '天孚通信收涨');
  await whenCounted(opened, 2);
  await expect(heading(opened, '新易盛')).toBeVisible();
  await expect(opened.getByRole('button', { name: '返回 中际旭创' })).toBeVisible();

  await goTo(page, '/S/SH688256');
  await expect(heading(opened, '寒武纪')).toBeVisible();
});

test('does not follow when the setting is off', async ({ open, page, panel, worker }) => {
  await storePrivate(worker, { sites: { isFollowing: false } });
  await open(page300308, { url: 'https://xueqiu.com/S/SZ300308' });
  const opened = await panel();
  await beside(opened, page);
  await expect(opened.getByRole('listitem').filter({ hasText: '新易盛' })).toBeVisible();
  await page.evaluate(() => document.body.append('天孚通信收涨'));
  await whenCounted(opened, 2);

  await expect(opened.getByRole('tab', { name: '本页' })).toHaveAttribute('aria-selected', 'true');
  await opened.getByRole('tab', { name: '档案' }).click();
  await expect(opened.getByText('尚未打开档案')).toBeVisible();
});
