// Printing: no strip, card or mark appears on paper, in the page or its frames.
import type { Page } from '@playwright/test';
import { callOnAll, clickIn, hover, until, type Box } from '../support/card.ts';
import { printedOf } from '../support/printed.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect, marks } from './fixtures.ts';
import { stripSays, test } from './strip-fixtures.ts';

/** Boxes of all cards and strips in the current media type; all zeros if not rendered. */
async function shown(page: Page): Promise<Box[]> {
  const read = 'function () { return this.getBoundingClientRect().toJSON(); }';
  return [...(await callOnAll<Box>(page, 'card', read)), ...(await callOnAll<Box>(page, 'strip', read))];
}

async function expectShownOnScreenOnly(page: Page): Promise<void> {
  const before = await shown(page);
  expect(before.map(({ height }) => height > 0)).not.toContain(false);
  expect(before.length).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect((await shown(page)).map(({ height }) => height)).toEqual(before.map(() => 0));
  await page.emulateMedia({ media: null });
  await expect.poll(() => shown(page)).toEqual(before);
}

/** Prints the page again with the site disabled. */
async function printedWithout(page: Page, store: (key: string, value: unknown) => Promise<void>): Promise<string[]> {
  await store('settings', { offHosts: [new URL(page.url()).hostname] });
  await expect.poll(async () => (await marks(page)).length).toBe(0);
  await page.reload();
  return printedOf(page);
}

test('prints no strip', async ({ page, visit, store }) => {
  const quote = { ...eastmoney, html: article('<h1>中际旭创 300308</h1><p>212.45</p>') };
  await visit(quote);
  await stripSays(page, eastmoney.says);
  await expectShownOnScreenOnly(page);

  const printed = await printedOf(page);
  expect(printed.length).toBeGreaterThan(0);

  expect(printed).toEqual(await printedWithout(page, store));
});

test('prints neither pinned nor hovered cards, nor marks', async ({ page, open, store }) => {
  await open(article('<p>新易盛大涨</p><p style="margin-top:560px">天孚通信收涨</p>'));
  await hover(page, '新易盛');
  await clickIn(page, 'card-pin');
  const word = (await page.getByText('天孚通信').boundingBox())!;
  await page.mouse.move(word.x + 20, word.y + 8, { steps: 3 });
  await expect.poll(() => callOnAll(page, 'card', 'function () { return this.innerText; }')).toHaveLength(2);
  await expectShownOnScreenOnly(page);

  const printed = await printedOf(page);
  expect(printed.length).toBeGreaterThan(0);

  expect(printed).toEqual(await printedWithout(page, store));
});

test('prints no card opened from a frame', async ({ page, open, store }) => {
  await open(article('<iframe srcdoc="<p>午后新易盛走强。</p>" width="900" height="600"></iframe>'));
  const frame = page.frameLocator('iframe');
  const at = (await frame.getByText('新易盛').boundingBox())!;
  await until(
    async () => {
      await page.mouse.move(at.x + 50, at.y + 8);
      await page.mouse.move(at.x + 52, at.y + 8);
      return callOnAll(page, 'card', 'function () { return this.innerText; }');
    },
    (all) => all.length > 0,
    5000,
    800,
  );
  await expectShownOnScreenOnly(page);

  const printed = await printedOf(page);
  expect(printed.length).toBeGreaterThan(0);

  expect(printed).toEqual(await printedWithout(page, store));
});
