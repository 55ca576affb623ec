// A pack that is installed on the options page is on the cards of open pages at once.
import { cardText, hover, until } from '../support/card.ts';
import { aPack, packFile } from '../support/packs.ts';
import { article, expect, test } from './fixtures.ts';

const cambricon = '688256.SSE';
const company = {
  id: cambricon,
  names: { zh: '寒武纪' },
  aliases: [],
  listings: [{ code: '688256', exchange: 'SSE' as const }],
  status: 'listed' as const,
};
const [view, figure] = [aPack().views[0]!, aPack().figures[0]!];
const pack = packFile(
  aPack({
    companies: [company],
    views: [{ ...view, subject: { kind: 'company', companyId: cambricon, name: '寒武纪' } }],
    figures: [
      {
        ...figure,
        subject: { kind: 'company', companyIds: [cambricon], name: '寒武纪' },
        metric: { id: 'lamps-lit' },
        value: 37,
        unit: '盏',
      },
    ],
    glossary: [...aPack().glossary, { kind: 'metric', id: 'lamps-lit', zh: '点亮灯盏', weight: 10 }],
  }),
);

test('shows the rating and the metric of an installed pack on cards', async ({ context, extensionId, open, page }) => {
  await open(article('<p>寒武纪(688256)今日走强</p>'));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html#packs`);
  await options.getByLabel('从文件安装…').setInputFiles({
    name: 'tide.json',
    mimeType: 'application/json',
    buffer: Buffer.from(pack),
  });
  await expect(options.getByRole('status').filter({ hasText: '已安装潮汐研报包，版本 1' })).toBeVisible();

  await page.bringToFront();
  await hover(page, '寒武纪');
  const text = await until(
    () => cardText(page),
    (shown) => shown?.includes('点亮灯盏') ?? false,
  );
  expect(text).toContain('乘潮');
  expect(text).toContain('37');
});
