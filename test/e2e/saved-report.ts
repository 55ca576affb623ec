// Saves a report through the library page, as a user does.
import type { BrowserContext, Page } from '@playwright/test';
import { asUpload, pdfOfReport, type OwnReport } from '../support/own-reports.ts';

/** Reads a PDF of the report into the library and saves its sure facts. @returns the library page. */
export async function saveReport(context: BrowserContext, extensionId: string, report: OwnReport): Promise<Page> {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  await library
    .locator('input[type=file]')
    .first()
    .setInputFiles(asUpload('a.pdf', pdfOfReport(report)));
  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  await readButton(library).waitFor();
  return library;
}

/** Opens the saved report of 中际旭创 in the reader. */
export const readButton = (library: Page) => library.getByRole('button', { name: /^阅读\s*中际旭创/ });
