// Takes the gallery's screenshots of the reader, the comparison and the picture of a company.
import path from 'node:path';
import type { Page } from '@playwright/test';
import { column, pdfOf, prose } from '../test/support/pdf.ts';

interface Shooting {
  open: (file: string) => Promise<Page>;
  outDir: string;
  language: 'zh' | 'en';
}

const wide = { width: 1280, height: 800 };
const narrow = { width: 400, height: 700 };
const fileName = '光模块龙头系列深度报告之三：800G放量在即，1.6T与CPO打开远期空间，海外云厂商资本开支持续上修.pdf';

const longReport = (): Buffer =>
  Buffer.from(
    pdfOf({
      pages: [1, 2, 3].map((part) => [
        ...column([`中际旭创（300308.SZ）第 ${part} 部分`], 60, 70, 20),
        ...column([...prose, '维持“买入”评级，目标价 210 元。', ...prose], 60, 130, 12),
      ]),
      outline: ['核心观点', '盈利预测与估值：上调2026-2027年归母净利润，维持买入评级', '风险提示'].map(
        (title, page) => ({
          title,
          page,
        }),
      ),
    }),
  );

export async function shootDocuments({ open, outDir, language }: Shooting): Promise<void> {
  /** Takes it at both widths: light in Chinese, dark in English. */
  const take = async (page: Page, name: string): Promise<void> => {
    for (const [size, suffix] of [
      [wide, ''],
      [narrow, '-narrow'],
    ] as const) {
      const full = `${name}${suffix}${language === 'en' ? '-english-dark' : ''}`;
      await page.setViewportSize(size);
      // Pages of a PDF are drawn again for the new width.
      await page.waitForTimeout(400);
      await page.screenshot({ path: path.join(outDir, `${full}.png`) });
      console.log(full);
    }
    await page.setViewportSize(wide);
  };
  const show = async (file: string, ready: string): Promise<Page> => {
    const page = await open(file);
    await page.emulateMedia({ colorScheme: language === 'en' ? 'dark' : 'light' });
    await page.locator(ready).first().waitFor();
    return page;
  };

  const reader = await show('reader.html', '.reader-give');
  await take(reader, 'reader-empty');
  await reader
    .locator('input[type=file]')
    .setInputFiles({ name: fileName, mimeType: 'application/pdf', buffer: longReport() });
  await reader.locator('.textLayer').first().waitFor();
  await reader.keyboard.press('o');
  await reader.locator('.reader-outline li').first().waitFor();
  await reader.keyboard.press('/');
  await reader.locator('#reader-find').fill('目标价');
  await reader.locator('.reader-found', { hasText: '3' }).waitFor();
  await take(reader, 'reader-find');
  await reader.close();

  const compare = await show(
    'compare.html#companies=GOOGL.NASDAQ,AMZN.NASDAQ,META.NASDAQ,002130.SZSE',
    '.compare-figure',
  );
  await compare.locator('.compare-figure').first().hover();
  await take(compare, 'compare');
  await compare.close();

  const picture = await show('picture.html#company=AMZN.NASDAQ', 'canvas');
  await take(picture, 'picture');
  await picture.close();
}
