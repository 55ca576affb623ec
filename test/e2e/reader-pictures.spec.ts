// Pictures in the reader whose decoders are packaged scripts, under the policy of the extension's pages.
import { asUpload } from '../support/own-reports.ts';
import { jbig2, jpeg2000 } from '../support/pdf-pictures.ts';
import { column, pdfOf } from '../support/pdf.ts';
import { expect, test } from './fixtures.ts';

test('draws pictures in JPEG 2000 and JBIG2', async ({ page, extensionId }) => {
  for (const [name, picture] of Object.entries({ jpeg2000, jbig2 })) {
    const bytes = pdfOf({ pages: [column(['扫描件'], 40, 80)], hasPictures: true, picture });
    await page.goto(`chrome-extension://${extensionId}/reader.html`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(asUpload(`${name}.pdf`, bytes));

    // The picture is as large as the page, which is white without it.
    const brightness = (): Promise<number> =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.page .canvasWrapper canvas');
        if (!canvas) return 255;
        const { width, height } = canvas;
        return canvas.getContext('2d')!.getImageData(width >> 1, height >> 1, 1, 1).data[0]!;
      });
    await expect.poll(brightness, name).toBeLessThan(60);
  }
});
