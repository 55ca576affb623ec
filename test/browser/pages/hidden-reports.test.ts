// Reports that the user hides, on the library page.
import { expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { openPage } from '../support/page.ts';
import { addRows } from '../support/rows.ts';
import { createDatabase } from '../../../lib/store/database.ts';
import { hideReport } from '../../../lib/store/library/hide-report.ts';

const hidden = page.getByRole('region', { name: '已隐藏的研报' });
const listed = (title: string): Locator =>
  page.getByRole('region', { name: '研报', exact: true }).getByRole('listitem').filter({ hasText: title });

async function hide(reportId: string): Promise<void> {
  // Marks the packaged rows as changed, so that the next test gets them again.
  await addRows({ reports: [] });
  const db = createDatabase();
  await hideReport(db, reportId);
  db.close();
}

it('lists hidden reports, and shows one again', async () => {
  await openPage('library');
  await expect.element(listed('通信周报')).toBeVisible();
  await expect.element(hidden).not.toBeInTheDocument();

  await hide('comms-weekly-20250207');
  await expect.element(hidden.getByText('通信周报', { exact: true }).first()).toBeVisible();
  await expect.element(listed('通信周报')).not.toBeInTheDocument();
  expect(await axeFindings()).toEqual([]);

  await page.getByRole('button', { name: '重新显示 通信周报' }).click();
  await expect.element(listed('通信周报')).toBeVisible();
  await expect.element(hidden).not.toBeInTheDocument();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.element(hidden).toBeVisible();
});
