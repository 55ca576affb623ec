// The library page: files become drafts, drafts are reviewed and saved, and pages show what they say. No request is made.
import type { Locator, Page } from '@playwright/test';
import {
  anOwnReport,
  asUpload,
  docxOfReport,
  htmlOfReport,
  linesOf,
  pdfOfReport,
  titleOf,
} from '../support/own-reports.ts';
import { hover } from '../support/card.ts';
import { column, pdfOf } from '../support/pdf.ts';
import { article, browserRequests, expect, test as base } from './fixtures.ts';

const test = base.extend<{ library: Page }>({
  library: async ({ context, extensionId }, use) => {
    const library = await context.newPage();
    await library.goto(`chrome-extension://${extensionId}/library.html`);
    await expect(library.locator('input[type=file]').first()).toBeEnabled();
    await use(library);
  },
});

const files = (library: Page): Locator => library.locator('input[type=file]').first();
const queue = (library: Page): Locator => library.getByRole('region', { name: '待处理' }).getByRole('listitem');
const reports = (library: Page): Locator =>
  library.getByRole('region', { name: '研报', exact: true }).getByRole('listitem');

/** Title and outcome of each of `count` files, once no file waits or is being read. */
async function outcomesOf(library: Page, count = 1): Promise<string[][]> {
  await expect(queue(library)).toHaveCount(count);
  await expect(library.locator('li[data-state=waiting], li[data-state=reading]')).toHaveCount(0);
  return queue(library).evaluateAll((items) =>
    items.map((item) => ['.queue-title', '.queue-state'].map((part) => item.querySelector(part)?.textContent ?? '')),
  );
}

const report = anOwnReport();

test('makes drafts of files of all kinds, and says for each other one why not', async ({ library }) => {
  const pdf = pdfOfReport(report);
  const others = ['688256.SH', '600941.SH', '688041.SH'].map((code) => anOwnReport({ code }));
  await files(library).setInputFiles([
    asUpload('a.pdf', pdf),
    asUpload('b.docx', docxOfReport(others[0]!)),
    asUpload('c.html', htmlOfReport(others[1]!)),
    asUpload('d.txt', linesOf(others[2]!).join('\n')),
    asUpload('scan.pdf', pdfOf({ pages: [[]], hasPictures: true })),
    asUpload('locked.pdf', pdfOf({ pages: [column(linesOf(report), 40, 80)], isEncrypted: true })),
    asUpload('half.pdf', pdf.slice(0, pdf.length / 2)),
    asUpload('nothing.pdf', new Uint8Array(0)),
    asUpload('recipe.txt', '先把面粉和水和匀，再放进烤箱，烤到表面金黄就可以拿出来了。'),
    asUpload('e.pdf', pdf),
  ]);

  const outcomes = await outcomesOf(library, 10);
  expect(outcomes.slice(0, 4).map(([, outcome]) => outcome)).toEqual(
    Array(4).fill(expect.stringMatching(/^草稿 \d+ 项/)),
  );
  expect(outcomes.slice(4)).toEqual([
    ['scan.pdf', '扫描件，没有文字。'],
    ['locked.pdf', '文件已加密，需要密码。请另存为不加密的文件。'],
    ['half.pdf', '文件不完整，请重新下载。'],
    ['nothing.pdf', '空文件，没有内容。'],
    ['recipe.txt', '不像研报：没有评级、公司和数据。'],
    ['e.pdf', expect.stringMatching(/^与《.*》相同$/)],
  ]);
});

