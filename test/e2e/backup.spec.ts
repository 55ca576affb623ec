// Backup and restore through the options page, including damaged files, a full disk and an interrupted restore.
import { killWorker } from '../support/chromium.ts';
import { aWatch, fillDisk, readUserRows, type Rows, writeUserRows } from '../support/user-rows.ts';
import { axe, backUp, choose, expect, userRows, noRows, restore, test } from './data-fixtures.ts';

test('restores rows, settings and custom names exactly after everything was deleted', async ({
  options,
  context,
  popup,
}) => {
  await writeUserRows(options, userRows);
  await options.getByLabel('涨跌颜色').selectOption('green');
  await options.getByLabel('侧边栏跟随当前股票').click();
  await expect(options.getByLabel('侧边栏跟随当前股票')).not.toBeChecked();
  const backup = await backUp(options);
  await expect(options.getByText(/上次备份：.*今天/)).toBeVisible();

  await options.getByRole('button', { name: '删除我的全部数据…' }).click();
  await expect(options.getByRole('button', { name: '全部删除' })).toBeDisabled();
  await options.getByLabel('输入“删除”以确认').fill('删除');
  await options.getByRole('button', { name: '全部删除' }).click();
  await expect(options.getByText('已删除全部数据')).toBeVisible();
  expect(await readUserRows(options)).toEqual(noRows);
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('red');
  await expect(options.getByLabel('侧边栏跟随当前股票')).toBeChecked();

  await restore(options, backup, '替换');

  expect(await readUserRows(options)).toEqual(userRows);
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('green');
  await expect(options.getByLabel('侧边栏跟随当前股票')).not.toBeChecked();
  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '寒武纪' })).toBeVisible();
  const page = await context.newPage();
  await context.route('https://news.example/words', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<meta charset="utf-8"><p>寒王走强</p>' }),
  );
  await page.goto('https://news.example/words');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
});

test('previews the changes before a restore, merges, and undoes the merge', async ({ options }) => {
  await writeUserRows(options, userRows);
  const backup = await backUp(options);
  const later = { companyId: 'cambricon', text: '后来写的', tags: [], changedAtMs: 1_750_000_000_000 };
  const now: Rows = {
    ...noRows,
    watches: [aWatch('nvidia', 1)],
    notes: [later],
    sources: userRows['sources']!,
  };
  await writeUserRows(options, now);

  await choose(options, backup);

  const row = options.getByRole('row').filter({ hasText: '自选' });
  await expect(row.getByRole('cell')).toHaveText(['2', '0', '0', '1']);
  await expect(options.getByText('将新增 4 条、更改 0 条、移除 0 条。')).toBeVisible();
  await options.getByRole('radio', { name: '替换' }).check();
  await expect(options.getByText('将新增 4 条、更改 1 条、移除 1 条。')).toBeVisible();
  expect(await readUserRows(options)).toEqual(now);

  await options.getByRole('radio', { name: '合并' }).check();
  await options.getByRole('button', { name: '合并到现有数据' }).click();
  await expect(options.getByText(/已恢复：新增 4 条/)).toBeVisible();
  const merged = await readUserRows(options);
  expect(merged['watches']).toHaveLength(3);
  expect(merged['notes']).toEqual([later]);

  await options.reload();
  await options.getByRole('button', { name: '撤销恢复' }).click();
  await expect(options.getByText(/已恢复：/)).toHaveCount(0);
  expect(await readUserRows(options)).toEqual(now);
});

test('rejects foreign, truncated and corrupted files with an explanation and changes nothing', async ({ options }) => {
  await writeUserRows(options, userRows);
  const backup = await backUp(options);
  const changed = Buffer.from(backup);
  changed[300]! ^= 1;

  for (const [buffer, message] of [
    [Buffer.from('名称,代码\n中际旭创,300308\n'), /这不是研镜的备份/],
    [Buffer.alloc(0), /这不是研镜的备份/],
    [backup.subarray(0, backup.length - 200), /备份不完整：第 \d+ 行之后的内容缺失/],
    [changed, /备份已损坏：第 \d+ 至 \d+ 行/],
  ] as const) {
    await choose(options, buffer);
    await expect(options.getByRole('alert')).toContainText(message);
    await expect(options.getByRole('alert')).toContainText('未作任何更改');
  }
  expect(await readUserRows(options)).toEqual(userRows);
});

