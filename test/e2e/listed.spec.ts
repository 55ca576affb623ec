// The option to mark every listed company, in the built extension.
import type { BrowserContext, Page } from '@playwright/test';
import { callOnAll, clickIn, hover } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';

const body = article(
  '<p>新易盛与<b>贵州茅台</b>走强，<b>浪潮软件</b>领涨</p><p>机器人和太阳能，张家界的美丽春天</p>',
  '<style>p{margin:60px;font:24px serif}</style>',
);

/** Turns the option on or off in the options. */
async function setOption(context: BrowserContext, extensionId: string, isOn: boolean): Promise<void> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#look`);
  const control = options.getByRole('switch', { name: '标注所有上市公司' });
  if ((await control.getAttribute('aria-checked')) !== String(isOn)) await control.click();
  await expect(control).toHaveAttribute('aria-checked', String(isOn));
  await options.close();
}

/** The boxes of private marks, as `x,y,width`, in CSS pixels. */
const boxes = (page: Page): Promise<string[]> =>
  callOnAll<string>(
    page,
    'word',
    'function () { const { x, y, width } = this.getBoundingClientRect(); return [x, y, width].map(Math.round).join(); }',
  );

const namesIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('b'), (word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      const { x, y, width } = range.getClientRects()[0]!;
      return [x, y, width].map(Math.round).join();
    }),
  );

/** What the page can read. */
const pageView = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    highlights: [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range) => `${name} ${range.startOffset}`),
    ),
    markup: document.documentElement.outerHTML,
    hit: document.elementsFromPoint(200, 100).map(({ localName }) => localName),
    popovers: document.querySelectorAll(':popover-open').length,
  }));

test('marks no company without reports by default', async ({ page, open }) => {
  await open(body);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('html > div').count()).toBe(1);

  expect(await boxes(page)).toEqual([]);
  expect(await hover(page, '新易盛')).toContain('300502');
});

test('marks every listed company where the page cannot see it', async ({ context, extensionId, page, open }) => {
  await open(body);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('html > div').count()).toBe(1);
  const before = await pageView(page);

  await setOption(context, extensionId, true);
  await page.bringToFront();

  await expect.poll(() => boxes(page)).toEqual(await namesIn(page));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  expect(await pageView(page)).toEqual(before);
});

test('marks them on a page without a company of the reports, and in its frames', async ({
  context,
  extensionId,
  page,
  open,
}) => {
  await setOption(context, extensionId, true);
  await open(
    article('<p>今天<b>招商银行</b>公告</p><iframe srcdoc="<p>比亚迪销量创新高</p>" style="width:500px"></iframe>'),
  );
  expect(await hover(page, '招商银行')).toContain('600036');
  await page.keyboard.press('Escape');
  await expect.poll(() => boxes(page)).toEqual(await namesIn(page));

  const { x, y } = (await page.locator('iframe').boundingBox())!;
  await page.mouse.move(x + 20, y + 20);

  await expect.poll(() => boxes(page)).toHaveLength(2);
  expect(await marks(page)).toEqual([]);
});

test('opens a card with name, code, links and star for a company without reports', async ({
  context,
  extensionId,
  page,
  open,
  popup,
}) => {
  await setOption(context, extensionId, true);
  await open(body);

  const text = await hover(page, '贵州茅台');
  expect(text).toContain('贵州茅台');
  expect(text).toContain('600519');
  expect(text).toContain('上交所');
  await clickIn(page, 'yj-star');

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '贵州茅台' })).toContainText('600519.SH');
});

test('removes the marks when the option is turned off', async ({ context, extensionId, page, open }) => {
  await setOption(context, extensionId, true);
  await open(body);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await page.mouse.move(5, 5);
  await expect.poll(() => boxes(page)).toHaveLength(2);

  await setOption(context, extensionId, false);
  await page.bringToFront();

  await expect.poll(() => boxes(page)).toEqual([]);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
});