test('reviews a draft by keyboard, saves it, and the card on a page speaks of it', async ({ library, page, open }) => {
  await files(library).setInputFiles([asUpload('a.pdf', pdfOfReport(report))]);
  await outcomesOf(library);
  await library.getByRole('button', { name: /^核对/ }).click();

  await expect(library.locator('[data-fact=head-title]')).toBeFocused();
  await expect(library.locator('.pdf-page canvas')).toBeVisible();
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('Enter');
  await library.keyboard.type('潮汐证券');
  await library.keyboard.press('Enter');
  await expect(library.locator('[data-fact=head-publisher]')).toHaveText(/潮汐证券/);
  await library.keyboard.press('Control+Enter');

  await expect(reports(library).filter({ hasText: '潮汐证券' })).toHaveCount(1);
  await expect(library.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await open(article('<p>今日 中际旭创 大涨</p>'));
  expect(await hover(page, '中际旭创')).toContain('潮汐证券');

  // Undo takes the whole report away again.
  await library.bringToFront();
  await library.getByRole('button', { name: '撤销' }).click();
  await expect(reports(library).filter({ hasText: '潮汐证券' })).toHaveCount(0);
  await expect(queue(library)).toHaveCount(1);
});

test('makes no request and violates no policy while it reads and draws a PDF whose font needs a character map', async ({
  library,
  context,
  leaks,
}) => {
  const requests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  library.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });

  await files(library).setInputFiles([asUpload('a.pdf', pdfOfReport(report))]);
  // Without the map, the font's text would be missing.
  expect((await outcomesOf(library))[0]?.[1]).toMatch(/^草稿 7 项/);
  await library.getByRole('button', { name: /^核对/ }).click();
  await expect.poll(() => inkOf(library)).toBeGreaterThan(100);

  expect(requests.filter((url) => !/^(?:chrome-extension|blob:chrome-extension):\/\//.test(url))).toEqual([]);
  expect(leaks.filter((url) => !browserRequests.test(url))).toEqual([]);
  expect(errors).toEqual([]);
});

/** Number of dark pixels of the first page's picture. */
function inkOf(library: Page): Promise<number> {
  return library.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.pdf-page canvas');
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels ? pixels.filter((value, at) => at % 4 === 0 && value < 100).length : 0;
  });
}

test('adds pasted text, and cancels a file while it reads', async ({ library }) => {
  const long = pdfOf({
    pages: Array.from({ length: 900 }, () =>
      column(
        Array.from({ length: 50 }, () => linesOf(report)[6] ?? ''),
        40,
        40,
      ),
    ),
  });
  await files(library).setInputFiles([asUpload('long.pdf', long)]);
  await library.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, linesOf(report).join('\n'));
  await expect(queue(library)).toHaveCount(2);
  await library.locator('li[data-state=reading]').getByRole('button', { name: /^取消/ }).click();

  const outcomes = await outcomesOf(library, 2);
  expect(outcomes[0]).toEqual(['long.pdf', '已取消。']);
  expect(outcomes[1]?.[1]).toMatch(/^草稿/);
});

test('saves the sure facts of all drafts at once, deletes a report with undo, and hides the packaged ones', async ({
  library,
  page,
  open,
}) => {
  const many = ['300308.SZ', '300502.SZ', '688256.SH'].map((code, nth) => anOwnReport({ code, target: 100 + nth }));
  await files(library).setInputFiles(many.map((one, nth) => asUpload(`${nth}.pdf`, pdfOfReport(one))));
  await outcomesOf(library, 3);

  await library.getByRole('button', { name: '全部按确定项保存（3 份）' }).click();
  const own = reports(library).filter({ hasText: titleOf(report).slice(-5) });
  await expect(own).toHaveCount(3);
  await expect(own.first()).toContainText(/未核对 \d 项/);

  // Nobody has looked at these facts, so the card says so beside each.
  await open(article('<p>今日 中际旭创 大涨</p>'));
  const said = await hover(page, '中际旭创');
  expect(said).toMatch(/买入\s*未核对/);
  expect(said?.match(/未核对/g)?.length).toBeGreaterThan(2);
  await library.bringToFront();

  await own.first().getByRole('button', { name: /^删除/ }).click();
  await expect(own).toHaveCount(2);
  await library.getByRole('button', { name: '撤销' }).click();
  await expect(own).toHaveCount(3);

  await library.getByLabel('显示研镜自带的研报').click();
  await expect(reports(library)).toHaveCount(3);
  await library.getByLabel('显示研镜自带的研报').click();
  await expect(reports(library)).toHaveCount(5);
});
