// Detection of lost data in a real browser, and recovery from a backup.
import { killWorker } from '../support/chromium.ts';
import { deleteStore, readUserRows, writeUserRows } from '../support/user-rows.ts';
import { backUp, expect, userRows, restore, test } from './data-fixtures.ts';

test.describe('store lost by the browser', () => {
  test('reports the loss in popup and options until the backup is restored', async ({ options, popup, context }) => {
    await writeUserRows(options, userRows);
    await options.reload();
    const backup = await backUp(options);
    await expect
      .poll(() => options.evaluate(async () => (await chrome.storage.local.get('marker'))['marker']))
      .toMatchObject({ counts: { watches: 2 } });
    await deleteStore(options);
    await killWorker(context);

    const opened = await popup();
    await expect(opened.getByRole('alert')).toContainText('浏览器丢失了你的数据');
    await expect(opened.getByRole('alert')).toContainText('自选 2、笔记与标签 1');
    await expect(opened.getByRole('alert')).toContainText(/上次备份于 \d{4}-\d{2}-\d{2}/);
    // A new watch must not hide the loss.
    await opened.getByRole('combobox').fill('300308');
    await opened.getByRole('button', { name: '加入自选' }).click();
    await expect(opened.getByRole('button', { name: '从自选中移除' })).toBeVisible();
    await opened.reload();
    await expect(opened.getByRole('alert')).toContainText('浏览器丢失了你的数据');

    await options.bringToFront();
    await options.reload();
    await options.getByRole('button', { name: '去恢复' }).click();
    await expect(options.locator('#data input[type=file]')).toBeFocused();
    await restore(options, backup, '合并');

    await expect(options.getByRole('alert')).toHaveCount(0);
    await expect(opened.getByRole('alert')).toHaveCount(0);
    const found = await readUserRows(options);
    expect(found['watches']).toHaveLength(3);
    expect({ ...found, watches: [] }).toEqual({ ...userRows, watches: [] });
  });

  test('reports no loss on first start or after the last company was removed', async ({ popup, context }) => {
    const opened = await popup();
    await expect(opened.getByText('暂无自选')).toBeVisible();
    await expect(opened.getByRole('alert')).toHaveCount(0);
    await opened.getByRole('combobox').fill('300308');
    await opened.getByRole('button', { name: '加入自选' }).click();
    await opened.getByRole('button', { name: '从自选中移除' }).click();
    await expect(opened.getByRole('button', { name: '加入自选' })).toBeVisible();
    await opened.close();
    await killWorker(context);

    const again = await popup();
    await expect(again.getByText('暂无自选')).toBeVisible();
    await expect(again.getByRole('alert')).toHaveCount(0);
  });
});
