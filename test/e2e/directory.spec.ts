// Companies that no report covers, named by the packaged directory.
import { clickIn, hover } from '../support/card.ts';
import { killWorker } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

test('names an uncovered company in its card, also by the code of its other listing', async ({
  page,
  open,
  popup,
  context,
}) => {
  await open(article('<p>SH600519 与 3750.HK 小幅上涨</p>'));

  expect(await hover(page, 'SH600519')).toMatch(/贵州茅台\s*600519\.SH/);
  await killWorker(context);
  expect(await hover(page, '3750.HK')).toMatch(/宁德时代\s*300750\.SZ/);
  await clickIn(page, 'yj-star');

  const opened = await popup();
  await expect(opened.getByRole('listitem')).toContainText('宁德时代');
  await expect(opened.getByRole('listitem')).toContainText('研报未提及');
});

test('finds an uncovered company by pinyin and keeps its name in the watchlist', async ({ popup, context }) => {
  const opened = await popup();

  await opened.getByRole('combobox').fill('gzmt');
  const found = opened.getByRole('row').filter({ hasText: '贵州茅台' });
  await expect(found).toContainText('600519.SH');
  await found.getByRole('button', { name: '加入自选' }).click();
  await expect(found.getByRole('button', { name: '从自选中移除' })).toBeVisible();
  await opened.close();

  await killWorker(context);
  const again = await popup();
  await expect(again.getByRole('listitem').filter({ hasText: '贵州茅台' })).toContainText('600519.SH');
});
