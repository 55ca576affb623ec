// Takes the gallery's screenshots of the library page: empty, with files of all outcomes, the review, and saved reports.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { anOwnReport, asUpload, linesOf, pdfOfReport } from '../test/support/own-reports.ts';
import { pdfOf, type PdfText } from '../test/support/pdf.ts';

interface Shooting {
  open: (file: string) => Promise<Page>;
  outDir: string;
  language: 'zh' | 'en';
}

const desk = { width: 1280, height: 800 };
const narrow = { width: 380, height: 800 };

const columns = [40, 180, 260, 340, 420, 500];
const row = (y: number, ...cells: string[]): PdfText[] =>
  cells.map((text, at) => ({ text, x: columns[at] ?? 0, y, size: 9 }));

/** A report with a table of forecasts, beside the sentences of every own report. */
function withForecasts(): Uint8Array {
  const lines = linesOf(anOwnReport()).map((text, at) => ({ text, x: 40, y: 60 + 18 * at, size: at === 1 ? 15 : 10 }));
  const table = [
    ...row(260, '百万元', '2024A', '2025A', '2026E', '2027E', '2028E'),
    ...row(276, '营业收入', '23862', '31050', '39800', '51200', '64300'),
    ...row(292, '归母净利润', '5171', '7020', '9900', '14410', '18390'),
    ...row(308, '每股收益(元)', '4.61', '6.26', '8.83', '12.85', '16.40'),
    ...row(324, '市盈率', '43.4', '31.9', '22.6', '15.6', '12.2'),
  ];
  return pdfOf({ pages: [[...lines, ...table]] });
}

const files = () => {
  const pdf = withForecasts();
  return [
    asUpload('三季报点评.pdf', pdf),
    asUpload('三季报点评 另存.txt', linesOf(anOwnReport()).join('\n')),
    asUpload('三季报点评 (1).pdf', pdf),
    asUpload('扫描.pdf', pdfOf({ pages: [[]], hasPictures: true })),
    asUpload('下载了一半.pdf', pdf.slice(0, pdf.length / 2)),
    asUpload(`${'名称特别长的研报'.repeat(9)}.pdf`, pdfOfReport(anOwnReport({ code: '688256.SH' }))),
    asUpload('空.pdf', new Uint8Array(0)),
  ];
};

async function take(page: Page, outDir: string, name: string): Promise<void> {
  // Wait for the end of transitions and for the pages' pictures.
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(outDir, `${name}.png`) });
  console.log(name);
}

/** Leaves the reports saved. */
export async function shootLibrary({ open, outDir, language }: Shooting): Promise<void> {
  const page = await open('library.html');
  const both = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await take(page, outDir, `${name}-${language}-${colorScheme}`);
    }
  };
  await page.setViewportSize(desk);
  const input = page.locator('input[type=file]:not([disabled])').first();
  await input.waitFor({ state: 'attached' });
  await take(page, outDir, `library-empty-${language}`);

  await input.setInputFiles(files());
  await page
    .locator('.queue-row')
    .nth(files().length - 1)
    .waitFor();
  await page.locator('li:is([data-state=waiting], [data-state=reading])').first().waitFor({ state: 'detached' });
  await both('library-queue');
  await page.setViewportSize(narrow);
  await take(page, outDir, `library-queue-narrow-${language}`);
  await page.setViewportSize(desk);

  await page.locator('.queue-row .button').first().click();
  await page.locator('.pdf-page canvas').first().waitFor();
  for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowDown');
  await both('review');
  await page.setViewportSize(narrow);
  await take(page, outDir, `review-narrow-${language}`);
  await page.setViewportSize(desk);

  await page.keyboard.press('Control+Enter');
  await page.locator('.report-row').nth(2).waitFor();
  await both('library-saved');
  await page.close();
}
