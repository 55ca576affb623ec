// Marks and cards in the reader, on the text layer of a PDF, as on a web page.
import { hover } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { asUpload, linesOf, pdfOfReport } from '../support/own-reports.ts';
import { column, pdfOf, prose } from '../support/pdf.ts';
import { pulsesIn, recordPulses } from '../support/pulses.ts';
import { expect, marks } from './fixtures.ts';
import { report, test } from './pdf-tabs.ts';
import { readButton, saveReport } from './saved-report.ts';

test('marks a company in the text layer of a PDF and shows its card on hover', async ({ page, extensionId }) => {
  await page.goto(`chrome-extension://${extensionId}/reader.html`);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(asUpload('a.pdf', pdfOfReport(report)));
  await expect(page.locator('.textLayer')).toContainText('中际旭创');

  await expect.poll(() => marks(page)).toContain('中际旭创');
  expect(await hover(page, '中际旭创')).toContain('300308.SZ');
  // The style of the marks comes with the page, because browsers inject none here.
  const line = await page.evaluate(
    () => getComputedStyle(document.documentElement, '::highlight(yanjing)').textDecorationLine,
  );
  expect(line).toBe('underline');
});

test('lists the facts of a saved report beside it', async ({ context, extensionId }) => {
  const library = await saveReport(context, extensionId, report);
  await recordPulses(context);
  const opening = context.waitForEvent('page');
  await readButton(library).click();
  const reader = await opening;
  await expect(reader.locator('.reader-facts h2').first()).toHaveText('中际旭创');
  await expect(reader.locator('.reader-facts li').first()).toBeVisible();
  await reader.locator('.reader-facts button').first().click();
  await expect.poll(async () => (await pulsesIn(reader)).length).toBeGreaterThan(0);

  // A fact and its place in the text show each other.
  const fact = reader.locator('.reader-facts button', { hasText: '60.1' });
  const active = (): Promise<string> =>
    reader.evaluate(() => [...(CSS.highlights.get('reader-fact-active') ?? [])].map(String).join());
  await fact.hover();
  await expect.poll(active).toContain('60.1');
  await reader.locator('.reader-facts h2').first().hover();
  await expect.poll(active).toBe('');
  const place = (await pointOn(reader, '60.1'))!;
  await reader.mouse.move(place.x, place.y);
  await expect(fact).toHaveAttribute('data-active');
});

test('draws the facts of a kept PDF on its pages, and opens at the place of a fact', async ({
  context,
  extensionId,
}) => {
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  const lines = linesOf(report);
  const between = Array.from({ length: 9 }, () => column(prose, 40, 80));
  const pdf = pdfOf({ pages: [column(lines.slice(0, 4), 40, 80), ...between, column(lines.slice(4), 40, 600)] });
  await library.locator('input[type=file]').first().setInputFiles(asUpload('a.pdf', pdf));
  // Its state follows the database.
  await library.getByLabel(/^保存研报后保留原文件/).click();
  await expect(library.getByLabel(/^保存研报后保留原文件/)).toBeChecked();
  await library.getByRole('button', { name: /^保存 \d+ 项确定的/ }).click();
  await library.getByRole('button', { name: /^阅读\s*中际旭创/ }).waitFor();

  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?company=300308.SZSE`);
  const opening = context.waitForEvent('page');
  // Its last figure is on the last page, which pdf.js has not loaded when the address is read.
  await panel.locator('li', { hasText: '60.1' }).last().locator('.dossier-place').click();
  const reader = await opening;

  const page = reader.locator('.page[data-page-number="11"]');
  await expect(page.locator('.textLayer')).toContainText('归母净利润60.1亿元');
  const fact = reader.locator('.reader-facts button', { hasText: '60.1' });
  const boxes = page.locator('.reader-fact-box');
  await expect(boxes).toHaveCount(5);
  await fact.hover();
  const box = page.locator('.reader-fact-box[data-active]');
  await expect(box).toBeInViewport();
  const { x, y, width, height } = (await box.boundingBox())!;

  await reader.locator('.reader-facts h2').first().hover();
  await expect(box).toHaveCount(0);
  await reader.mouse.move(x + width / 2, y + height / 2);
  await expect(box).toHaveCount(1);
  await expect(fact).toHaveAttribute('data-active');
});
