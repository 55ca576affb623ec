// Muting a word here, on a site or everywhere, and custom names for companies: what they change, and that pages see none of it.
import type { Page } from '@playwright/test';
import { cardText, clickIn, hover, until } from '../support/card.ts';
import { countsOn, killWorker, workerOf } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const news = article('<p id="first">英伟达与新易盛</p><p>英伟达再次走强</p>');
const allMarks = ['英伟达', '新易盛', '英伟达'];

const textWith = (page: Page, part: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(part) ?? false,
  );

async function mute(page: Page, scope: 'here' | 'site' | 'everywhere'): Promise<void> {
  await hover(page, '英伟达');
  await clickIn(page, 'card-not-this');
  await textWith(page, '仅此处');
  await clickIn(page, `card-scope-${scope}`);
}

test('explains why a word was marked', async ({ page, open }) => {
  await open(news);
  await hover(page, '英伟达');

  await clickIn(page, 'card-why-marked');

  expect(await textWith(page, '是该公司的名称')).toContain('“英伟达”是该公司的名称，没有其他常见含义。');
});

test('mutes one mention, keeps its mark and says so', async ({ page, open, worker }) => {
  await open(news);

  await mute(page, 'here');

  expect(await textWith(page, '浅色标记会保留')).toContain('此处不再显示卡片');
  await expect.poll(() => countsOn(worker, page.url())).toEqual({ 'NVDA.NASDAQ': 1, '300502.SZSE': 1 });
  expect(await marks(page)).toEqual(allMarks);

  // The paragraph is read again. The muted mention in it has not changed.
  await page.evaluate(() => document.querySelector('p')!.append('，新易盛涨停'));
  await expect.poll(() => countsOn(worker, page.url())).toEqual({ 'NVDA.NASDAQ': 1, '300502.SZSE': 2 });
});

test('mutes a word on a site or everywhere and restores it in the options', async ({
  context,
  extensionId,
  page,
  open,
  worker,
}) => {
  await open(news);
  const other = await context.newPage();
  await context.route('https://forum.example/b', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: news }),
  );
  await other.goto('https://forum.example/b');
  const counts = (of: Page): Promise<Record<string, number>> => countsOn(worker, of.url());
  await expect.poll(() => counts(other)).toEqual({ 'NVDA.NASDAQ': 2, '300502.SZSE': 1 });

  await page.bringToFront();
  await mute(page, 'site');
  await expect.poll(() => counts(page)).toEqual({ '300502.SZSE': 1 });
  await other.bringToFront();
  expect(await counts(other)).toEqual({ 'NVDA.NASDAQ': 2, '300502.SZSE': 1 });

  await mute(other, 'everywhere');
  await expect.poll(() => counts(other)).toEqual({ '300502.SZSE': 1 });
  for (const one of [page, other]) expect(await marks(one)).toEqual(allMarks);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#words`);
  await expect(options.getByText('news.example')).toBeVisible();
  for (let left = 2; left > 0; left--) {
    await options.locator('#words').getByRole('button', { name: '取消屏蔽' }).first().click();
    await expect(options.locator('#words').getByRole('button', { name: '取消屏蔽' })).toHaveCount(left - 1);
  }
  await page.bringToFront();
  await expect.poll(() => counts(page)).toEqual({ 'NVDA.NASDAQ': 2, '300502.SZSE': 1 });
});

test('removes the marks of muted words if the user chose so', async ({ context, extensionId, page, open }) => {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#words`);
  await options.getByRole('switch', { name: '同时去掉屏蔽词的标记' }).click();
  await open(news);
  await page.bringToFront();

  await mute(page, 'everywhere');
  await expect.poll(() => marks(page)).toEqual(['新易盛']);

  await page.reload();
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
});

test('publishes a mute to pages after the worker was killed before it could', async ({
  context,
  extensionId,
  page,
  open,
  worker,
}) => {
  await open(news);
  await expect.poll(() => countsOn(worker, page.url())).toEqual({ 'NVDA.NASDAQ': 2, '300502.SZSE': 1 });
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  // As a restore whose page is closed after its transaction.
  await options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yanjing');
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('mutes', 'readwrite');
          transaction.objectStore('mutes').put({ word: '英伟达', host: '', addedAtMs: 1 });
          transaction.addEventListener('complete', () => resolve());
          transaction.addEventListener('error', () => reject(new Error(String(transaction.error))));
        });
      }),
  );

  await killWorker(context);
  // A message starts the next worker.
  await options.evaluate(() => chrome.runtime.sendMessage({ type: 'sightings', input: {} }));

  await page.bringToFront();
  const next = await workerOf(context);
  await expect.poll(() => countsOn(next, page.url())).toEqual({ '300502.SZSE': 1 });
});
