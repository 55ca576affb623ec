// Fixtures and helpers of the data section on the options page, for the backup and data loss tests.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { userTables } from '../../lib/store/user-tables.ts';
import { packRows } from '../support/packs.ts';
import { aWatch, type Rows } from '../support/user-rows.ts';
import { expect, test as base } from './fixtures.ts';

export { expect } from './fixtures.ts';

export const test = base.extend<{ options: Page }>({
  options: async ({ page, extensionId }, use) => {
    await page.goto(`chrome-extension://${extensionId}/options.html#data`);
    await page.getByRole('heading', { name: '备份与存储', exact: true }).waitFor();
    await use(page);
  },
});

export const noRows: Rows = Object.fromEntries(userTables.map(({ name }) => [name, []]));

export const userRows: Rows = {
  ...noRows,
  watches: [aWatch('600519.SSE', 1_739_000_000_000), aWatch('688256.SSE', 1_738_000_000_000)],
  notes: [
    {
      companyId: '688256.SSE',
      text: '看毛利率\n“引号”与 \\ 与 \u2028',
      tags: ['算力'],
      changedAtMs: 1_740_000_000_000,
    },
  ],
  mutes: [{ word: '苹果', host: 'fruit.example', addedAtMs: 1_739_000_000_002 }],
  ownAliases: [{ word: '寒王', companyId: '688256.SSE', addedAtMs: 1_739_000_000_003 }],
  ...packRows(1_739_000_000_005),
  sources: [{ reportId: 'some-report', text: '很长的原文。\r\n'.repeat(60_000), attachedAtMs: 1_739_000_000_004 }],
};
/** Shows another part of the options page. */
export async function goTo(options: Page, part: string): Promise<void> {
  await options.evaluate((hash) => (location.hash = hash), part);
  await options.locator(`#${part}`).waitFor();
}

const contentOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

export async function backUp(options: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: '备份到文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^yanjing-backup-\d{4}-\d{2}-\d{2}-\d{4}\.ndjson$/);
  return contentOf(download);
}

export const choose = (options: Page, buffer: Buffer): Promise<void> =>
  options.locator('#data input[type=file]').setInputFiles({ name: 'backup.ndjson', mimeType: '', buffer });

export async function restore(options: Page, buffer: Buffer, mode: '合并' | '替换'): Promise<void> {
  await choose(options, buffer);
  await options.getByRole('radio', { name: mode }).check();
  await options.getByRole('button', { name: `${mode}${mode === '合并' ? '到' : ''}现有数据` }).click();
  await expect(options.getByText(/已恢复：/)).toBeVisible();
}
