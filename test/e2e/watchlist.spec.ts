// The watchlist in the popup: order, tags, bulk actions, new reports and undo.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { aReport, aView, companySubject } from '../support/builders.ts';
import { addRows } from '../support/rows.ts';
import { expect, test } from './fixtures.ts';

const companies = ['zhongji-innolight', 'cambricon', 'amazon', 'google', 'eoptolink'];

const names = async (popup: Page): Promise<string[]> =>
  (await popup.locator('.row-open').allInnerTexts()).map((name) => name.replace(/\s*的档案\s*/, '').trim());

/** Opens a popup with five watched companies, in this order. */
async function listOfFive(popup: () => Promise<Page>): Promise<Page> {
  const opened = await popup();
  await expect(opened.getByText('暂无自选')).toBeVisible();
  await addRows(opened, {
    watches: companies.map((companyId, order) => ({ companyId, addedAtMs: 1000, order, changedAtMs: 1000 })),
  });
  await opened.reload();
  await expect.poll(() => names(opened)).toEqual(['中际旭创', '寒武纪', '亚马逊', '谷歌', '新易盛']);
  return opened;
}

const row = (popup: Page, name: string) => popup.getByRole('listitem').filter({ hasText: name });

test('reorders by drag and by key, syncs other popups, and undoes each move', async ({ popup }) => {
  const opened = await listOfFive(popup);

  await row(opened, '新易盛').hover();
  await opened.getByRole('button', { name: '移动 新易盛' }).dragTo(row(opened, '寒武纪'), {
    targetPosition: { x: 100, y: 4 },
  });
  await expect.poll(() => names(opened)).toEqual(['中际旭创', '新易盛', '寒武纪', '亚马逊', '谷歌']);

  const handle = opened.getByRole('button', { name: '移动 中际旭创' });
  await handle.press('ArrowDown');
  await expect.poll(() => names(opened)).toEqual(['新易盛', '中际旭创', '寒武纪', '亚马逊', '谷歌']);
  await expect(handle).toBeFocused();
  await handle.press('ArrowDown');
  const moved = ['新易盛', '寒武纪', '中际旭创', '亚马逊', '谷歌'];
  await expect.poll(() => names(opened)).toEqual(moved);
  const another = await popup();
  await expect.poll(() => names(another)).toEqual(moved);

  for (let step = 0; step < 3; step++) await opened.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => names(opened)).toEqual(['中际旭创', '寒武纪', '亚马逊', '谷歌', '新易盛']);
  await expect(opened.getByRole('button', { name: '撤销' })).toHaveCount(0);
});

test('sorts by rating and by change', async ({ popup }) => {
  const opened = await listOfFive(popup);

  await opened.getByLabel('排序').selectOption('按评级');
  await expect.poll(async () => (await names(opened)).slice(0, 2).toSorted()).toEqual(['中际旭创', '新易盛']);

  await opened.getByLabel('排序').selectOption('按变化');
  // 1,000 → 1,200 is more than 750 → 850.
  await expect.poll(async () => (await names(opened)).slice(0, 2)).toEqual(['亚马逊', '谷歌']);
  await expect(row(opened, '亚马逊')).toContainText(/1,000 →.*1,200/s);
  await expect(opened.getByRole('button', { name: '移动 亚马逊' })).toHaveCount(0);
});

test('tags, filters and removes several rows and undoes both', async ({ popup }) => {
  const opened = await listOfFive(popup);
  await opened.getByRole('button', { name: '多选' }).click();
  await opened.getByRole('checkbox', { name: '选择 亚马逊' }).check();
  await opened.getByRole('checkbox', { name: '选择 谷歌' }).check();
  await expect(opened.getByText('已选 2')).toBeVisible();

  await opened.getByRole('combobox', { name: '标签' }).fill('云厂商');
  await opened.getByRole('button', { name: '添加标签' }).click();
  const filter = opened.getByRole('button', { name: '云厂商 2' });
  await expect(filter).toBeVisible();
  await opened.getByRole('button', { name: '完成' }).click();
  await filter.click();
  await expect.poll(() => names(opened)).toEqual(['亚马逊', '谷歌']);
  await expect(row(opened, '亚马逊').locator('.row-tag')).toHaveText('云厂商');

  await opened.getByRole('button', { name: '多选' }).click();
  await opened.getByRole('button', { name: '全选' }).click();
  await opened.getByRole('region', { name: '多选' }).getByRole('button', { name: '移出', exact: true }).click();
  await expect(opened.getByText('已移除 亚马逊 等 2 家')).toBeVisible();
  // No row has the tag now, so the filter is cleared.
  await expect.poll(() => names(opened)).toEqual(['中际旭创', '寒武纪', '新易盛']);

  await opened.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => names(opened)).toEqual(['亚马逊', '谷歌']);
  await opened.getByRole('button', { name: '撤销' }).click();
  await expect(filter).toHaveCount(0);
  await expect.poll(() => names(opened)).toEqual(['中际旭创', '寒武纪', '亚马逊', '谷歌', '新易盛']);
});

test('copies the codes of selected rows', async ({ popup, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const opened = await listOfFive(popup);
  await opened.getByRole('button', { name: '多选' }).click();
  await opened.getByRole('checkbox', { name: '选择 中际旭创' }).check();
  await opened.getByRole('checkbox', { name: '选择 亚马逊' }).check();

  await opened.getByRole('button', { name: '复制代码' }).click();
  await expect(opened.getByText('已复制 2 家')).toBeVisible();

  expect(await opened.evaluate(() => navigator.clipboard.readText())).toBe('300308.SZ 中际旭创\nAMZN 亚马逊');
});

test('shows companies in a new report until the user confirms it', async ({ popup }) => {
  const opened = await listOfFive(popup);
  await expect(opened.getByRole('button', { name: /^新 \d/ })).toHaveCount(0);
  const title = { zh: '光模块季报', en: 'Optical quarterly' };
  await addRows(opened, {
    reports: [aReport({ id: 'fresh', title, publisher: null, asOf: '2026-11-01' })],
    views: [aView({ id: 'fresh.view', reportId: 'fresh', subject: companySubject('eoptolink') })],
  });
  const later = await popup();

  await later.getByRole('button', { name: '新 1' }).click();
  await expect.poll(() => names(later)).toEqual(['新易盛']);
  await expect(later.getByText('光模块季报')).toBeVisible();
  await expect(row(later, '新易盛').locator('.row-new')).toBeVisible();

  await later.getByRole('button', { name: '标为已读' }).click();
  await expect.poll(() => names(later)).toHaveLength(5);
  await expect(later.locator('.row-new')).toHaveCount(0);
  const last = await popup();
  await expect.poll(() => names(last)).toHaveLength(5);
  await expect(last.getByRole('button', { name: /^新 \d/ })).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme} color scheme`, async ({ popup }) => {
    const opened = await listOfFive(popup);
    await opened.emulateMedia({ colorScheme });
    await opened.getByRole('button', { name: '多选' }).click();
    await opened.getByRole('checkbox', { name: '选择 亚马逊' }).check();
    await opened.getByRole('combobox', { name: '标签' }).fill('云');
    await opened.getByRole('button', { name: '添加标签' }).click();
    await expect(opened.getByRole('button', { name: '云 1' })).toBeVisible();
    await opened.screenshot({ path: `test-results/watchlist-${colorScheme}.png` });

    expect((await new AxeBuilder({ page: opened }).analyze()).violations).toEqual([]);
  });
}
