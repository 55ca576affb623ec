// The report of lost data on the options page, and the ways to end it.
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { copyFiles } from '../../../lib/browser/copy-files.ts';
import { writeBackup } from '../../../lib/store/backup/write.ts';
import { createDatabase } from '../../../lib/store/database.ts';
import { copiedTables, removeCopies } from '../../../lib/store/shadow-copy.ts';
import { axeFindings } from '../support/axe.ts';
import { openLostData } from '../support/lost-data.ts';
import { reopen } from '../support/page.ts';

const alert = page.getByRole('alert');
const button = (name: string) => alert.getByRole('button', { name });

/** A shadow copy of one watched company, made on 2026-11-01 at noon, local time. */
async function aCopy(): Promise<Blob> {
  const db = createDatabase();
  await db.watches.put({ companyId: '688256.SSE', addedAtMs: 1, order: 1, changedAtMs: 1 });
  const nowMs = new Date(2026, 10, 1, 12).getTime();
  const written = await writeBackup(db, { extensionVersion: '0.1.0', nowMs, tables: copiedTables });
  await db.watches.clear();
  db.close();
  if (!written.ok) throw new Error(written.problem.kind);
  return written.value;
}

afterEach(() => removeCopies(copyFiles));

describe('data loss', () => {
  it('reports what was lost and leads to the restore', async () => {
    await openLostData('options');

    await expect.element(alert).toMatchTextContent(/浏览器丢失了你的数据.*自选 2、笔记与标签 1/);
    await button('去恢复').click();

    await expect.element(page.getByLabelText('选择备份文件…')).toHaveFocus();
  });

  it('dismisses the report only after a second confirmation', async () => {
    await openLostData('options');

    await button('重新开始…').click();
    await button('取消').click();
    await reopen();
    await expect.element(alert).toBeVisible();
    await button('重新开始…').click();
    await button('不恢复，重新开始').click();

    await expect.element(alert).not.toBeInTheDocument();
    await reopen();
    await expect.element(page.getByRole('button', { name: '备份到文件' })).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
  });

  it('does not name a backup that was made after the loss as the one to restore', async () => {
    await openLostData('options');
    await expect.element(alert).toMatchTextContent(/没有备份记录/);

    await page.getByRole('button', { name: '备份到文件' }).click();
    await expect.element(page.getByText(/已下载：yanjing-backup/)).toBeVisible();

    await reopen();
    await expect.element(alert).toMatchTextContent(/没有备份记录/);
  });

  it('says why a copy cannot be restored', async () => {
    await copyFiles.write('2026-11-01-lost.ndjson', (await aCopy()).slice(0, -100));
    await openLostData('options');

    await button('恢复 2026-11-01 12:00 的副本').click();

    await expect.element(alert).toMatchTextContent(/备份.*未作任何更改/);
    await expect.element(page.getByText('浏览器丢失了你的数据')).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('passes axe with the report in the %s color scheme', async (colorScheme) => {
    await copyFiles.write('2026-11-01-lost.ndjson', await aCopy());
    await openLostData('options', colorScheme);
    await expect.element(button('恢复 2026-11-01 12:00 的副本')).toBeVisible();

    expect(await axeFindings(alert.element())).toEqual([]);
    await button('重新开始…').click();
    expect(await axeFindings(alert.element())).toEqual([]);
    expect(await axeFindings(await page.getByRole('region', { name: '备份与存储' }).findElement())).toEqual([]);
  });
});
