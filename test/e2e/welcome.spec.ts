// The welcome page: opened once on first installation, with an example that is scanned like any page.
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { boxIn, cardText, clickIn, hover, until } from '../support/card.ts';
import { welcomeIn } from '../support/chromium.ts';
import { expect, marks, test as base } from './fixtures.ts';

const test = base.extend<{ welcome: Page }>({
  welcome: async ({ context }, use) => {
    const page = await welcomeIn(context);
    // A page opened during browser startup may get another UI language.
    await page.evaluate(() => chrome.storage.local.set({ settings: { language: 'zh-CN' } }));
    await expect.poll(() => marks(page)).toContain('寒武纪');
    await use(page);
  },
});
test.use({ launch: { keepsWelcome: true } });

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

test('opens the page only on first installation, neither on update nor again', async ({ context, worker, welcome }) => {
  expect(welcomes(context)).toBe(1);
  await welcome.close();

  for (const reason of ['update', 'chrome_update', 'install']) await dispatchInstalled(worker, reason);
  // These calls complete after the work that the events queued in the worker.
  await worker.evaluate(() => chrome.tabs.query({}));
  await worker.evaluate(() => chrome.storage.local.get());
  await worker.evaluate(() => chrome.tabs.query({}));

  expect(welcomes(context)).toBe(0);
});

test('marks its example like any page and opens the real card', async ({ welcome }) => {
  expect(await marks(welcome)).toEqual(
    expect.arrayContaining([
      '中际旭创',
      '300308.SZ',
      '新易盛',
      '寒武纪',
      '688256.SH',
      '亚马逊',
      'AMZN',
      '谷歌',
      'GOOGL',
    ]),
  );

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
    .toEqual(['cambricon']);
});

test('steps through the example, enters the card and returns by keyboard', async ({ welcome }) => {
  const next = welcome.getByRole('button', { name: '下一家公司' });
  await next.focus();

  await welcome.keyboard.press('Enter');
  expect(await card(welcome, '300308.SZ')).toContain('中际旭创');
  await welcome.keyboard.press('Enter');
  await welcome.keyboard.press('Enter');
  expect(await card(welcome, '300502')).toContain('新易盛');

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

test('handles browser commands, which do not reach extension pages through content scripts', async ({ welcome }) => {
  await welcome.bringToFront();
  await welcome.evaluate(() => {
    const event = chrome.commands.onCommand as unknown as { dispatch: (command: string) => void };
    event.dispatch('next-mention');
  });

  expect(await card(welcome, '300308.SZ')).toContain('中际旭创');
});

test('shows that marking is paused and resumes it', async ({ welcome }) => {
  await welcome.evaluate(() => chrome.storage.local.set({ settings: { language: 'zh-CN', isPaused: true } }));
  await expect(welcome.getByText('研镜已在所有网站暂停')).toBeVisible();
  await expect.poll(() => marks(welcome)).toEqual([]);

  await welcome.getByRole('button', { name: '恢复' }).click();

  await expect.poll(() => marks(welcome)).toContain('寒武纪');
});

test('does not ask for granted access and links to the next steps', async ({ welcome }) => {
  await expect(welcome.getByText('允许读取所有网站')).toHaveCount(0);
  await expect(welcome.locator('.keys')).toContainText('Alt+Shift+J');
  await expect(welcome.getByRole('link', { name: '导入自选' })).toHaveAttribute('href', '/options.html#watchlist');

  await welcome.getByRole('link', { name: '打开设置' }).click();

  await expect(welcome.getByRole('heading', { name: '常用', exact: true })).toBeVisible();
});

test('asks for site access when it is not granted', async ({ context, extensionId, page }) => {
  await page.addInitScript(() => {
    const contains = chrome.permissions.contains.bind(chrome.permissions);
    let isGranted = false;
    Object.assign(chrome.permissions, {
      contains: async (requested: chrome.permissions.Permissions) =>
        requested.origins?.includes('<all_urls>') ? isGranted : contains(requested),
      request: async () => {
        isGranted = true;
        (chrome.permissions.onAdded as unknown as { dispatch: () => void }).dispatch();
        return true;
      },
    });
  });
  await page.goto(`chrome-extension://${extensionId}/welcome.html`);
  await expect(page.getByText('研镜尚无权读取网页')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByRole('button', { name: '允许读取所有网站' }).click();

  await expect(page.getByText('研镜尚无权读取网页')).toHaveCount(0);
  expect(context.pages().length).toBeGreaterThan(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe and fits every width in the ${colorScheme} color scheme`, async ({ welcome }) => {
    await welcome.emulateMedia({ colorScheme });
    for (const language of ['zh-CN', 'en']) {
      await welcome.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
      await expect(welcome.locator('html')).toHaveAttribute('lang', language);
      await expect.poll(() => marks(welcome)).toContain(language === 'en' ? 'Cambricon' : '寒武纪');
      for (const width of [360, 800, 1400]) {
        await welcome.setViewportSize({ width, height: 740 });
        expect(
          await welcome.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          `${language} ${width}`,
        ).toBeLessThanOrEqual(0);
      }
      expect((await new AxeBuilder({ page: welcome }).analyze()).violations).toEqual([]);
    }
  });
}

test('keeps the card inside a narrow window', async ({ welcome }) => {
  await welcome.setViewportSize({ width: 360, height: 740 });
  await hover(welcome, '寒武纪');

  const box = await boxIn(welcome, 'card-whole');

  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(360);
});
