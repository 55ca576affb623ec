// The card in the reader, where the browser injects no scripts: own names, pinning, copying, watching, muting, stepping by
// keys, the icon, and the evidence of an own report.
import type { Page, Worker } from '@playwright/test';
import { attributeIn, callOnAll, cardText, clickIn, hover, textIn } from '../support/card.ts';
import { command } from '../support/commands.ts';
import { asUpload } from '../support/own-reports.ts';
import { column, pdfOf, prose } from '../support/pdf.ts';
import { pulsesIn, recordPulses } from '../support/pulses.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { addName } from './own-names.ts';
import { report } from './pdf-tabs.ts';
import { saveReport } from './saved-report.ts';

const lines = [
  '看好光模块，其中中际旭创（300308.SZ）与新易盛领先，建议持续关注天孚',
  '通信的进展。寒王亦受益，海外云厂商资本开支继续上修，行业景气度向好。',
  ...prose,
];

const isReader = (page: Page): boolean => page.url().includes('/reader.html');

async function openReader(page: Page, extensionId: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/reader.html`);
  await page.locator('input[type=file]').first().setInputFiles(asUpload('a.pdf', bytes));
  await expect(page.locator('.textLayer').first()).toContainText('中际旭创');
}

const badge = (worker: Worker): Promise<string> =>
  worker.evaluate(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes('/reader.html'));
    return chrome.action.getBadgeText({ tabId: tab!.id! });
  });

test('marks own names and names over a line end in a PDF, and counts them on the icon', async ({
  page,
  context,
  worker,
  extensionId,
}) => {
  await addName(context, extensionId, '寒王');
  await page.bringToFront();
  await openReader(page, extensionId, pdfOf({ pages: [column(lines, 50, 80, 13)] }));

  await expect.poll(() => marks(page)).toEqual(expect.arrayContaining(['中际旭创', '新易盛', '天孚', '通信']));
  expect(await hover(page, '天孚')).toContain('300394');
  expect(await hover(page, '通信')).toContain('300394');
  const boxes = (): Promise<unknown[]> => callOnAll(page, 'word', 'function () { return this.localName; }');
  await expect.poll(boxes).toHaveLength(1);
  expect(await hover(page, '寒王')).toContain('688256');
  await expect.poll(() => badge(worker)).toBe('4');
});

test('pins, watches, copies, steps and mutes in the reader, whose own keys rest while the card has the focus', async ({
  page,
  worker,
  extensionId,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReader(page, extensionId, pdfOf({ pages: [column(lines, 50, 80, 13)] }));
  await expect.poll(() => marks(page)).toContain('新易盛');
  expect(await hover(page, '新易盛')).toContain('300502');

  await clickIn(page, 'card-pin');
  await page.keyboard.press('s');
  await expect.poll(() => attributeIn(page, 'yj-star', 'aria-pressed')).toBe('true');
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('300502');
  await expect(page.locator('.reader-kept')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeNull();

  await page.mouse.move(2, 2);
  await command(worker, 'next-mention', '/reader.html');
  await expect.poll(() => cardText(page)).toContain('300308');
  await command(worker, 'next-mention', '/reader.html');
  await expect.poll(() => cardText(page)).toContain('300502');

  await clickIn(page, 'card-not-this');
  expect(await textIn(page, 'card-scopes')).not.toContain('此网站');
  await clickIn(page, 'card-scope-everywhere');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeNull();
  await expect
    .poll(() => worker.evaluate(async () => JSON.stringify(await chrome.storage.session.get('ownWords'))))
    .toContain('新易盛');
});

test('opens the reader at the evidence of a figure from a card on a web page', async ({
  page,
  context,
  open,
  extensionId,
}) => {
  await saveReport(context, extensionId, report);
  await page.bringToFront();
  await open(article('<p>中际旭创大涨</p>'));
  expect(await hover(page, '中际旭创')).toContain('出处');

  await recordPulses(context);
  const opening = context.waitForEvent('page', isReader);
  await clickIn(page, 'yj-evidence');

  const reader = await opening;
  await expect(reader.locator('.reader-text')).toContainText('订单超预期');
  await expect(reader).toHaveURL(/#report=own.*&at=\d+-\d+$/);
  await expect.poll(async () => (await pulsesIn(reader)).join()).toContain('买入');
});
