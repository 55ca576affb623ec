// A list that is dropped on the options page refreshes the directory for search, cards and look-up.
import { hover } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { tnfFile } from '../support/list-files.ts';
import { article, expect, test } from './fixtures.ts';

const list = tnfFile([
  { code: '600519', name: '贵州新茅台' },
  { code: '601998', name: '啤' },
  { code: '605999', name: '望远镜科技' },
]);

test('names companies by the list at once, and after the worker was stopped', async ({
  context,
  extensionId,
  open,
  page,
  popup,
}) => {
  await open(article('<p>SH600519 与 SH605999 小幅上涨</p>'));
  expect(await hover(page, 'SH600519')).toContain('贵州茅台');
  await page.keyboard.press('Escape');

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#directory`);
  await options.getByLabel('选择列表文件…').setInputFiles({
    name: 'shs.tnf',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(list),
  });
  await options.getByRole('button', { name: '更新名录' }).click();
  await expect(options.getByText('名录已更新：新增 1，更名 1，退市 0')).toBeVisible();

  await page.bringToFront();
  expect(await hover(page, 'SH605999')).toMatch(/望远镜科技\s*605999\.SH/);
  await page.keyboard.press('Escape');
  await killWorker(context);
  expect(await hover(page, 'SH600519')).toMatch(/贵州新茅台\s*600519\.SH/);

  const opened = await popup();
  await opened.getByRole('combobox').fill('wyjkj');
  await expect(opened.getByRole('row').filter({ hasText: '望远镜科技' })).toContainText('605999.SH');
  await opened.getByRole('combobox').fill('贵州茅台');
  await expect(opened.getByRole('row').filter({ hasText: '贵州新茅台' })).toContainText('600519.SH');
  await opened.close();

  await options.bringToFront();
  await options.getByRole('button', { name: '恢复自带名录' }).click();
  await expect(options.getByText('已恢复自带名录')).toBeVisible();
  await options.close();
  const again = await popup();
  await again.getByRole('combobox').fill('605999');
  await expect(again.getByRole('row').filter({ hasText: '605999.SH' })).not.toContainText('望远镜科技');
});