test('reports a full disk and rolls back the restore', async ({ options }) => {
  await writeUserRows(options, userRows);
  const backup = await backUp(options);
  await writeUserRows(options, noRows);
  await choose(options, backup);
  await options.getByRole('radio', { name: '替换' }).waitFor();
  await fillDisk(options, 'put', 4);

  await options.getByRole('button', { name: '合并到现有数据' }).click();

  await expect(options.getByRole('alert')).toContainText('磁盘空间不足');
  expect(await readUserRows(options)).toEqual(noRows);
});

test('keeps the old data when the page closes and the worker dies during a restore', async ({
  options,
  context,
  extensionId,
}) => {
  const many = Array.from({ length: 12_000 }, (_, at) => aWatch(`firm-${at}`, at));
  await writeUserRows(options, { ...noRows, watches: many });
  const backup = await backUp(options);
  await writeUserRows(options, userRows);

  const doomed = await context.newPage();
  await doomed.goto(`chrome-extension://${extensionId}/options.html#data`);
  await choose(doomed, backup);
  await doomed.getByRole('radio', { name: '替换' }).check();
  await doomed.getByRole('button', { name: '替换现有数据' }).click();
  // Interrupt a restore in progress, neither before its start nor after its end.
  await doomed.waitForFunction(() => (document.querySelector('#data progress') as HTMLProgressElement)?.value > 0.1);
  await killWorker(context);
  await doomed.close();

  expect(await readUserRows(options)).toEqual(userRows);
  await options.reload();
  await expect(options.getByRole('button', { name: '备份到文件' })).toBeVisible();
  await expect(options.getByText(/已恢复：/)).toHaveCount(0);
});

test('completes restore and undo by keyboard alone', async ({ options }) => {
  await writeUserRows(options, userRows);
  const backup = await backUp(options);
  await writeUserRows(options, noRows);
  const input = options.locator('#data input[type=file]');
  await input.focus();
  await choose(options, backup);

  await expect(options.getByRole('heading', { name: /的备份/ })).toBeFocused();
  await options.keyboard.press('Tab');
  await expect(options.getByRole('radio', { name: '合并' })).toBeFocused();
  await options.keyboard.press('ArrowDown');
  await expect(options.getByRole('radio', { name: '替换' })).toBeChecked();
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(options.getByText(/已恢复：/)).toBeVisible();
  expect(await readUserRows(options)).toEqual(userRows);
  for (let left = 2; left > 0; left--) await options.keyboard.press('Tab');
  await expect(options.getByRole('button', { name: '撤销恢复' })).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(options.getByText(/已恢复：/)).toHaveCount(0);
  expect(await readUserRows(options)).toEqual(noRows);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme} color scheme`, async ({ options }) => {
    await options.emulateMedia({ colorScheme });
    await writeUserRows(options, {
      ...userRows,
      watches: Array.from({ length: 12 }, (_, at) => aWatch(`f-${at}`, 1)),
    });
    await options.reload();
    const backup = await backUp(options);
    expect(await axe(options)).toEqual([]);
    await options.getByRole('button', { name: '删除我的全部数据…' }).click();
    await choose(options, backup);
    await options.getByRole('radio', { name: '替换' }).check();
    expect(await axe(options)).toEqual([]);
    await options.getByRole('button', { name: '替换现有数据' }).click();
    await expect(options.getByText(/已恢复：/)).toBeVisible();
    await choose(options, Buffer.from('x'));
    await expect(options.getByRole('alert')).toBeVisible();
    expect(await axe(options)).toEqual([]);
  });
}
