// Data loss detection, recovery from a backup, and the backup reminder.
import { killWorker } from '../support/chromium.ts';
import { aWatch, deleteStore, readUserRows, writeUserRows } from '../support/user-rows.ts';
import { axe, backUp, expect, userRows, restore, test } from './data-fixtures.ts';

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
    await expect(opened.getByRole('button', { name: '移出自选' })).toBeVisible();
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

  test('dismisses the report only after a second confirmation', async ({ options }) => {
    await writeUserRows(options, userRows);
    await options.reload();
    await options.getByText('自选', { exact: true }).first().waitFor();
    await expect
      .poll(() => options.evaluate(async () => (await chrome.storage.local.get('marker'))['marker']))
      .toMatchObject({ counts: { watches: 2 } });
    await deleteStore(options);
    await options.reload();

    await options.getByRole('button', { name: '重新开始…' }).click();
    await options.getByRole('button', { name: '取消' }).click();
    await options.reload();
    await expect(options.getByRole('alert')).toBeVisible();
    await options.getByRole('button', { name: '重新开始…' }).click();
    await options.getByRole('button', { name: '不恢复，重新开始' }).click();

    await expect(options.getByRole('alert')).toHaveCount(0);
    await options.reload();
    await expect(options.getByRole('button', { name: '备份到文件' })).toBeVisible();
    await expect(options.getByRole('alert')).toHaveCount(0);
  });

  test('reports no loss on first start or after the last company was removed', async ({ popup, context }) => {
    const opened = await popup();
    await expect(opened.getByText('暂无自选')).toBeVisible();
    await expect(opened.getByRole('alert')).toHaveCount(0);
    await opened.getByRole('combobox').fill('300308');
    await opened.getByRole('button', { name: '加入自选' }).click();
    await opened.getByRole('button', { name: '移出自选' }).click();
    await expect(opened.getByRole('button', { name: '加入自选' })).toBeVisible();
    await opened.close();
    await killWorker(context);

    const again = await popup();
    await expect(again.getByText('暂无自选')).toBeVisible();
    await expect(again.getByRole('alert')).toHaveCount(0);
  });
});

test('shows the backup reminder once there is enough to lose, until it is dismissed', async ({ options, popup }) => {
  await expect(options.getByText(/尚未备份。/)).toBeVisible();
  const opened = await popup();
  await expect(opened.getByText('你的自选和笔记尚未备份。')).toHaveCount(0);

  const watches = Array.from({ length: 12 }, (_, at) => aWatch(`firm-${at}`, at));
  await writeUserRows(options, { watches });
  await opened.reload();
  await expect(opened.getByText('你的自选和笔记尚未备份。')).toBeVisible();

  await opened.getByRole('button', { name: '稍后' }).click();
  await expect(opened.getByText('你的自选和笔记尚未备份。')).toHaveCount(0);
  await opened.reload();
  await expect(opened.getByRole('tab', { name: '自选' })).toContainText('12');
  await expect(opened.getByText('你的自选和笔记尚未备份。')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe with the reminder and the loss report in the ${colorScheme} color scheme`, async ({
    options,
    popup,
  }) => {
    await options.emulateMedia({ colorScheme });
    const watches = Array.from({ length: 12 }, (_, at) => aWatch(`firm-${at}`, at));
    await writeUserRows(options, { watches });
    const opened = await popup();
    await opened.emulateMedia({ colorScheme });
    await expect(opened.getByText('你的自选和笔记尚未备份。')).toBeVisible();
    expect(await axe(opened)).toEqual([]);

    await deleteStore(options);
    await opened.reload();
    await options.reload();
    for (const page of [opened, options]) {
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await axe(page)).toEqual([]);
    }
  });
}
