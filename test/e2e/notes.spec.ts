// Notes and tags in the dossier: saving, undo and layout.
import { AxeBuilder } from '@axe-core/playwright';
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
  await requestDossier('google');
  const text = opened.getByRole('textbox', { name: '我的笔记' });
  await text.fill('看云收入能否再超 30%');
  await opened.getByRole('combobox', { name: '添加标签' }).fill('云,待查');
  await opened.getByRole('combobox', { name: '添加标签' }).press('Enter');
  await expect(opened.getByRole('button', { name: '移除标签“待查”' })).toBeVisible();
  await opened.getByRole('button', { name: '移除标签“云”' }).click();
  await expect(opened.getByRole('button', { name: '移除标签“云”' })).toHaveCount(0);
  await opened.getByRole('button', { name: '关闭' }).click();
  expect((await new AxeBuilder({ page: opened }).analyze()).violations).toEqual([]);
  await opened.close();

  const again = await panel();
  await requestDossier('google');
  await expect(again.getByRole('textbox', { name: '我的笔记' })).toHaveValue('看云收入能否再超 30%');
  await expect(again.getByRole('button', { name: '移除标签“待查”' })).toBeVisible();

  await page.bringToFront();
  expect(await hover(page, '谷歌')).not.toContain('看云收入');
});

test('restores a removed tag on undo without discarding later text', async ({ open, panel, requestDossier }) => {
  await open(news);
  const opened = await panel();
  await requestDossier('google');
  const tags = opened.getByRole('button', { name: /^移除标签/ });
  await opened.getByRole('combobox', { name: '添加标签' }).fill('云,待查');
  await opened.getByRole('combobox', { name: '添加标签' }).press('Enter');
  await expect(tags).toHaveCount(2);

  await opened.getByRole('button', { name: '移除标签“云”' }).click();
  await expect(opened.getByText('已移除标签“云”')).toBeVisible();
  await expect(tags).toHaveCount(1);
  await opened.getByRole('textbox', { name: '我的笔记' }).pressSequentially('后来写的');
  await opened.getByRole('button', { name: '撤销' }).click();

  await expect(tags).toHaveCount(2);
  await expect(tags.first()).toHaveAccessibleName('移除标签“云”');
  await expect(opened.getByText('已移除标签“云”')).toHaveCount(0);
  await expect(opened.getByRole('textbox', { name: '我的笔记' })).toHaveValue('后来写的');
});

test('shows an empty note in one row and enlarges it on focus', async ({ open, panel, requestDossier }) => {
  await open(news);
  const opened = await panel({ width: 320 });
  await requestDossier('google');
  const note = opened.getByRole('region', { name: '我的笔记' });
  const text = opened.getByRole('textbox', { name: '我的笔记' });
  const heightOf = async (of: typeof note): Promise<number> => (await of.boundingBox())!.height;
  expect(await heightOf(text)).toBeLessThanOrEqual(30);
  expect(await heightOf(note)).toBeLessThanOrEqual(120);

  const before = (await text.boundingBox())!;
  await text.click();
  await expect.poll(() => heightOf(text)).toBeGreaterThan(50);
  expect((await text.boundingBox())!.y).toBe(before.y);
  // It does not shrink on blur, so that the next click still hits its target.
  const grown = await heightOf(text);
  await opened.getByRole('combobox', { name: '添加标签' }).click();
  expect(await heightOf(text)).toBe(grown);
});

test('saves unfinished text when another dossier opens', async ({ open, panel, requestDossier }) => {
  await open(news);
  const opened = await panel();
  await requestDossier('google');
  await opened.getByRole('textbox', { name: '我的笔记' }).fill('写到一半');
  await requestDossier('amazon');
  await expect(opened.getByRole('heading', { level: 2, name: '亚马逊' })).toBeVisible();
  await requestDossier('google');

  await expect(opened.getByRole('textbox', { name: '我的笔记' })).toHaveValue('写到一半');
});
