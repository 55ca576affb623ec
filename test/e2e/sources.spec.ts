// A document attached on the options page gives the card its sentences; settings reach other pages at once.
import type { Page } from '@playwright/test';
import { callOnAll, cardText, hover, whenPressable } from '../support/card.ts';
import { cambriconSentence, ownDocumentRows, ownDocumentText } from '../support/own-document.ts';
import { addRows } from '../support/rows.ts';
import { article, expect, test } from './fixtures.ts';

async function openOptions(
  context: { newPage: () => Promise<Page> },
  extensionId: string,
  part = 'reports',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#${part}`);
  return page;
}

test('shows the source sentence in the card once the document is attached', async ({
  context,
  extensionId,
  open,
  page,
}) => {
  const options = await openOptions(context, extensionId);
  await addRows(options, await ownDocumentRows());
  await options.getByLabel('选择文件…').setInputFiles({
    name: 'monthly.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(ownDocumentText),
  });
  await expect(options.getByRole('status').filter({ hasText: '已附上' })).toBeVisible();

  await page.bringToFront();
  await open(article('<p>寒武纪(688256)今日走强</p>'));
  await hover(page, '寒武纪');
  await whenPressable(page, 'card-figure');
  const rows = await callOnAll<{ text: string; x: number; y: number }>(
    page,
    'card-figure',
    'function () { const { x, y } = this.getBoundingClientRect(); return { text: this.innerText, x, y }; }',
  );
  const orders = rows.find(({ text }) => text.includes('新增订单'))!;
  await page.mouse.click(orders.x + 5, orders.y + 5);
  await expect.poll(async () => (await cardText(page))?.replace(/\s/g, '')).toContain(cambriconSentence);
});

test('applies language, theme and price colors to open pages at once', async ({ context, extensionId, popup }) => {
  const options = await openOptions(context, extensionId, 'look');
  const opened = await popup();

  await options.getByLabel('界面语言').selectOption('en');
  await expect(options.getByRole('heading', { name: 'Appearance and hover' })).toBeVisible();
  await expect(opened.getByText('Your watchlist is empty')).toBeVisible();

  await options.getByLabel('Theme').selectOption('dark');
  await expect(opened.locator('.yj')).toHaveAttribute('data-theme', 'dark');
  await options.getByLabel('Price colors').selectOption('green');
  await expect(opened.locator('.yj')).toHaveAttribute('data-up', 'green');
});
