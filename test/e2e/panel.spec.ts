// The side panel: the page's companies and the way to each mention, and the dossier with its drawings.
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { settledCounts } from '../support/chromium.ts';
import { article, expect, marks, test as base } from './fixtures.ts';

interface PanelFixtures {
  /** The panel as a page of its own, standing beside the tab whose address begins so. */
  panel: (options?: { beside?: string; width?: number }) => Promise<Page>;
  /** Asks for a company's dossier, as a card on the news page does. */
  wish: (companyId: string) => Promise<void>;
}

/** The address of the tab in front, for a panel that is a tab itself and would else see none but its own. */
const inFront = (panel: Page, address: string): Promise<void> =>
  panel.evaluate((url) => {
    Object.assign(globalThis, { besideUrl: url });
    // What Chromium says as a tab comes to the front.
    (chrome.tabs.onActivated as unknown as { dispatch: () => void }).dispatch();
  }, address);

const test = base.extend<PanelFixtures>({
  panel: async ({ context, extensionId }, use) => {
    await use(async ({ beside = 'https://news.example/*', width = 420 } = {}) => {
      const panel = await context.newPage();
      await panel.setViewportSize({ width, height: 900 });
      await panel.addInitScript((url) => {
        const query = chrome.tabs.query.bind(chrome.tabs);
        Object.assign(globalThis, { besideUrl: url });
        Object.assign(chrome.tabs, {
          query: () => query({ url: (globalThis as unknown as { besideUrl: string }).besideUrl }),
        });
      }, beside);
      await panel.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      return panel;
    });
  },

  wish: async ({ worker }, use) => {
    await use((companyId) => ask(worker, companyId));
  },
});

const ask = (worker: Worker, companyId: string): Promise<void> =>
  worker.evaluate(async (id) => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    await chrome.storage.session.set({ panelWish: { tabId: tab!.id!, companyId: id } });
  }, companyId);

const news = article(
  '<p>谷歌上调资本开支。</p><p>新易盛、中际旭创走强,新易盛领涨。</p><div style="height:3000px"></div><p id="last">收盘,谷歌与新易盛</p>',
);

/** What pulses on the page now; it comes and goes. */
const pulsing = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('yanjing-pulse') ?? [])]
      .map((range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset))
      .join(),
  );

/** What the list's first buttons are called. */
const names = async (panel: Page): Promise<string[]> =>
  (await panel.locator('.page-name').allInnerTexts()).map((name) => name.replace(/\s+/g, ' '));

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

test('lists the page’s companies by first mention and by how often it names them', async ({ open, page, panel }) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const opened = await panel();

  await expect.poll(() => names(opened)).toEqual(['谷歌 的档案', '新易盛 的档案', '中际旭创 的档案']);
  await expect(opened.getByRole('listitem').filter({ hasText: '新易盛' })).toContainText(/重点推荐.*3 次/s);

  await opened.getByRole('button', { name: '按次数' }).click();
  await expect.poll(() => names(opened)).toEqual(['新易盛 的档案', '谷歌 的档案', '中际旭创 的档案']);
});

test('goes to each mention in turn, lets it pulse, and begins anew after the last', async ({ open, page, panel }) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const opened = await panel();
  const next = opened.getByRole('button', { name: '到谷歌的下一处提及' });

  await next.click();
  await expect(opened.getByRole('status').first()).toHaveText('已到第 1 处,共 2 处');
  expect(await page.evaluate(() => scrollY)).toBe(0);

  // By keyboard, as the list is there for.
  await next.press('Enter');
  await expect.poll(() => pulsing(page)).toBe('谷歌');
  await expect(opened.getByRole('status').first()).toHaveText('已到第 2 处,共 2 处');
  await expect(page.locator('#last')).toBeInViewport();

  await next.press('Enter');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  // Nothing is left behind.
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('yanjing-pulse'))).toBe(false);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('finds mentions in what scrolls by itself, in a shadow root and in a frame', async ({
  context,
  open,
  page,
  panel,
}) => {
  await context.route('https://frame.example/b', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: article('<div style="height:900px"></div><p>海光信息</p>'),
    }),
  );
  await open(
    article(`<div id="box" style="height:80px;overflow:auto">${'<p>空行</p>'.repeat(60)}<p>新易盛</p></div>
      <div id="host"></div><div style="height:2000px"></div><iframe src="https://frame.example/b" height="120"></iframe>
      <script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>中际旭创</p>'</script>`),
  );
  const opened = await panel();
  await expect.poll(() => names(opened)).toEqual(['新易盛 的档案', '中际旭创 的档案', '海光信息 的档案']);
  const goTo = (name: string) => opened.getByRole('button', { name: `到${name}的下一处提及` }).click();

  await goTo('新易盛');
  await expect(page.getByText('新易盛')).toBeInViewport();
  await goTo('中际旭创');
  await expect.poll(() => pulsing(page)).toBe('中际旭创');
  await goTo('海光信息');
  await expect(page.frameLocator('iframe').getByText('海光信息')).toBeInViewport();
});

