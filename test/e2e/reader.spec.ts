// The reader in the extension: the PDF of a tab from the browser's cache, and a report of the library. No request is made.
import type { BrowserContext, Page } from '@playwright/test';
import { titleOf } from '../support/own-reports.ts';
import { browserRequests, expect } from './fixtures.ts';
import { chooseInMenu, report, test } from './pdf-tabs.ts';
import { pulsesIn, recordPulses } from '../support/pulses.ts';
import { readButton, saveReport } from './saved-report.ts';

async function readerOf(context: BrowserContext): Promise<Page> {
  const isReader = (page: Page): boolean => page.url().includes('/reader.html');
  return context.pages().find(isReader) ?? (await context.waitForEvent('page', isReader));
}

test('shows the PDF of a tab from the cache, again after a reload, without any request', async ({
  page,
  server,
  worker,
  context,
  leaks,
}) => {
  const address = `${server.address}/kept.pdf`;
  await page.goto(address);
  await expect.poll(() => server.requests.length).toBeGreaterThan(0);
  const before = [...server.requests];

  await chooseInMenu(worker, 'read-pdf', address);

  const reader = await readerOf(context);
  await expect(reader.locator('.textLayer')).toContainText(titleOf(report));
  await reader.reload();
  await expect(reader.locator('.textLayer')).toContainText(titleOf(report));
  expect(server.requests).toEqual(before);
  expect(leaks.filter((leaked) => !browserRequests.test(leaked))).toEqual([]);

  await reader.keyboard.press('s');
  await expect(reader.locator('.reader-kept')).toContainText(/已收进研报库|Added to the library/);
  await page.close();
  await reader.reload();
  await expect(reader.getByRole('alert')).toContainText(/请先下载|Download it/);
  expect(server.requests).toEqual(before);
});

test('shows a report of the library, as text if its file was not kept', async ({ context, extensionId }) => {
  const library = await saveReport(context, extensionId, report);
  await readButton(library).click();

  const reader = await readerOf(context);
  await expect(reader.locator('.reader-text')).toContainText('订单超预期');
  await expect(reader).toHaveTitle(/^中际旭创/);
  await recordPulses(reader);
  await reader.goto(`${reader.url()}&at=0-6`);
  await reader.reload();
  await expect.poll(async () => (await pulsesIn(reader)).length).toBeGreaterThan(0);
});
