// Import of 自选股 files with a real worker: a large list survives a backup, and an interrupted import adds nothing.
import { killWorker } from '../support/chromium.ts';
import { aWatch, readUserRows, stallWrites, writeUserRows } from '../support/user-rows.ts';
import { selFile } from '../support/watchlists.ts';
import { backUp, expect, noRows, restore, test } from './data-fixtures.ts';
import type { Page } from '@playwright/test';

const give = (options: Page, name: string, bytes: Uint8Array): Promise<void> =>
  options
    .locator('#watchlist')
    .getByLabel('选择文件')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

const preview = (options: Page) => options.getByRole('region', { name: '导入预览' });

const codes = (count: number): [market: number, code: string][] => [
  [0x21, '300308'],
  [0x11, '688256'],
  ...Array.from({ length: count - 2 }, (_, nth): [number, string] => [0x11, String(600_000 + nth)]),
];

test('imports, tags, backs up, deletes and restores a 同花顺 list of 300 companies without a difference', async ({
  options,
  popup,
}) => {
  await give(options, '自选股.sel', selFile(300, ...codes(300)));
  await expect(preview(options)).toContainText(/待加入，研报有提及\s*5/);
  await expect(preview(options)).toContainText(/待加入，研报未提及\s*295/);
  expect(await readUserRows(options)).toEqual(noRows);
  await options.getByRole('button', { name: '加入 300 家' }).click();
  await expect(options.getByText('已将 300 家公司加入自选。')).toBeVisible();

  const opened = await popup();
  await expect(opened.getByRole('tab', { name: '自选' })).toContainText('300');
  await expect(opened.locator('.row-open').first()).toContainText('中际旭创');
  await opened.getByRole('button', { name: '多选' }).click();
  await opened.getByRole('button', { name: '全选' }).click();
  await opened.getByRole('combobox', { name: '标签' }).fill('同花顺');
  await opened.getByRole('button', { name: '添加标签' }).click();
  await expect(opened.getByRole('button', { name: '同花顺 300' })).toBeVisible();

  const before = await readUserRows(options);
  expect(before['watches']).toHaveLength(300);
  expect(before['notes']).toHaveLength(300);
  const backup = await backUp(options);
  await options.getByRole('button', { name: '删除我的全部数据…' }).click();
  await options.getByLabel('输入“删除”以确认').fill('删除');
  await options.getByRole('button', { name: '全部删除' }).click();
  await expect(options.getByText('已删除全部数据')).toBeVisible();
  expect(await readUserRows(options)).toEqual(noRows);

  await restore(options, backup, '替换');

  expect(await readUserRows(options)).toEqual(before);
});

test('imports no row when the page closes and the worker is killed', async ({ options, context, extensionId }) => {
  const before = { ...noRows, watches: [aWatch('688256.SSE', 1_738_000_000_000)] };
  await writeUserRows(options, before);
  const many = Array.from({ length: 2000 }, (_, nth) => `1${600_000 + nth}\r\n`).join('');
  const doomed = await context.newPage();
  await doomed.goto(`chrome-extension://${extensionId}/options.html#data`);
  await give(doomed, '自选股.EBK', Buffer.from(many));
  const isStalled = await stallWrites(doomed, 'watches', 1000);
  await preview(doomed)
    .getByRole('button', { name: /^加入 \d/ })
    .click();
  await isStalled();
  await killWorker(context);
  await doomed.close();

  expect(await readUserRows(options)).toEqual(before);
});