test('follows the tab in front, and the page as it changes', async ({ context, open, page, panel }) => {
  await open(news);
  await expect.poll(() => marks(page)).not.toHaveLength(0);
  await context.route('https://forum.example/b', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p id="post">海光信息</p>') }),
  );
  const forum = await context.newPage();
  await forum.goto('https://forum.example/b');
  await expect.poll(() => marks(forum)).toEqual(['海光信息']);
  const opened = await panel();
  await expect(opened.getByRole('listitem')).toHaveCount(3);

  await inFront(opened, 'https://forum.example/*');
  await expect.poll(() => names(opened)).toEqual(['海光信息 的档案']);

  await forum.bringToFront();
  await forum.locator('#post').evaluate((post) => post.append(' 与中际旭创'));
  await expect.poll(() => names(opened)).toEqual(['海光信息 的档案', '中际旭创 的档案']);
});

test('says so where a page names no company, and where the browser lets no extension read it', async ({
  open,
  panel,
}) => {
  await open(article('<p>今天天气很好</p>'));
  const opened = await panel();
  await expect(opened.getByText('本页没有认出库中的公司')).toBeVisible();

  await inFront(opened, 'chrome-extension://*/*');
  await expect(opened.getByText('浏览器不让扩展读取这个页面')).toBeVisible();
});

