// The main use case: hovering a company opens its card, without a change to the page or a network request.
import type { Worker } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { isWorkerAwake, killWorker, pointOn } from '../support/chromium.ts';
import { storePrivate } from '../support/private-values.ts';
import { article, expect, marks, test, browserRequests } from './fixtures.ts';

const strict = { 'content-security-policy': "default-src 'none'" };
const news = article('<p>国产芯片走强,寒武纪成交放大,<b>中际</b>旭创(300308.SZ)与亚马逊的供货消息被提及。</p>');

test('shows rating, code and figures of the hovered company under a strict CSP', async ({ page, open }) => {
  await open(news, { headers: strict });

  const content = await hover(page, '寒武纪');

  expect(content).toContain('688256');
  expect(content).toContain('建议关注');
  expect(content).toMatch(/营业收入 25Q1\s+11\.11\s*亿元\s+\+4,230\.22% 同比/);
  expect(content).toMatch(/2025-02-07 \d+ 个月前 通信周报\s+建议关注/);
});

test('adds nothing to the DOM but an empty host at the first input, and another while the card is open', async ({
  page,
  open,
}) => {
  await open(news, { headers: strict });
  const html = (): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);
  const untouched = await html();
  await until(
    () => marks(page),
    (painted) => painted.length >= 4,
  );
  await page.mouse.move(5, 5);
  const before = await until(html, (markup) => markup !== untouched);

  await hover(page, '寒武纪');
  const during = await html();
  await page.keyboard.press('Escape');
  await until(
    () => cardText(page),
    (content) => content === null,
  );

  expect(before).toBe(untouched.replace('</body>', '</body><div></div>'));
  expect(during).toBe(before.replace('</body>', '</body><div></div>'));
  expect(await html()).toBe(before);
});

test('makes no network request during use', async ({ page, open, popup, leaks, context }) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await open(news);

  expect(await hover(page, '寒武纪')).not.toBeNull();
  expect(await hover(page, '亚马逊')).not.toBeNull();
  const opened = await popup();
  await opened.getByRole('combobox').fill('300308');
  await expect(opened.getByText('中际旭创')).toBeVisible();

  expect(leaks.filter((address) => !browserRequests.test(address))).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual(['https://news.example/a']);
});

/** Waits until the background has the page's report of visible companies, after which the page sends no message unasked. */
const whenReported = (worker: Worker): Promise<void> =>
  expect
    .poll(() =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
        return chrome.action.getBadgeText({ tabId: tab!.id! });
      }),
    )
    .not.toBe('');

test('wakes the background during the hover delay', async ({ page, open, worker, context }) => {
  await storePrivate(worker, { settings: { dwellMs: 600 } });
  await open(news);
  await whenReported(worker);
  // Loads the pointer's script, which takes the background as well.
  await hover(page, '寒武纪');
  const point = (await pointOn(page, '寒武纪'))!;
  const isAwake = (): Promise<boolean> => isWorkerAwake(context);

  // On a busy machine the delay may be over before the test has seen the worker.
  await expect(async () => {
    await page.mouse.move(1, 1);
    await until(
      () => cardText(page),
      (content) => content === null,
    );
    await killWorker(context);
    await until(isAwake, (awake) => !awake);

    await page.mouse.move(point.x, point.y);
    expect(await until(isAwake, Boolean, 5000, 10)).toBe(true);
    expect(await cardText(page)).toBeNull();
  }).toPass();
});

test('opens the card although the background stopped while preparing it', async ({ page, open, worker, context }) => {
  await storePrivate(worker, { settings: { dwellMs: 500 } });
  await open(news);
  await until(
    () => marks(page),
    (painted) => painted.length >= 4,
  );
  const point = (await pointOn(page, '寒武纪'))!;
  await worker.evaluate(() => {
    chrome.runtime.onMessage.addListener(({ type }: { type: string }) => console.log(type));
  });
  const asked = worker.waitForEvent('console', (message) => message.text() === 'dossier');

  await page.mouse.move(point.x, point.y);
  await asked;
  await killWorker(context);

  expect(
    await until(
      () => cardText(page),
      (content) => content?.includes('688256') === true,
    ),
  ).toContain('688256');
});
