// Import and export of 自选股 files on the options page: formats, preview, undo and failures.
import { readFileSync } from 'node:fs';
import { killWorker } from '../support/chromium.ts';
import { aWatch, fillDisk, readUserRows, writeUserRows } from '../support/user-rows.ts';
import { gbk, selFile } from '../support/watchlists.ts';
import { axe, backUp, expect, noRows, restore, test } from './data-fixtures.ts';
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

test('previews covered, present, unknown and skipped entries with reasons, and undoes the import', async ({
  options,
  popup,
}) => {
  const table = gbk('代码\t名称\t最新\n="300308"\t中际旭创\t1\n="600519"\t贵州茅台\t2\n="885864"\t算力租赁\t3\n');
  await give(options, '自选股.xls', table);
  await expect(preview(options)).toContainText('GB18030');
  await options.getByRole('button', { name: '加入 2 家' }).click();
  await expect(options.getByText('已将 2 家公司加入自选。')).toBeVisible();
  const opened = await popup();
  // Without coverage, the name comes from the file.
  await expect(opened.getByRole('listitem').filter({ hasText: '贵州茅台' })).toContainText('600519.SH');

  await options.locator('#watchlist').getByRole('textbox').fill('中际旭创\n寒武纪 688256\n没有这家公司\n885864');
  await options.getByRole('button', { name: '读取文字' }).click();
  await expect(preview(options)).toContainText(/研报有提及\s*1/);
  await expect(preview(options)).toContainText(/已在自选\s*1/);
  await preview(options).getByText('未找到该公司').click();
  await expect(preview(options).getByText('没有这家公司')).toBeVisible();
  await preview(options).getByText('已跳过').click();
  await expect(preview(options).getByText('指数或板块')).toBeVisible();
  await options.getByRole('button', { name: '加入 1 家' }).click();
  await options.getByRole('button', { name: '撤销' }).click();
  await expect(options.getByText('已撤销')).toBeVisible();

  expect((await readUserRows(options))['watches']).toHaveLength(2);
});

test('imports groups of a file as tags', async ({ options }) => {
  const ini = gbk('[BLOCK_NAME_MAP_TABLE]\r\n23=光模块\r\n[BLOCK_STOCK_CONTEXT]\r\n23=33:300308,33:300502,\r\n');
  await give(options, 'StockBlock.ini', ini);
  await expect(options.getByLabel('将分组导入为标签：光模块 2')).toBeChecked();
  await options.getByRole('button', { name: '加入 2 家' }).click();
  await expect(options.getByText('已将 2 家公司加入自选。')).toBeVisible();

  const { notes } = await readUserRows(options);
  expect(notes).toMatchObject([{ tags: ['光模块'] }, { tags: ['光模块'] }]);
});

test('rejects files that are not lists with an explanation and changes nothing', async ({ options }) => {
  for (const [name, bytes, message] of [
    ['空.txt', new Uint8Array(), /文件为空/],
    ['图.png', new Uint8Array(4000).map((_, at) => (at * 7) % 5), /无法识别此列表文件/],
    ['表.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /这是 Excel 工作簿/],
  ] as const) {
    await give(options, name, bytes);
    await expect(options.locator('#watchlist').getByRole('alert')).toHaveText(message);
  }
  expect(await readUserRows(options)).toEqual(noRows);
});

test('exports to the format of another program and lists what that cannot represent', async ({ options }) => {
  await options.locator('#watchlist').getByRole('textbox').fill('300308 NASDAQ:NVDA 0700.HK');
  await options.getByRole('button', { name: '读取文字' }).click();
  await options.getByRole('button', { name: '加入 3 家' }).click();
  await expect(options.getByText('已将 3 家公司加入自选。')).toBeVisible();

  await options.getByLabel('文件格式').selectOption('东方财富 txt');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: '导出 3 家' }).click(),
  ]);

  expect(readFileSync(await download.path(), 'utf8')).toBe('300308\r\n');
  await expect(options.getByText(/已导出 1 家.*此格式不支持：.*腾讯控股/)).toBeVisible();
});

test('imports all rows or none when the page closes and the worker is killed', async ({
  options,
  context,
  extensionId,
}) => {
  const before = { ...noRows, watches: [aWatch('cambricon', 1_738_000_000_000)] };
  await writeUserRows(options, before);
  const many = Array.from({ length: 8000 }, (_, nth) => `1${600_000 + nth}\r\n`).join('');
  for (const afterMs of [0, 20, 60, 150]) {
    const doomed = await context.newPage();
    await doomed.goto(`chrome-extension://${extensionId}/options.html#data`);
    await give(doomed, '自选股.EBK', Buffer.from(many));
    const confirm = preview(doomed).getByRole('button', { name: /^加入 \d/ });
    await confirm.waitFor();
    // Clicked without waiting: Playwright's click would return only after the rows were written.
    await doomed.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('#watchlist button')];
      buttons.find((button) => button.innerText.startsWith('加入'))!.click();
    });
    await options.waitForTimeout(afterMs);
    await killWorker(context);
    await doomed.close();

    const { watches = [], ...others } = await readUserRows(options);
    expect({ ...others, watches: [] }).toEqual(noRows);
    expect([1, 8001]).toContain(watches.length);
    await writeUserRows(options, before);
  }
});

test('reports a full disk and adds nothing', async ({ options }) => {
  await give(options, '自选股.sel', selFile(40, ...codes(40)));
  await preview(options).waitFor();
  await fillDisk(options, 'add', 12);

  await options.getByRole('button', { name: '加入 40 家' }).click();

  await expect(options.locator('#watchlist').getByRole('alert')).toHaveText(/未能保存：磁盘空间不足/);
  expect(await readUserRows(options)).toEqual(noRows);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe with a preview in the ${colorScheme} color scheme`, async ({ options }) => {
    await options.emulateMedia({ colorScheme });
    await give(options, '自选股.sel', selFile(40, ...codes(40)));
    await preview(options).getByText('待加入，研报有提及').click();
    await preview(options).getByText('待加入，研报未提及').click();
    await options.locator('#watchlist').screenshot({ path: `test-results/files-${colorScheme}.png` });

    expect(await axe(options)).toEqual([]);
  });
}