test('opens a dossier from the list, goes on to a unit and back, and on to a group and its companies', async ({
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
  await expect(opened.getByRole('button', { name: '谷歌的业务' })).toBeVisible();
  await opened.getByRole('button', { name: '返回' }).click();
  await expect(heading('谷歌')).toBeFocused();

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

test('tells views and figures by report, the latest first, each with its place, and what changed between them', async ({
  open,
  panel,
  wish,
}) => {
  await open(news);
  const opened = await panel();
  await wish('google');

  const chapters = opened.locator('.dossier-chapter');
  await expect(chapters).toHaveCount(2);
  await expect(chapters.nth(0)).toContainText(/2025-08-14.*中原证券.*850.*亿美元.*指引.*原文 §1\.5/s);
  await expect(chapters.nth(1)).toContainText(/2025-02-07.*来源未署名.*750.*亿美元.*市场预期 588\.4/s);
  await expect(opened.getByRole('heading', { name: '两份研报之间的变化' }).locator('..')).toContainText(
    /750.*2025-02.*850.*2025-08/s,
  );
  await expect(chapters.nth(0)).toContainText('原文未附');

  const rows = chapters.nth(0).getByRole('listitem');
  const few = await rows.count();
  await opened.getByRole('button', { name: /^再显示/ }).click();
  expect(await rows.count()).toBeGreaterThan(few);
  await opened.getByRole('button', { name: '收起' }).click();
  await expect(rows).toHaveCount(few);
});

test('draws a quantity across companies and reports, with the same numbers as a table', async ({
  open,
  panel,
  wish,
}) => {
  await open(news);
  const opened = await panel();
  await wish('google');
  const chart = opened.getByRole('figure').filter({ hasText: '2025 年 资本开支' });

  // Two reports, two bars a company; a range goes on beyond its bar; the dossier's own company stands out.
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
    '公司 数值 性质 研报截至',
    '亚马逊 1,000亿美元 指引 2025-02-07',
    '亚马逊 > 1,200亿美元 研报估计 2025-08-14',
    '谷歌 750亿美元 指引 2025-02-07',
    '谷歌 850亿美元 指引 2025-08-14',
    'Meta 600–650亿美元 指引 2025-02-07',
    'Meta 660–720亿美元 指引 2025-08-14',
  ]);
});

test('draws one quantity of a company across its periods', async ({ open, panel, wish }) => {
  await open(news);
  const opened = await panel();
  await wish('inspur-information');
  const chart = opened.getByRole('figure').filter({ hasText: '存货增速' });

  await expect(chart.locator('.chart-label')).toHaveText(['23Q3', '24Q4', '25Q1']);
});

test('has one line for a company without facts, and takes it on the watchlist', async ({ open, panel, wish }) => {
  await open(news);
  const opened = await panel();
  await wish('600519.sse');

  await expect(opened.getByText('库中的研报没有给出它的观点或数据')).toBeVisible();
  await opened.getByRole('button', { name: '加入自选' }).click();
  await expect(opened.getByRole('button', { name: '移出自选' })).toBeVisible();
  await expect(opened.getByText('它已在自选中')).toBeVisible();
});

test('shows the same company again when it is asked for again', async ({ open, panel, wish }) => {
  await open(news);
  const opened = await panel();
  const heading = opened.getByRole('heading', { level: 2, name: '谷歌' });
  await wish('google');
  await expect(heading).toBeVisible();

  await opened.getByRole('tab', { name: '本页' }).click();
  await expect(heading).toBeHidden();
  await wish('google');
  await expect(heading).toBeVisible();
});

/** The frame's own world of the extension, where a click in the card has its effect. */
async function askFromCard(context: BrowserContext, page: Page, extensionId: string, isClick: boolean) {
  const session = await context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', (event) => worlds.push(event.context));
  await session.send('Runtime.enable');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: worlds.find(({ origin }) => origin.includes(extensionId))!.id,
    expression: `chrome.runtime.sendMessage({ question: 'panel', input: { companyId: 'google' } })`,
    userGesture: isClick,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as { ok: boolean; reason?: string };
}

test('opens beside the page on a click in it, and on nothing else', async ({
  context,
  extensionId,
  open,
  page,
  worker,
}) => {
  await open(news);
  // Asked by the worker: an `evaluate` in the page would count as a click.
  await settledCounts(worker, 'https://news.example/a');
  const panels = (): Promise<number> =>
    worker.evaluate(async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length);

  expect(await askFromCard(context, page, extensionId, false)).toMatchObject({ ok: false });
  expect(await panels()).toBe(0);

  expect(await askFromCard(context, page, extensionId, true)).toMatchObject({ ok: true });
  await expect.poll(panels).toBe(1);
  // The panel has heard which company it is to show.
  await expect.poll(() => worker.evaluate(() => chrome.storage.session.get('panelWish'))).toEqual({});
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility finding and no sideways scroll in ${colorScheme}`, async ({ open, page, panel, wish }) => {
    await open(news);
    await expect.poll(() => marks(page)).not.toHaveLength(0);
    const opened = await panel({ width: 320 });
    await opened.emulateMedia({ colorScheme });
    await expect(opened.getByRole('listitem')).toHaveCount(3);
    expect(await findings(opened)).toEqual([]);
    expect(await hasSidewaysScroll(opened)).toBe(false);

    for (const companyId of ['google', 'amazon', 'zhongji-innolight', 'advanced-fiber-resources']) {
      await wish(companyId);
      await expect(opened.getByRole('heading', { level: 2 })).toBeFocused();
      for (const summary of await opened.locator('summary').all()) await summary.click();
      expect(await findings(opened)).toEqual([]);
      expect(await hasSidewaysScroll(opened)).toBe(false);
    }
  });
}

test.describe('in English', () => {
  test.use({ launch: { language: 'en-US' } });

  test('speaks English, with numbers as English counts them', async ({ open, page, panel, wish }) => {
    await open(news);
    await expect.poll(() => marks(page)).not.toHaveLength(0);
    const opened = await panel({ width: 320 });
    await expect(opened.getByRole('button', { name: 'Next mention of Eoptolink; 3 mentions' })).toBeVisible();

    await wish('google');
    await expect(opened.getByRole('figure').first()).toContainText(/Capital expenditure, 2025.*bn USD.*> 120/s);
    expect(await hasSidewaysScroll(opened)).toBe(false);
  });
});
