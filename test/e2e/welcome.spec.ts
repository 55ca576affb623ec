// The welcome page: opened once on first installation, with an example that is scanned like any page.
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { boxIn, cardText, clickIn, hover, until } from '../support/card.ts';
import { welcomeIn } from '../support/chromium.ts';
import { command } from '../support/commands.ts';
import { storePrivate } from '../support/private-values.ts';
import { expect, marks, test as base } from './fixtures.ts';

const test = base.extend<{ welcome: Page }>({
  welcome: async ({ page, extensionId }, use) => {
    await page.goto(`chrome-extension://${extensionId}/welcome.html`);
    await expect.poll(() => marks(page)).toContain('寒武纪');
    await use(page);
  },
});

const welcomes = (context: BrowserContext): number =>
  context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;

const dispatchInstalled = (worker: Worker, reason: string): Promise<void> =>
  worker.evaluate((why) => {
    const { onInstalled } = chrome.runtime as unknown as { onInstalled: { dispatch: (details: object) => void } };
    onInstalled.dispatch({ reason: why });
  }, reason);

const card = (page: Page, wanted: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(wanted) === true,
  );

test.describe('after the installation', () => {
  test.use({ launch: { keepsWelcome: true } });

  test('opens the page only on first installation, neither on update nor again', async ({ context, worker }) => {
    const welcome = await welcomeIn(context);
    // In the browser's own language if it renders before Playwright emulates the other one.
    await expect.poll(() => marks(welcome)).toContainEqual(expect.stringMatching(/^(?:寒武纪|Cambricon)$/));
    expect(welcomes(context)).toBe(1);
    await welcome.close();

    for (const reason of ['update', 'chrome_update', 'install']) await dispatchInstalled(worker, reason);
    // These calls complete after the work that the events queued in the worker.
    await worker.evaluate(() => chrome.tabs.query({}));
    await worker.evaluate(() => chrome.storage.local.get());
    await worker.evaluate(() => chrome.tabs.query({}));

    expect(welcomes(context)).toBe(0);
  });
});

test('marks its example like any page and opens the real card', async ({ welcome }) => {
  // The first mention of each company in a paragraph.
  expect(await marks(welcome)).toEqual(expect.arrayContaining(['中际旭创', '新易盛', '寒武纪', '亚马逊', '谷歌']));

  const content = await hover(welcome, '寒武纪');

  expect(content).toContain('688256.SH');
  expect(content).toContain('建议关注');
  expect(content).toContain('11.11');
  await clickIn(welcome, 'yj-star');
  await expect
    .poll(() =>
      welcome.evaluate(async () => {
        const opened = indexedDB.open('yanjing');
        await new Promise((resolve) => (opened.onsuccess = resolve));
        const keysRequest = opened.result.transaction('watches').objectStore('watches').getAllKeys();
        await new Promise((resolve) => (keysRequest.onsuccess = resolve));
        opened.result.close();
        return keysRequest.result;
      }),
    )
    .toEqual(['688256.SSE']);
});

test('steps through the example, enters the card and returns by keyboard', async ({ welcome }) => {
  const next = welcome.getByRole('button', { name: '下一家公司' });
  await next.focus();

  await welcome.keyboard.press('Enter');
  await expect.poll(() => cardText(welcome)).toContain('300308.SZ');
  // The code behind the name is a mention of the same company.
  await welcome.keyboard.press('Enter');
  await expect.poll(() => cardText(welcome)).toContain('300502');

  await welcome.keyboard.press('Tab');
  await expect(welcome.getByRole('button', { name: '打开卡片' })).toBeFocused();
  await welcome.keyboard.press('Enter');
  await expect
    .poll(() => welcome.evaluate(() => document.activeElement?.parentElement === document.documentElement))
    .toBe(true);

  await welcome.keyboard.press('Escape');
  await until(
    () => cardText(welcome),
    (content) => content === null,
  );
  await expect(welcome.getByRole('button', { name: '打开卡片' })).toBeFocused();
});

test('gets browser commands, though the browser injects no scripts into it', async ({ welcome, worker }) => {
  await welcome.bringToFront();
  await command(worker, 'next-mention', '/welcome.html');

  expect(await card(welcome, '300308.SZ')).toContain('中际旭创');
});

test('shows that marking is paused and resumes it', async ({ welcome }) => {
  await storePrivate(welcome, { settings: { language: 'zh-CN', isPaused: true } });
  await expect(welcome.getByText('研镜已在所有网站暂停')).toBeVisible();
  await expect.poll(() => marks(welcome)).toEqual([]);

  await welcome.getByRole('button', { name: '恢复' }).click();

  await expect.poll(() => marks(welcome)).toContain('寒武纪');
});

test('keeps the card inside a narrow window', async ({ welcome }) => {
  await welcome.setViewportSize({ width: 360, height: 740 });
  await hover(welcome, '寒武纪');

  const box = await boxIn(welcome, 'card-whole');

  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(360);
});
