// The dossier in the side panel: navigation, chapters by report, charts, accessibility and layout.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, marks } from './fixtures.ts';
import { activateTab, news, test } from './panel-fixtures.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const documents = existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
};

const hasSidewaysScroll = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.panel')].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
  );

/** Elements that overflow the right edge of the window. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.panel *, .foot *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
      .map(
        (element) => `${element.localName}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 40)}`,
      ),
  );

/** Texts of rows whose parts overlap. */
const overlapping = (page: Page, rows: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const isOver = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return [...document.querySelectorAll(selector)].flatMap((row) => {
      // Measure the text: a box may be narrower than the text that overflows it.
      const parts = [...row.children].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return range.getBoundingClientRect();
      });
      return parts.some((a, at) => parts.slice(at + 1).some((b) => isOver(a, b))) ? [row.textContent] : [];
    });
  }, rows);

test('navigates from the list to a dossier, its unit and back, and through a group to its companies', async ({
  open,
  page,
  panel,
}) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const opened = await panel();

  await opened.getByRole('button', { name: '谷歌 的档案' }).click();
  const heading = (name: string) => opened.getByRole('heading', { level: 2, name });
  await expect(heading('谷歌')).toBeFocused();
  await opened.getByRole('button', { name: '谷歌云' }).click();
  await expect(heading('谷歌云')).toBeFocused();
  const readTo = (): Promise<number> => opened.locator('[role=tabpanel]').evaluate((element) => element.scrollTop);
  expect(await readTo()).toBe(0);
  await expect(opened.getByRole('button', { name: '谷歌旗下业务' })).toBeVisible();
  await opened.getByRole('button', { name: '返回 谷歌' }).click();
  await expect(heading('谷歌')).toBeFocused();
  await expect.poll(readTo).toBeGreaterThan(100);

  await opened.getByRole('tab', { name: '本页' }).click();
  await opened.getByRole('button', { name: '中际旭创 的档案' }).click();
  await opened.getByRole('button', { name: '光通信', exact: true }).click();
  await expect(heading('光通信')).toBeFocused();
  await expect(opened.getByRole('heading', { name: '13 家公司' })).toBeVisible();
  await expect(opened.getByRole('listitem').filter({ hasText: '光通信 (通信细分行业指数)' })).toContainText('▼ 4.3');
  await opened.getByRole('button', { name: '天孚通信' }).click();
  await expect(heading('天孚通信')).toBeFocused();
  await expect(opened.getByText('300394.SZ')).toBeVisible();
});

test('lists views and figures by report, latest first, with their sections and the changes between reports', async ({
  open,
  panel,
  requestDossier,
}) => {
  await open(news);
  const opened = await panel();
  await requestDossier('google');

  const chapters = opened.locator('.dossier-chapter');
  await expect(chapters).toHaveCount(2);
  await expect(chapters.nth(0)).toContainText(/2025-08-14.*中原证券.*850.*亿美元.*指引.*原文 §1\.5/s);
  await expect(chapters.nth(1)).toContainText(/2025-02-07.*未注明机构.*750.*亿美元.*市场预期 588\.4/s);
  await expect(opened.getByRole('heading', { name: '研报间的变化' }).locator('..')).toContainText(
    /750.*2025-02.*850.*2025-08/s,
  );
  await expect(chapters.nth(0)).toContainText('未附原文');

  const rows = chapters.nth(0).getByRole('listitem');
  const few = await rows.count();
  await opened.getByRole('button', { name: /^展开其余/ }).click();
  expect(await rows.count()).toBeGreaterThan(few);
  await opened.getByRole('button', { name: '收起' }).click();
  await expect(rows).toHaveCount(few);
});

test('shows a raised rating as a change, but not an outlook without a rating', async ({
  open,
  panel,
  requestDossier,
}) => {
  await open(news);
  const opened = await panel();
  const changes = opened.locator('.dossier-changes');

  await requestDossier('range');
  await expect(changes).toContainText(/上调.*建议关注.*2025-02.*建议积极关注.*2025-08/s);
  await requestDossier('cambricon');
  await expect(opened.getByRole('heading', { level: 2, name: '寒武纪' })).toBeVisible();
  await expect(changes).toHaveCount(0);
});

test('charts a metric across companies and reports and offers the same numbers as a table', async ({
  open,
  panel,
  requestDossier,
}) => {
  await open(news);
  const opened = await panel();
  await requestDossier('google');
  const chart = opened.getByRole('figure').filter({ hasText: '2025 年 资本开支' });

  // Two bars per company, one for each report; ranges extend their bar; the company of the dossier is emphasized.
  await expect(chart.locator('.chart-row')).toHaveCount(3);
  await expect(chart.locator('.chart-row').locator('.chart-bar')).toHaveCount(6);
  await expect(chart.locator('.chart-range')).toHaveCount(2);
  await expect(chart.locator('.chart-own .chart-label')).toHaveText('谷歌');
  const widthOf = (value: string) =>
    chart
      .locator('g', { hasText: value })
      .locator('.chart-bar')
      .evaluate((bar) => bar.getBoundingClientRect().width);
  expect((await widthOf('850')) / (await widthOf('750'))).toBeCloseTo(850 / 750, 1);

  await expect(chart.getByRole('table')).toBeHidden();
  await chart.getByText('以表格显示').press('Enter');
  const cells = await chart.getByRole('row').allInnerTexts();
  expect(cells.map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
    '公司 数值 类型 研报日期',
    '亚马逊 1,000亿美元 指引 2025-02-07',
    '亚马逊 > 1,200亿美元 研报预测 2025-08-14',
    '谷歌 750亿美元 指引 2025-02-07',
    '谷歌 850亿美元 指引 2025-08-14',
    'Meta 600–650亿美元 指引 2025-02-07',
    'Meta 660–720亿美元 指引 2025-08-14',
  ]);
});

