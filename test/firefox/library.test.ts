// The library page and the reader in Firefox: workers, pdf.js and character maps work from the package, and a PDF is drawn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { anOwnReport, docxOfReport, htmlOfReport, pdfOfReport } from '../support/own-reports.ts';
import { pdfOf } from '../support/pdf.ts';
import { storePrivate } from '../support/private-values.ts';

const choose = (page: FirefoxPage, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> =>
  page.evaluate(
    (chosen) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of chosen) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe.skipIf(!firefoxPath)('the library page and the reader in Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await claimFirefox({});
    await firefox.install();
  });

  afterAll(() => firefox?.release());

  it('reads files without a request, also a PDF whose font needs a character map', async () => {
    const page = await firefox.openPage(`${extensionOrigin}/library.html`);
    await storePrivate(page, { settings: { language: 'zh-CN' } });
    const isReady = () => page.evaluate(() => document.querySelector('input[type=file]:enabled') !== null);
    await expect.poll(isReady).toBe(true);
    const before = firefox.requests.length;

    await choose(page, [
      { name: 'a.pdf', bytes: pdfOfReport(anOwnReport()) },
      { name: 'b.docx', bytes: docxOfReport(anOwnReport({ company: '寒武纪', code: '688256.SH' })) },
      { name: 'c.html', bytes: asBytes(htmlOfReport(anOwnReport({ company: '工业富联', code: '601138.SH' }))) },
      { name: 'scan.pdf', bytes: pdfOf({ pages: [[]], hasPictures: true }) },
    ]);

    const states = (): Promise<(string | null)[]> =>
      page.evaluate(() => Array.from(document.querySelectorAll('.queue-state'), ({ textContent }) => textContent));
    const draft = '草稿 7 项，其中 7 项确定';
    await expect.poll(states, { timeout: 25_000 }).toEqual([draft, draft, draft, '扫描件，没有文字。']);

    await page.evaluate(() => document.querySelector<HTMLButtonElement>('.queue-row .button')!.click());
    const darkPixels = (): Promise<number> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.pdf-page canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        return pixels ? pixels.filter((value, at) => at % 4 === 0 && value < 100).length : 0;
      });
    await expect.poll(darkPixels, { timeout: 10_000 }).toBeGreaterThan(100);
    expect(firefox.requests.slice(before).filter((url) => /^https?:/u.test(url))).toEqual([]);
    // The open file keeps the data of the extension from being deleted with it.
    await page.close();
  }, 60_000);

  it('reads a PDF in the reader: drawn, with its text, and without a request', async () => {
    const page = await firefox.openPage(`${extensionOrigin}/reader.html`);
    await expect.poll(() => page.evaluate(() => document.querySelector('input[type=file]') !== null)).toBe(true);
    const before = firefox.requests.length;

    await choose(page, [{ name: 'a.pdf', bytes: pdfOfReport(anOwnReport()) }]);

    const text = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.querySelector('.textLayer')?.textContent);
    await expect.poll(text, { timeout: 25_000 }).toContain('订单超预期');
    const darkPixels = (): Promise<number> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.canvasWrapper canvas');
        const copy = document.createElement('canvas');
        copy.width = canvas?.width ?? 1;
        copy.height = canvas?.height ?? 1;
        const context = copy.getContext('2d')!;
        if (canvas) context.drawImage(canvas, 0, 0);
        const pixels = context.getImageData(0, 0, copy.width, copy.height).data;
        return pixels.filter((value, at) => at % 4 === 0 && value < 100 && pixels[at + 3]! > 200).length;
      });
    await expect.poll(darkPixels, { timeout: 10_000 }).toBeGreaterThan(100);
    expect(firefox.requests.slice(before).filter((url) => /^https?:/u.test(url))).toEqual([]);
    await page.close();
  }, 60_000);
});
