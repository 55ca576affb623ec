// Popup, options and card on a phone's screen with touch input, as Firefox for Android would show them.
import type { Page } from '@playwright/test';
import { settingsPages } from '../../components/settings/route.ts';
import { cardBox, until } from '../support/card.ts';
import { settledCounts } from '../support/chromium.ts';
import { tapText, touchOn } from '../support/touch.ts';
import { article, expect, test } from './fixtures.ts';

const phone = { width: 360, height: 740 };

/** Elements that reach out of the window at its right, outside of boxes that scroll by themselves. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      getComputedStyle(element).overflowX !== 'visible' ||
      (element.parentElement !== null && scrolls(element.parentElement));
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > innerWidth + 1 && !scrolls(element.parentElement!)
        ? [element.outerHTML.slice(0, 120)]
        : [];
    });
  });

test('popup fits a phone and is used by touch', async ({ popup }) => {
  const opened = await popup();
  await opened.setViewportSize(phone);
  const tap = await touchOn(opened);
  await opened.getByRole('combobox').fill('中际旭创');
  const star = opened.getByRole('button', { name: '加入自选' }).first();
  const box = (await star.boundingBox())!;
  await tap({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

  await expect(opened.getByRole('button', { name: '从自选中移除' }).first()).toBeVisible();
  expect(await overflowing(opened)).toEqual([]);
  await opened.getByRole('combobox').fill('');
  await expect(opened.getByText('中际旭创').first()).toBeVisible();
  expect(await overflowing(opened)).toEqual([]);
});

test('every page of the options fits a phone', async ({ page, extensionId }) => {
  await page.setViewportSize(phone);
  for (const { id } of settingsPages) {
    await page.goto(`chrome-extension://${extensionId}/options.html#${id}`);
    await page.locator(`#page-${id} h2`).first().waitFor();

    expect.soft(await overflowing(page), id).toEqual([]);
  }
});

test('the card fits a phone', async ({ page, open, worker }) => {
  await page.setViewportSize(phone);
  await open(article('<meta name="viewport" content="width=device-width"><p>今天中际旭创走强。</p>'));
  await settledCounts(worker, page.url());
  const tap = await touchOn(page);
  await tapText(page, tap, '中际旭创');

  const box = await until(
    () => cardBox(page),
    (found) => found !== null,
    5000,
  );
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(phone.width);
  expect(box!.y + box!.height).toBeLessThanOrEqual(phone.height);
});