test('charts a metric of one company across periods', async ({ open, panel, requestDossier }) => {
  await open(news);
  const opened = await panel();
  await requestDossier('inspur-information');
  const chart = opened.getByRole('figure').filter({ hasText: '存货增速' });

  await expect(chart.locator('.chart-label')).toHaveText(['23Q3', '24Q4', '25Q1']);
});

test('shows one line for a company without coverage and adds it to the watchlist', async ({
  open,
  panel,
  requestDossier,
}) => {
  await open(news);
  const opened = await panel();
  await requestDossier('600519.sse');

  await expect(opened.getByText('研报中没有该公司的观点或数据')).toBeVisible();
  await opened.getByRole('button', { name: '加入自选' }).click();
  await expect(opened.getByRole('button', { name: '移出自选' })).toBeVisible();
  await expect(opened.getByText('该公司已在自选中')).toBeVisible();
});

test('shows the source sentence of each number once the report is attached', async ({
  context,
  extensionId,
  open,
  panel,
  requestDossier,
}) => {
  test.skip(documents.length === 0, 'the source documents are not available');
  await open(news);
  const opened = await panel();
  await requestDossier('cambricon');
  await expect(opened.getByText('未附原文')).toHaveCount(2);

  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  for (const file of documents) {
    await options.getByLabel('选择文件…').setInputFiles(file);
    await expect(options.getByRole('status').filter({ hasText: '已附上' })).toBeVisible();
  }

  await expect(opened.getByRole('listitem').filter({ hasText: '营业收入' }).last()).toContainText('收入同比增长');
  await expect(opened.locator('mark', { hasText: '11.11亿元' })).toBeVisible();
  await expect(opened.getByText('未附原文')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe and has no horizontal scrolling in the ${colorScheme} color scheme`, async ({
    open,
    page,
    panel,
    requestDossier,
  }) => {
    await open(news);
    await expect.poll(() => marks(page)).not.toHaveLength(0);
    const opened = await panel({ width: 320 });
    await opened.emulateMedia({ colorScheme });
    await expect(opened.getByRole('listitem')).toHaveCount(3);
    expect(await findings(opened)).toEqual([]);
    expect(await hasSidewaysScroll(opened)).toBe(false);

    for (const companyId of ['google', 'amazon', 'zhongji-innolight', 'advanced-fiber-resources']) {
      await requestDossier(companyId);
      await expect(opened.getByRole('heading', { level: 2 })).toBeFocused();
      for (const summary of await opened.locator('summary').all()) await summary.click();
      expect(await findings(opened)).toEqual([]);
      expect(await hasSidewaysScroll(opened)).toBe(false);
    }
  });
}

test.describe('in English', () => {
  test.use({ launch: { language: 'en-US' } });

  test('shows English text and number units', async ({ open, page, panel, requestDossier }) => {
    await open(news);
    await expect.poll(() => marks(page)).not.toHaveLength(0);
    const opened = await panel({ width: 320 });
    await expect(
      opened.getByRole('button', { name: 'Next mention of Eoptolink (3 mentions on this page)' }),
    ).toBeVisible();

    await requestDossier('google');
    await expect(opened.getByRole('figure').first()).toContainText(/Capital expenditure, 2025.*bn USD.*> 120/s);
    expect(await hasSidewaysScroll(opened)).toBe(false);
  });
});

for (const language of ['zh-CN', 'en-US'] as const) {
  test.describe(`with the largest text size in ${language}`, () => {
    test.use({ launch: { language } });

    test('fits into a panel of 320 px and keeps its footer in view', async ({
      open,
      panel,
      requestDossier,
      worker,
    }) => {
      await worker.evaluate(() => chrome.storage.local.set({ settings: { textSize: 'larger' } }));
      await open(news);
      const opened = await panel({ width: 320 });
      for (const companyId of ['google', 'huawei', '000001.szse']) {
        await requestDossier(companyId);
        await expect(opened.getByRole('heading', { level: 2 })).toBeFocused();
        // Clicked in one pass, because each "show more" button becomes a "show fewer" button.
        await opened.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
          for (const button of document.querySelectorAll<HTMLElement>('.yj-more')) button.click();
        });
        expect(await overflowing(opened), companyId).toEqual([]);
        expect(await hasSidewaysScroll(opened)).toBe(false);
      }
      await expect(opened.locator('.foot')).toBeInViewport({ ratio: 1 });

      await requestDossier('zhongji-innolight');
      await expect(opened.locator('.dossier-back')).toHaveText(/ 000001$/);
      await opened.locator('.dossier-group').first().click();
      await expect(opened.locator('.dossier-members li')).toHaveCount(13);
      expect(await overlapping(opened, '.dossier-members li')).toEqual([]);
    });
  });
}

test('truncates only the host name when the footer is too narrow', async ({ open, page, panel }) => {
  const host = 'a-long-name.of-a-long-site.yanjing.example';
  await open(news, { url: `https://${host}/a` });
  const opened = await panel({ width: 320 });
  await activateTab(opened, page);
  const toggle = opened.getByRole('switch', { name: `在 ${host} 上启用` });
  await expect(toggle).toBeVisible();

  expect(
    await toggle.evaluate((button) => {
      const edge = button.getBoundingClientRect().right;
      const words = button.querySelector('.switch-words')!;
      const range = document.createRange();
      range.selectNodeContents(words.lastChild!);
      const named = words.querySelector('.switch-host')!;
      return { isCut: named.scrollWidth > named.clientWidth, isWhole: range.getBoundingClientRect().right <= edge };
    }),
  ).toEqual({ isCut: true, isWhole: true });
});
