// Highlights and notes of a report in the extension: there again after a reload, and after everything was deleted and restored.
import type { Page } from '@playwright/test';
import { anOwnReport, asUpload, pdfOfReport } from '../support/own-reports.ts';
import { backUp, expect, goTo, restore, test } from './data-fixtures.ts';

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
  const reader = await context.newPage();
  await reader.goto(`chrome-extension://${extensionId}/library.html`);
  await reader
    .locator('input[type=file]')
    .first()
    .setInputFiles(asUpload('a.pdf', pdfOfReport(anOwnReport())));
  await reader.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  const opening = context.waitForEvent('page');
  await reader.getByRole('button', { name: /^阅读\s*中际旭创/ }).click();
  await reader.close();
  const page = await opening;
  await expect(page.locator('.reader-text')).toContainText('风险提示');

  await select(page, '需求不及预期');
  await page.getByRole('toolbar', { name: '选中文字' }).getByRole('button', { name: '批注' }).click();
  await page.getByRole('textbox', { name: '批注' }).fill('四季度再看');
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page)).toEqual(['需求不及预期']);
  await page.reload();
  await expect.poll(() => painted(page)).toEqual(['需求不及预期']);

  await goTo(options, 'data');
  const backup = await backUp(options);
  await options.getByRole('button', { name: '删除我的全部数据…' }).click();
  await options.getByLabel('输入“删除”以确认').fill('删除');
  await options.getByRole('button', { name: '全部删除' }).click();
  await expect(options.getByText('已删除全部数据')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('研报库里没有这份研报的原文');

  await restore(options, backup, '替换');
  await page.reload();
  await expect.poll(() => painted(page)).toEqual(['需求不及预期']);
  await page.getByRole('tab', { name: /^批注/ }).click();
  await expect(page.getByText('四季度再看')).toBeVisible();
});
