// Marks and cards in the reader, on the text layer of a PDF, as on a web page.
import { hover } from '../support/card.ts';
import { asUpload, pdfOfReport } from '../support/own-reports.ts';
import { expect, marks } from './fixtures.ts';
import { report, test } from './pdf-tabs.ts';

test('marks a company in the text layer of a PDF and shows its card on hover', async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/reader.html`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(asUpload('a.pdf', pdfOfReport(report)));
  await expect(page.locator('.textLayer')).toContainText('中际旭创');

  await expect.poll(() => marks(page)).toContain('中际旭创');
  expect(await hover(page, '中际旭创')).toContain('300308.SZ');
});

test('lists the facts of a saved report beside it', async ({ context, extensionId }) => {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  await library
    .locator('input[type=file]')
    .first()
    .setInputFiles(asUpload('a.pdf', pdfOfReport(report)));
  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  const opening = context.waitForEvent('page');
  await library.getByRole('button', { name: /^阅读\s*中际旭创/ }).click();
  const reader = await opening;
  await expect(reader.locator('.reader-facts h2').first()).toHaveText('中际旭创');
  await expect(reader.locator('.reader-facts li').first()).toBeVisible();
  await reader.locator('.reader-facts button').first().click();
  await expect.poll(() => reader.evaluate(() => CSS.highlights.has('reader-pulse'))).toBe(true);
});
