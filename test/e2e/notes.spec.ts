// Notes and tags in the dossier: they survive the panel and never reach a page.
import { hover } from '../support/card.ts';
import { expect } from './fixtures.ts';
import { news, test } from './panel-fixtures.ts';

test('saves note and tags and shows them again, but never on the page', async ({
  open,
  page,
  panel,
  requestDossier,
}) => {
  await open(news);
  const opened = await panel();
  await requestDossier('GOOGL.NASDAQ');
  const text = opened.getByRole('textbox', { name: '我的笔记' });
  await text.fill('看云收入能否再超 30%');
  await opened.getByRole('combobox', { name: '添加标签' }).fill('云,待查');
  await opened.getByRole('combobox', { name: '添加标签' }).press('Enter');
  await expect(opened.getByRole('button', { name: '移除标签“待查”' })).toBeVisible();
  await opened.getByRole('button', { name: '移除标签“云”' }).click();
  await expect(opened.getByRole('button', { name: '移除标签“云”' })).toHaveCount(0);
  await opened.close();

  const again = await panel();
  await requestDossier('GOOGL.NASDAQ');
  await expect(again.getByRole('textbox', { name: '我的笔记' })).toHaveValue('看云收入能否再超 30%');
  await expect(again.getByRole('button', { name: '移除标签“待查”' })).toBeVisible();

  await page.bringToFront();
  expect(await hover(page, '谷歌')).not.toContain('看云收入');
});
