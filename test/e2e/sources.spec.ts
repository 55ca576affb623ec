// Attaching the source document of a report: only the exact document is accepted, then figures show their sentences.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { cardText, clickIn, hover, until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const documents = existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];

async function openOptions(
  context: { newPage: () => Promise<Page> },
  extensionId: string,
  part = 'reports',
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#${part}`);
  return page;
}

test('rejects a foreign or empty document with an explanation and attaches nothing', async ({
  context,
  extensionId,
}) => {
  const options = await openOptions(context, extensionId);

  await options.getByLabel('或在此粘贴全文').fill('这不是研报');
  await options.getByRole('button', { name: '附上粘贴的文字' }).click();

  await expect(options.getByRole('alert')).toContainText('这不是资料库中任何一份研报的原文');
  await expect(options.getByText('已附', { exact: true })).toHaveCount(0);
  await expect(options.getByLabel('或在此粘贴全文')).toHaveValue('这不是研报');

  await options
    .getByLabel('选择文件…')
    .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
  await expect(options.getByRole('alert')).toContainText('文件为空');
});

test('shows the source sentence after attaching the documents, and removes and restores one', async ({
  context,
  extensionId,
  open,
  page,
}) => {
  test.skip(documents.length === 0, 'the source documents are not available');
  const options = await openOptions(context, extensionId);
  for (const file of documents) {
    await options.getByLabel('选择文件…').setInputFiles(file);
    await expect(options.getByRole('status').filter({ hasText: '已附上' })).toBeVisible();
  }
  await expect(options.getByText('已附', { exact: true })).toHaveCount(documents.length);

  await page.bringToFront();
  await open(article('<p>寒武纪(688256)今日走强</p>'));
  await hover(page, '寒武纪');
  await clickIn(page, 'card-figure');
  const content = await until(
    () => cardText(page),
    (text) => text?.includes('收入同比增长') ?? false,
  );
  expect(content).toContain('11.11亿元');

  await options.bringToFront();
  await options.getByRole('button', { name: '移除' }).first().click();
  await expect(options.getByText('已附', { exact: true })).toHaveCount(documents.length - 1);
  await options.getByRole('button', { name: '撤销' }).click();
  await expect(options.getByText('已附', { exact: true })).toHaveCount(documents.length);
});

test('accepts a pasted document whose line endings the clipboard changed', async ({ context, extensionId }) => {
  test.skip(documents.length === 0, 'the source documents are not available');
  const options = await openOptions(context, extensionId);
  const text = readFileSync(documents[0]!, 'utf8');

  await options.getByLabel('或在此粘贴全文').fill(text);
  await options.getByRole('button', { name: '附上粘贴的文字' }).click();

  await expect(options.getByRole('status').filter({ hasText: '已附上' })).toBeVisible();
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
