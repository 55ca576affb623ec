// A store that the browser lost is told and not passed over, and a backup is asked for before it comes to that.
import { killWorker } from '../support/chromium.ts';
import { aWatch, deleteStore, readUserRows, writeUserRows } from '../support/user-rows.ts';
import { axe, backUp, expect, mine, restore, test } from './data-fixtures.ts';

test.describe('a store that the browser lost', () => {
  test('is told in popup and options, and comes back from the backup', async ({ options, popup, context }) => {
    await writeUserRows(options, mine);
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
    // A star of now does not hide what is gone.
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
    expect({ ...found, watches: [] }).toEqual({ ...mine, watches: [] });
  });

  test('is begun anew only when the user says so, twice', async ({ options }) => {
    await writeUserRows(options, mine);
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

  test('is not seen where the user removed the last company, nor at the first start', async ({ popup, context }) => {
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

test('reminds of a backup where there is something to lose, quietly, until it is waved away', async ({
  options,
  popup,
}) => {
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
  test(`has no accessibility fault that axe finds, reminding and lost: ${colorScheme}`, async ({ options, popup }) => {
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
