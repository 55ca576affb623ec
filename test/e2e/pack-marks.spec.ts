// Names of a company that only an installed pack has: marked where the page cannot see it, with the pack's facts in the card.
import type { Page } from '@playwright/test';
import { callOnAll, cardText, hover, until } from '../support/card.ts';
import { aPack, packFile } from '../support/packs.ts';
import { article, expect, marks, test } from './fixtures.ts';

const york = 'TCOM.NASDAQ';
const [view] = aPack().views;
const pack = packFile(
  aPack({
    companies: [
      { ...aPack().companies[0]!, names: { zh: '潮汐制造' } },
      {
        id: york,
        names: { zh: '行程旅行社' },
        aliases: [],
        listings: [{ code: 'TCOM', exchange: 'NASDAQ' as const }],
        status: 'listed' as const,
      },
    ],
    views: [
      view!,
      { ...view!, id: 'tide.york', subject: { kind: 'company', companyId: york, name: '行程旅行社' }, stance: '乘潮' },
    ],
  }),
);

const boxes = (page: Page): Promise<string[]> =>
  callOnAll<string>(page, 'word', 'function () { return String(Math.round(this.getBoundingClientRect().width)); }');

test('marks the names of a company of an own pack privately, and shows its facts', async ({
  context,
  extensionId,
  open,
  page,
}) => {
  await open(article('<p>新易盛与<b>潮汐制造</b>走强，<i>行程旅行社</i>跟涨，SH600519 与 9961.HK 小幅上涨</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await page.mouse.move(5, 5);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#packs`);
  await options.getByLabel('从文件安装…').setInputFiles({
    name: 'tide.json',
    mimeType: 'application/json',
    buffer: Buffer.from(pack),
  });
  await expect(options.getByRole('status').filter({ hasText: '已安装潮汐研报包，版本 1' })).toBeVisible();
  await page.bringToFront();

  await expect.poll(() => boxes(page)).toHaveLength(2);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await hover(page, '潮汐制造');
  const text = await until(
    () => cardText(page),
    (shown) => shown?.includes('乘潮') ?? false,
  );
  expect(text).toContain('潮汐制造');
  await page.keyboard.press('Escape');

  // The pack knows the New York listing only; the code in Hong Kong is the same company's.
  for (const word of ['行程旅行社', '9961.HK']) {
    await hover(page, word);
    const joined = await until(
      () => cardText(page),
      (shown) => (shown?.includes('乘潮') && shown.includes('09961.HK')) ?? false,
    );
    expect(joined).toContain('行程旅行社');
    await page.keyboard.press('Escape');
  }

  await options.bringToFront();
  await options.getByRole('button', { name: '移除潮汐研报包' }).click();
  await page.bringToFront();
  await expect.poll(() => boxes(page)).toEqual([]);
});
