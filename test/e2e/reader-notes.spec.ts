// Highlights and notes of a report in the extension: there again after a reload, and after its rows were lost and restored.
import type { Page } from '@playwright/test';
import { anOwnReport } from '../support/own-reports.ts';
import { writeUserRows } from '../support/user-rows.ts';
import { backUp, choose, expect, goTo, noRows, test } from './data-fixtures.ts';
import { readButton, saveReport } from './saved-report.ts';

const painted = (reader: Page): Promise<string[]> =>
  reader.evaluate(() => [...(CSS.highlights.get('reader-note-yellow') ?? [])].map(String));

async function select(reader: Page, text: string): Promise<void> {
  await reader.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.reader-text')!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start < 0) continue;
      getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
  }, text);
}

test('keeps a note over a reload, a backup and a restore', async ({ options, context, extensionId }) => {
  const library = await saveReport(context, extensionId, anOwnReport());
  const opening = context.waitForEvent('page');
  await readButton(library).click();
  // The library stays open: Playwright's locale is one of the browser's process, and a page that closes takes it away.
  const page = await opening;
  await expect(page.locator('.reader-text')).toContainText('风险提示');

  await select(page, '需求不及预期');
  await page
    .locator('.quote-bar')
    .getByRole('button', { name: /^(?:批注|Note)$/ })
    .click();
  await page.locator('.annotation textarea').fill('四季度再看');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).toEqual(['需求不及预期']);
  await page.reload();
  await expect.poll(() => painted(page)).toEqual(['需求不及预期']);

  await goTo(options, 'data');
  const backup = await backUp(options);
  await writeUserRows(options, noRows);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText(/没有这份研报的原文|does not have the text/);

  // The language follows the browser's when the settings are restored.
  await choose(options, backup);
  await options.getByRole('radio', { name: /替换|Replace/ }).check();
  await options.getByRole('button', { name: /替换现有数据|Replace current data/ }).click();
  await expect(options.getByText(/已恢复：|^Restored /)).toBeVisible();
  await page.reload();
  await expect.poll(() => painted(page)).toEqual(['需求不及预期']);
  await page.getByRole('tab', { name: /^(?:批注|Notes)/ }).click();
  await expect(page.getByText('四季度再看')).toBeVisible();
});
