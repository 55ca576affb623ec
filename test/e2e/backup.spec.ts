// Backup and restore through the options page: every row and setting comes back, and an interrupted restore changes nothing.
import { hover } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { aWatch, readUserRows, stallWrites, writeUserRows } from '../support/user-rows.ts';
import { backUp, choose, expect, goTo, userRows, noRows, restore, test } from './data-fixtures.ts';
import { privateValue, storePrivate } from '../support/private-values.ts';

test('restores rows, settings and custom names exactly after everything was deleted', async ({
  options,
  context,
  popup,
}) => {
  await writeUserRows(options, userRows);
  await goTo(options, 'look');
  await options.getByLabel('涨跌颜色').selectOption('green');
  await goTo(options, 'quotes');
  await options.getByLabel('侧边栏跟随当前股票').click();
  await expect(options.getByLabel('侧边栏跟随当前股票')).not.toBeChecked();
  await storePrivate(options, { stripPlaces: { 'quotes.example': { isFolded: true } } });
  await goTo(options, 'data');
  const backup = await backUp(options);
  await expect(options.getByText(/上次备份：.*今天/)).toBeVisible();

  await options.getByRole('button', { name: '删除我的全部数据…' }).click();
  await expect(options.getByRole('button', { name: '全部删除' })).toBeDisabled();
  await options.getByLabel('输入“删除”以确认').fill('删除');
  await options.getByRole('button', { name: '全部删除' }).click();
  await expect(options.getByText('已删除全部数据')).toBeVisible();
  expect(await readUserRows(options)).toEqual(noRows);
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('auto');
  await expect(options.getByLabel('侧边栏跟随当前股票')).toBeChecked();
  await expect.poll(() => privateValue(options, 'stripPlaces')).toBeUndefined();

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
  await expect.poll(() => hover(page, '寒王')).toContain('688256');
});

test('restores the settings with the next start of the worker when the page closes right after the rows were restored', async ({
  options,
  context,
  extensionId,
}) => {
  await writeUserRows(options, userRows);
  await goTo(options, 'look');
  await options.getByLabel('涨跌颜色').selectOption('green');
  await goTo(options, 'data');
  const backup = await backUp(options);
  await goTo(options, 'look');
  await options.getByLabel('涨跌颜色').selectOption('red');
  await writeUserRows(options, noRows);

  const doomed = await context.newPage();
  await doomed.goto(`chrome-extension://${extensionId}/options.html#data`);
  await choose(doomed, backup);
  await doomed.getByRole('radio', { name: '替换' }).check();
  // Holds back the settings, so that the page can be closed between rows and settings.
  await doomed.evaluate(
    () =>
      new Promise<void>((resolve) => {
        void navigator.locks.request('store.pending-settings', () => {
          resolve();
          return new Promise(() => {});
        });
      }),
  );
  await doomed.getByRole('button', { name: '替换现有数据' }).click();
  await expect.poll(() => readUserRows(options)).toEqual(userRows);
  await killWorker(context);
  await doomed.close();
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('red');

  // Any event starts the worker, without a page of the extension.
  await options.evaluate(() => chrome.storage.local.set({ revision: 'new' }));

  await expect.poll(() => privateValue(options, 'settings')).toMatchObject({ isRedUp: false });
});

test('keeps the old data when the page closes and the worker dies during a restore', async ({
  options,
  context,
  extensionId,
}) => {
  const many = Array.from({ length: 2000 }, (_, at) => aWatch(`firm-${at}`, at));
  await writeUserRows(options, { ...noRows, watches: many });
  const backup = await backUp(options);
  await writeUserRows(options, userRows);

  const doomed = await context.newPage();
  await doomed.goto(`chrome-extension://${extensionId}/options.html#data`);
  await choose(doomed, backup);
  await doomed.getByRole('radio', { name: '替换' }).check();
  const isStalled = await stallWrites(doomed, 'watches', 1000);
  await doomed.getByRole('button', { name: '替换现有数据' }).click();
  await isStalled();
  await killWorker(context);
  await doomed.close();

  expect(await readUserRows(options)).toEqual(userRows);
  await options.reload();
  await expect(options.getByRole('button', { name: '备份到文件' })).toBeVisible();
  await expect(options.getByText(/已恢复：/)).toHaveCount(0);
});
