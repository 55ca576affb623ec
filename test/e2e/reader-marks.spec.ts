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
