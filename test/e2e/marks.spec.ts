// Mentions in frames, and what the toolbar button shows of them.
import { until } from '../support/card.ts';
import { countsOn, settledCounts } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const url = 'https://news.example/a';

test('counts mentions in same-origin and cross-origin frames', async ({ context, open, worker, page }) => {
  await context.route('https://quote.example/frame', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>光迅科技</p>') }),
  );
  await open(
    article(
      '<p>新易盛</p><iframe srcdoc="<p>天孚通信</p>"></iframe><iframe src="https://quote.example/frame"></iframe>',
    ),
  );

  const found = await until(
    () => countsOn(worker, url),
    (counts) => Object.keys(counts).length === 3,
  );
  expect(Object.keys(found).toSorted()).toEqual(['002281.SZSE', '300394.SZSE', '300502.SZSE']);
  await expect
    .poll(() =>
      worker.evaluate(async () =>
        chrome.action.getBadgeText({ tabId: (await chrome.tabs.query({ url: 'https://news.example/*' }))[0]!.id! }),
      ),
    )
    .toBe('3');
  expect(await marks(page)).toEqual(['新易盛']);
});

test('shows the number of named and watched companies in the toolbar button title', async ({ open, popup, worker }) => {
  const opened = await popup();
  await opened.getByRole('combobox').fill('天孚通信');
  await opened.getByRole('button', { name: '加入自选' }).first().click();
  await expect(opened.getByRole('button', { name: '从自选中移除' })).toBeVisible();

  await open(article('<p>新易盛与天孚通信</p>'));

  await expect
    .poll(() =>
      worker.evaluate(async () =>
        chrome.action.getTitle({ tabId: (await chrome.tabs.query({ url: 'https://news.example/*' }))[0]!.id! }),
      ),
    )
    .toMatch(/2 (?:家公司|companies).*(?:自选 1 家|1 on your watchlist)/);
});

test('scans an empty frame once it has text', async ({ page, open, worker }) => {
  await open(article(`<p>天孚通信</p><iframe srcdoc='<!doctype html>'></iframe>`));
  expect(await settledCounts(worker, url)).toEqual({ '300394.SZSE': 1 });

  await page.frames()[1]!.evaluate(() => document.body.append('新易盛'));

  expect(
    await until(
      () => countsOn(worker, url),
      (counts) => '300502.SZSE' in counts,
    ),
  ).toEqual({ '300394.SZSE': 1, '300502.SZSE': 1 });
});
