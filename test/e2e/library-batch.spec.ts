// A batch of 50 files is read to its end although the browser is killed twice, and nothing is lost or read twice.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { extensionIdOf, launchChromium, removeProfile, workerOf } from '../support/chromium.ts';
import { anOwnReport, asUpload, linesOf } from '../support/own-reports.ts';
import { column, pdfOf } from '../support/pdf.ts';

const count = 50;

/** Long enough that the browser is killed in the midst of the batch. */
const pagesEach = 12;

const characters = '行业背景与公司沿革介绍如下产品客户渠道研发团队质量交付管理制度文化历史地域气候交通教育环境社区';

/** Lines that differ between pages, because lines that pages share count as running heads. */
const filler = (page: number): string[] =>
  Array.from({ length: 40 }, (_, row) =>
    Array.from(
      { length: 24 },
      (__, at) => characters[(page * 7 + row * 11 + at * (page + row + 1)) % characters.length],
    ).join(''),
  );

function fileNumber(nth: number): Uint8Array<ArrayBuffer> {
  const lines = linesOf(anOwnReport({ company: `样本${nth}股份`, code: `${300_400 + nth}.SZ`, target: 50 + nth }));
  const pages = [
    column(lines, 40, 60),
    ...Array.from({ length: pagesEach - 1 }, (_, page) => column(filler(page), 40, 60)),
  ];
  // Two of the files cannot be read.
  if (nth === 7) return pdfOf({ pages: [[]], hasPictures: true });
  return nth === 31 ? new Uint8Array(0) : pdfOf({ pages });
}

interface Opened {
  context: BrowserContext;
  library: Page;
}

async function openLibrary(profileDir: string): Promise<Opened> {
  const context = await launchChromium({ profileDir });
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionIdOf(await workerOf(context))}/library.html`);
  await expect(library.locator('input[type=file]').first()).toBeEnabled();
  return { context, library };
}

/** Ends all processes of the browser at once, without a chance to save anything. */
async function kill({ context }: Opened): Promise<void> {
  const session = await context.browser()!.newBrowserCDPSession();
  const closed = new Promise((resolve) => context.once('close', resolve));
  // It never answers.
  session.send('Browser.crash').catch(() => {});
  await closed;
}

const finished = (library: Page) => library.locator('.queue-row:not([data-state=waiting], [data-state=reading])');

test('reads 50 files although the browser is killed twice', async () => {
  test.setTimeout(240_000);
  const profileDir = mkdtempSync(path.join(tmpdir(), 'yanjing-batch-'));
  let opened = await openLibrary(profileDir);
  const files = Array.from({ length: count }, (_, nth) => asUpload(`${nth}.pdf`, fileNumber(nth)));
  await opened.library.locator('input[type=file]').first().setInputFiles(files);
  await expect(opened.library.locator('.queue-row')).toHaveCount(count, { timeout: 60_000 });

  for (const least of [5, 25]) {
    await expect.poll(() => finished(opened.library).count(), { timeout: 60_000 }).toBeGreaterThanOrEqual(least);
    expect(await finished(opened.library).count()).toBeLessThan(count);
    await kill(opened);
    opened = await openLibrary(profileDir);
    await expect(opened.library.locator('.queue-row')).toHaveCount(count);
  }
  await expect(finished(opened.library)).toHaveCount(count, { timeout: 120_000 });

  await expect(opened.library.locator('.queue-row[data-state=draft]')).toHaveCount(count - 2);
  await expect(opened.library.locator('.queue-row[data-state=failed] .queue-state')).toHaveText([
    '扫描件，没有文字。',
    '空文件，没有内容。',
  ]);
  await opened.library.getByRole('button', { name: /^全部按确定项保存（48 份）/ }).click();
  await expect(opened.library.getByText('已保存 48 份研报')).toBeVisible({ timeout: 30_000 });
  await opened.context.close();
  removeProfile(profileDir);
});
