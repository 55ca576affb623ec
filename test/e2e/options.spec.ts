// The options page: pages and their addresses, search, saving, reset and undo, keyboard use, layout and accessibility.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { article, expect, marks, test as base } from './fixtures.ts';

interface OptionsFixtures {
  address: string;
  /** The first page. */
  options: Page;
}

const test = base.extend<OptionsFixtures>({
  address: async ({ extensionId }, use) => use(`chrome-extension://${extensionId}/options.html`),
  options: async ({ page, address }, use) => {
    await page.goto(address);
    await page.getByRole('heading', { name: '外观与悬停' }).waitFor();
    await use(page);
  },
});

const search = (options: Page) => options.getByRole('searchbox');
const stored = (options: Page): Promise<Record<string, unknown>> =>
  options.evaluate(async () => (await chrome.storage.local.get('settings'))['settings'] as Record<string, unknown>);
const pageTitle = (options: Page) => options.getByRole('heading', { level: 1 });
const pageLink = (options: Page, name: string) =>
  options.getByRole('navigation', { name: '设置页面' }).getByRole('link', { name });
const headings = (options: Page): Promise<string[]> => options.locator('.part h2:visible').allTextContents();
/** Title and place of each search result. */
const results = (options: Page): Promise<string[]> => options.locator('.settings-results li').allInnerTexts();
const go = (options: Page, hash: string): Promise<string> => options.evaluate((next) => (location.hash = next), hash);
const highlightedTexts = (options: Page): Promise<string[]> =>
  options.evaluate(() => [...(CSS.highlights.get('yanjing-found') ?? [])].map(String));
const saved = (options: Page) => options.getByText('已保存', { exact: true });

const resetOf = (options: Page, label: string) =>
  options
    .locator('.setting')
    .filter({ has: options.getByText(label, { exact: true }) })
    .getByRole('button', { name: '恢复默认' });

/** Expects the heading of this section to be focused, in view and not covered. */
async function expectAt(options: Page, part: string): Promise<void> {
  const wanted = options.locator(`#${part} h2`).first();
  await expect(wanted).toBeFocused();
  await expect(wanted).toBeInViewport();
  await expect
    .poll(() =>
      wanted.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }),
    )
    .toBe(true);
}

const pages = [
  ['常用', '#common', ['外观与悬停', '网站', '快捷键']],
  ['自选与数据', '#watchlist', ['自选导入与导出', '备份与存储', '同步']],
  ['研报与名称', '#reports', ['研报原文', '静音词与别名']],
  ['链接与行情站点', '#links', ['外部链接', '行情网站']],
  ['关于', '#about', ['关于', '隐私与权限']],
] as const;

test('shows one page at a time and moves the focus to its heading', async ({ options }) => {
  await expect(options.getByRole('navigation', { name: '设置页面' }).getByRole('link')).toHaveText(
    pages.map(([title]) => title),
  );
  for (const [title, hash, parts] of [...pages.slice(1), pages[0]]) {
    await pageLink(options, title).click();
    await expect(pageTitle(options)).toHaveText(title);
    await expect(pageTitle(options)).toBeFocused();
    await expect(pageTitle(options)).toBeInViewport();
    await expect.poll(() => headings(options)).toEqual(parts);
    expect(new URL(options.url()).hash).toBe(hash);
    await expect(options).toHaveTitle(`${title} - 研镜设置`);
    await expect(options.locator('nav [aria-current=page]')).toHaveText([title]);
  }
});

test('keeps the page on reload and follows back and forward', async ({ options }) => {
  await pageLink(options, '关于').click();
  await pageLink(options, '研报与名称').click();
  await expect(pageTitle(options)).toHaveText('研报与名称');

  await options.reload();
  await expect(pageTitle(options)).toHaveText('研报与名称');
  await options.goBack();
  await expect(pageTitle(options)).toHaveText('关于');
  await options.goBack();
  await expect(pageTitle(options)).toHaveText('常用');
  await options.goForward();
  await expect(pageTitle(options)).toHaveText('关于');
});

test('returns to the top of the page when its link is clicked again', async ({ options }) => {
  await pageLink(options, '自选与数据').click();
  await options.evaluate(() => window.scrollTo(0, 9999));
  await expect(pageTitle(options)).not.toBeInViewport();
  await pageLink(options, '自选与数据').click();
  await expect(pageTitle(options)).toBeInViewport();
  await expect(pageTitle(options)).toBeFocused();
});

for (const hash of ['#%', '#%E4%B8', '#nothing', '#setting-nothing']) {
  test(`opens the first page for the address ${hash}`, async ({ page, address }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(address + hash);
    await expect(pageTitle(page)).toHaveText('常用');
    expect(errors).toEqual([]);
  });
}

test('leads from the addresses of the former single page to the section', async ({ options, address, context }) => {
  const another = await context.newPage();
  await another.goto(`${address}#shortcuts`);
  await expectAt(another, 'shortcuts');

  for (const [part, title] of [
    ['sync', '自选与数据'],
    ['data', '自选与数据'],
    ['words', '研报与名称'],
    ['privacy', '关于'],
    ['sites', '常用'],
  ] as const) {
    await go(another, part);
    await expectAt(another, part);
    await expect(pageTitle(another)).toHaveText(title);
  }

  await options.bringToFront();
  await search(options).fill('主题');
  await expect(pageTitle(options)).toHaveText('搜索结果');
  await go(options, 'privacy');
  await expectAt(options, 'privacy');
  await expect(search(options)).toHaveValue('');
});

test('leads to a single setting, focuses its control and highlights it', async ({ page, address }) => {
  await page.goto(`${address}#setting-isPaused`);
  await expect(page.getByRole('switch', { name: '在所有网站暂停' })).toBeFocused();
  await expect(page.locator('.setting-target .setting-label')).toHaveText(['在所有网站暂停']);

  await pageLink(page, '常用').click();
  await expect(page.locator('.setting-target')).toHaveCount(0);
});

test('finds settings of all pages by name, pinyin, English and synonym', async ({ options }) => {
  await pageLink(options, '关于').click();
  for (const query of ['主题', 'zhuti', 'Theme', '夜间']) {
    await search(options).fill(query);
    await expect.poll(async () => (await results(options))[0]).toMatch(/^主题\s+常用 › 外观与悬停$/);
  }
  expect(await headings(options)).toEqual([]);

  await search(options).fill('zhuti');
  await expect.poll(() => highlightedTexts(options)).toContain('主题');
  await search(options).fill('kuaijiejian');
  await expect.poll(() => results(options)).toEqual([expect.stringMatching(/^快捷键\s+常用$/)]);
  await search(options).fill('backup');
  await expect.poll(async () => (await results(options))[0]).toMatch(/^备份与存储\s+自选与数据$/);

  await search(options).fill('没有这样的设置');
  await expect(options.getByText('未找到与“没有这样的设置”相关的设置')).toBeVisible();
  expect(await highlightedTexts(options)).toEqual([]);

  await search(options).press('Escape');
  await expect(search(options)).toHaveValue('');
  await expect(pageTitle(options)).toHaveText('关于');
});

test('opens a search result by pointer or keyboard and highlights what was searched', async ({ options }) => {
  await pageLink(options, '关于').click();
  await search(options).fill('zhuti');
  await options.getByRole('main').getByRole('link', { name: /^主题/ }).click();
  await expect(options.getByLabel('主题')).toBeFocused();
  await expect(options.locator('.setting-target .setting-label')).toHaveText(['主题']);
  await expect.poll(() => highlightedTexts(options)).toContain('主题');
  await expect(search(options)).toHaveValue('');

  await search(options).fill('tongbu');
  await expect.poll(async () => (await results(options))[0]).toMatch(/^同步/);
  await search(options).press('Enter');
  await expectAt(options, 'sync');

  await search(options).fill('导出');
  await expect.poll(async () => (await results(options)).length).toBeGreaterThan(1);
  await search(options).press('ArrowDown');
  await options.keyboard.press('ArrowDown');
  await options.keyboard.press('ArrowUp');
  await options.keyboard.press('ArrowUp');
  await expect(search(options)).toBeFocused();
  await search(options).press('ArrowDown');
  await options.keyboard.press('ArrowDown');
  const chosen = await options.evaluate(() => document.activeElement!.getAttribute('href')!.slice(1));
  await options.keyboard.press('Enter');
  await expectAt(options, chosen);
});

test('keeps text typed on a page while another page or a search is shown', async ({ options }) => {
  await pageLink(options, '研报与名称').click();
  await options.getByLabel('或在此粘贴全文').fill('半份研报');

  await search(options).fill('主题');
  await expect(options.getByLabel('或在此粘贴全文')).toBeHidden();
  await search(options).press('Escape');
  await expect(options.getByLabel('或在此粘贴全文')).toHaveValue('半份研报');

  await pageLink(options, '关于').click();
  await expect(options.getByLabel('或在此粘贴全文')).toBeHidden();
  await pageLink(options, '研报与名称').click();
  await expect(options.getByLabel('或在此粘贴全文')).toHaveValue('半份研报');
});

test('saves at once with a confirmation and offers Reset only for a changed setting', async ({ options }) => {
  const reset = resetOf(options, '主题');
  await expect(reset).toHaveCount(0);
  await expect(saved(options)).toHaveCount(0);

  await options.getByLabel('主题').selectOption('dark');
  await expect(saved(options)).toBeVisible();
  await expect(options.locator('.yj')).toHaveAttribute('data-theme', 'dark');
  expect(await stored(options)).toMatchObject({ theme: 'dark' });

  await reset.click();
  await expect(options.getByLabel('主题')).toHaveValue('system');
  await expect(options.getByLabel('主题')).toBeFocused();
  await expect(reset).toHaveCount(0);

  await options.getByRole('button', { name: '撤销' }).click();
  await expect(options.getByLabel('主题')).toHaveValue('dark');
  await expect(options.getByRole('button', { name: '撤销' })).toHaveCount(0);
});

test('resets all settings but not the disabled sites, and undoes it', async ({ options }) => {
  const all = options.getByRole('button', { name: '全部恢复默认' });
  await expect(all).toHaveAttribute('aria-disabled', 'true');
  await options.getByLabel('字号').selectOption('large');
  await options.getByLabel('涨跌颜色').selectOption('green');
  await options.getByRole('switch', { name: '在所有网站暂停' }).click();
  await options.getByLabel('添加网站').fill('xueqiu.com');
  await options.getByRole('button', { name: '添加', exact: true }).first().click();
  await expect(options.getByText('xueqiu.com', { exact: true })).toBeVisible();

  await all.click();
  await expect(options.getByText('已将 3 项设置恢复默认')).toBeVisible();
  await expect(options.getByLabel('字号')).toHaveValue('normal');
  await expect(options.getByRole('switch', { name: '在所有网站暂停' })).not.toBeChecked();
  expect(await stored(options)).toMatchObject({ offHosts: ['xueqiu.com'], isRedUp: true });

  await options.getByRole('button', { name: '撤销' }).click();
  await expect(options.getByLabel('字号')).toHaveValue('large');
  await expect(options.getByLabel('涨跌颜色')).toHaveValue('green');
  await expect(options.getByRole('switch', { name: '在所有网站暂停' })).toBeChecked();
});

test('keeps two options pages in sync and loses no simultaneous change', async ({ options, address, context }) => {
  const other = await context.newPage();
  await other.goto(address);

  await options.getByLabel('涨跌颜色').selectOption('green');
  await expect(other.getByLabel('涨跌颜色')).toHaveValue('green');

  await Promise.all([options.getByLabel('主题').selectOption('dark'), other.getByLabel('字号').selectOption('small')]);
  for (const page of [options, other]) {
    await expect(page.getByLabel('主题')).toHaveValue('dark');
    await expect(page.getByLabel('字号')).toHaveValue('small');
    await expect(page.getByLabel('涨跌颜色')).toHaveValue('green');
  }
});

test('preserves settings stored by a newer version', async ({ options, popup }) => {
  await options.evaluate(() =>
    chrome.storage.local.set({ settings: { version: 9, theme: 'sepia', cardWidth: 420, dwellMs: 200 } }),
  );
  await expect(options.getByLabel('悬停延迟')).toHaveValue('200');

  await options.getByLabel('字号').selectOption('large');
  await expect(saved(options)).toBeVisible();
  const opened = await popup();
  await opened.getByRole('button', { name: '暂停' }).click();

  await expect
    .poll(() => stored(options))
    .toEqual({ version: 9, theme: 'sepia', cardWidth: 420, dwellMs: 200, textSize: 'large', isPaused: true });
});

test('reports a failed save and shows the stored value', async ({ options }) => {
  await options.evaluate(() => {
    const refuse = (): Promise<void> => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    Object.assign(chrome.storage.local, { set: refuse });
  });

  await options.getByLabel('主题').selectOption('dark');

  await expect(options.getByRole('alert')).toContainText('未能保存');
  await expect(options.getByRole('alert')).toContainText('QUOTA_BYTES');
  await expect(options.getByLabel('主题')).toHaveValue('system');
  await expect(saved(options)).toHaveCount(0);
});

test('reports a failed request for site access', async ({ page, address }) => {
  await page.addInitScript(() => {
    Object.assign(chrome.permissions, {
      contains: () => Promise.resolve(false),
      request: () => Promise.reject(new Error('must be called during a user gesture')),
    });
  });
  await page.goto(`${address}#privacy`);

  await page.getByRole('button', { name: '允许读取所有网站' }).click();

  await expect(page.getByRole('alert')).toContainText('must be called during a user gesture');
  await expect(page.getByRole('button', { name: '允许读取所有网站' })).toBeVisible();
});

test('reports a failed switch in the footer and shows the stored value', async ({ popup }) => {
  const opened = await popup();
  await opened.evaluate(() => {
    Object.assign(chrome.storage.local, { set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
  });

  await opened.getByRole('button', { name: '按键才显示' }).click();

  await expect(opened.getByRole('alert')).toContainText('QUOTA_BYTES');
  await expect(opened.getByRole('button', { name: '按键才显示' })).toBeVisible();
});

test('opens at the source documents from the dossier', async ({ page, extensionId, context }) => {
  await page.goto(`chrome-extension://${extensionId}/sidepanel.html?company=amazon`);

  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: '附上原文' }).first().click(),
  ]);

  await expect(pageTitle(opened)).toHaveText('研报与名称');
  await expect(opened.getByRole('heading', { name: '研报原文' })).toBeVisible();
});

test('edits the list of disabled sites with undo, and open pages follow', async ({ options, context }) => {
  const news = await context.newPage();
  await context.route('https://news.example/a', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>新易盛</p>') }),
  );
  await news.goto('https://news.example/a');
  await expect.poll(() => marks(news)).toEqual(['新易盛']);
  await options.bringToFront();
  const typed = options.getByLabel('添加网站');
  const add = options.locator('.site-add').getByRole('button');

  await typed.fill('雪球论坛');
  await add.click();
  await expect(options.getByRole('alert')).toContainText('“雪球论坛”不是有效的网站');
  await expect(typed).toHaveValue('雪球论坛');

  await typed.fill('https://News.example/a?b=1');
  await typed.press('Enter');
  await expect(options.getByRole('listitem').filter({ hasText: 'news.example' })).toBeVisible();
  await expect(typed).toHaveValue('');
  await expect.poll(() => marks(news)).toEqual([]);

  await typed.fill('news.example');
  await typed.press('Enter');
  await expect(options.getByRole('alert')).toContainText('news.example 已在列表中');

  await options.getByRole('button', { name: '移除 news.example' }).click();
  await expect(options.getByRole('listitem').filter({ hasText: 'news.example' })).toHaveCount(0);
  await news.bringToFront();
  await expect.poll(() => marks(news)).toEqual(['新易盛']);
  await options.bringToFront();
  await options.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => marks(news)).toEqual([]);
  await expect(options.getByRole('listitem').filter({ hasText: 'news.example' })).toBeVisible();
});

test('shows the assigned shortcuts and opens the browser’s page to change them', async ({ options, context }) => {
  const keys = options.locator('#shortcuts .keys');
  const set = await options.evaluate(() => chrome.commands.getAll());

  // Chromium leaves a command without its suggested key if the browser uses that key itself.
  const suggested = await options.evaluate(() =>
    Object.entries(chrome.runtime.getManifest().commands ?? {}).flatMap(([name, { suggested_key: key }]) =>
      key ? [name] : [],
    ),
  );
  expect(set.flatMap(({ name, shortcut }) => (name && shortcut ? [name] : [])).toSorted()).toEqual(
    suggested.toSorted(),
  );
  for (const { shortcut } of set) if (shortcut) await expect(keys).toContainText(shortcut);
  // Without a row, the user cannot know that a command exists.
  await expect(keys.getByText('将焦点移入行情页研报条')).toBeVisible();
  for (const key of ['P', 'C', 'Esc', 'yj']) await expect(keys.getByText(key, { exact: true })).toBeVisible();

  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    options.getByRole('button', { name: '更改快捷键…' }).click(),
  ]);
  await expect.poll(() => opened.url()).toBe('chrome://extensions/shortcuts');
});

test('explains every permission in the manifest', async ({ options }) => {
  await go(options, 'privacy');
  const { permissions = [], host_permissions: hosts = [] } = await options.evaluate(() => chrome.runtime.getManifest());
  const list = options.locator('#privacy .permissions').first();

  await expect(list.locator('dt code')).toHaveText([...hosts, ...permissions]);
  await expect(list.getByText('暂无说明，请咨询')).toHaveCount(0);
  await expect(list.getByText('已允许')).toBeVisible();
  await expect(options.locator('#privacy')).toContainText("connect-src 'none'");
});

test('shows version, included reports and the disclaimer', async ({ options }) => {
  await go(options, 'about');
  const version = await options.evaluate(() => chrome.runtime.getManifest().version);
  const about = options.locator('#about');

  await expect(about).toContainText(`版本 ${version}`);
  await expect(about).toContainText('截至 2025-08-14');
  await expect(about).toContainText('截至 2025-02-07');
  await expect(about).toContainText('不构成投资建议');
});

test('copies diagnostics with the last errors and without the user’s data', async ({ options, worker, context }) => {
  await go(options, 'about');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await options.evaluate(() => chrome.storage.local.set({ settings: { offHosts: ['secret.example'] } }));
  await worker.evaluate(() => void setTimeout(() => JSON.parse('{"memo": 中际旭创')));
  await options.evaluate(() => void Promise.reject(new TypeError('x is null')));
  const errors = (): Promise<unknown[]> =>
    options.evaluate(async () => ((await chrome.storage.local.get('errors'))['errors'] ?? []) as unknown[]);
  await expect.poll(async () => (await errors()).length).toBe(2);

  await options.getByRole('button', { name: '复制诊断信息' }).click();

  await expect(options.locator('#about').getByRole('status')).toHaveText('已复制');
  const text = await options.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Yanjing \d+\.\d+\.\d+\nBrowser: .*Chrome\/\d+/);
  expect(text).toMatch(/\nRows: .*\bcompanies [1-9]\d*/);
  expect(text).toContain('Changed settings: offHosts\n');
  expect(text).toMatch(/ worker SyntaxError/);
  expect(text).toMatch(/ options TypeError: x is null/);
  expect(text).not.toMatch(/secret|中际|memo/);
});

test('says why diagnostics were not copied', async ({ options }) => {
  await go(options, 'about');
  await options.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });

  await options.getByRole('button', { name: '复制诊断信息' }).click();

  await expect(options.locator('#about').getByRole('status')).toHaveText('复制失败：denied');
});

for (const [title, hash] of pages) {
  test(`reaches every control of the page ${title} by keyboard and never covers the focused one`, async ({
    options,
  }) => {
    await go(options, hash);
    await expect(pageTitle(options)).toHaveText(title);
    const controls = await options
      .locator('main :is(a, button, input, select, textarea, summary):visible:enabled')
      .evaluateAll((all) => all.map((element, at) => element.setAttribute('data-control', String(at))).length);
    await search(options).focus();
    const seen = new Set<string>();
    for (let step = 0; step < controls + 20; step++) {
      await options.keyboard.press('Tab');
      const at = await options.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return null;
        const { x, y, width, height } = element.getBoundingClientRect();
        const top = document.elementFromPoint(x + Math.min(width, 400) / 2, y + height / 2);
        // A visually hidden input is one pixel wide beside its drawn label.
        const isDrawn = width > 2;
        const isCovered = isDrawn && !(top && (element.contains(top) || top.contains(element)));
        return { control: element.getAttribute('data-control'), name: element.textContent, isCovered };
      });
      if (!at) break;
      expect(at.isCovered, at.name).toBe(false);
      if (at.control !== null) seen.add(at.control);
    }
    expect(seen.size).toBe(controls);
  });
}

test('changes and resets settings by keyboard', async ({ options }) => {
  await options.locator('#setting-theme').focus();
  await options.keyboard.press('ArrowDown');
  await expect(options.locator('.yj')).toHaveAttribute('data-theme', 'light');
  await options.locator('#setting-dwellMs').focus();
  await options.keyboard.press('ArrowRight');
  await expect.poll(() => stored(options)).toMatchObject({ dwellMs: 140 });
  await options.keyboard.press('Shift+Tab');
  await expect(resetOf(options, '悬停延迟')).toBeFocused();
  await options.keyboard.press('Enter');
  await expect(options.locator('#setting-dwellMs')).toHaveValue('120');
  await options.locator('#setting-isPaused').focus();
  await options.keyboard.press('Space');
  await expect(options.locator('#setting-isPaused')).toBeChecked();
});

for (const language of ['zh-CN', 'en'] as const) {
  test(`fits widths down to 320 px without horizontal scrolling, also with the largest text, in ${language}`, async ({
    options,
  }) => {
    await options.evaluate(
      (chosen) =>
        chrome.storage.local.set({
          settings: { language: chosen, offHosts: [`${'very-long-'.repeat(6)}host.example`] },
        }),
      language,
    );
    await expect(options.locator('html')).toHaveAttribute('lang', language);
    for (const textSize of ['normal', 'larger']) {
      await options.locator('#setting-textSize').selectOption(textSize);
      for (const [, hash] of pages) {
        await go(options, hash);
        await expect(options.locator(`#page-${hash.slice(1)}`)).toBeVisible();
        for (const width of [320, 480, 760, 1400]) {
          await options.setViewportSize({ width, height: 700 });
          const found = await options.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(found, `${hash} ${textSize} ${width}`).toBeLessThanOrEqual(0);
        }
      }
      await options.setViewportSize({ width: 320, height: 700 });
      for (const part of ['privacy', 'sync', 'shortcuts']) {
        await go(options, part);
        await expectAt(options, part);
      }
      await expect(options.locator('nav [aria-current=page]')).toBeInViewport();
    }
  });
}

const axe = async (options: Page): Promise<unknown[]> => (await new AxeBuilder({ page: options }).analyze()).violations;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe on every page in the ${colorScheme} color scheme`, async ({ options }) => {
    await options.emulateMedia({ colorScheme });
    for (const [title, hash] of pages) {
      await go(options, hash);
      await expect(pageTitle(options)).toHaveText(title);
      expect(await axe(options), title).toEqual([]);
    }
  });

  test(`passes axe after a change, an error and a search in the ${colorScheme} color scheme`, async ({ options }) => {
    await options.getByLabel('主题').selectOption(colorScheme);
    await resetOf(options, '主题').click();
    await options.getByLabel('添加网站').fill('不是');
    await options.getByLabel('添加网站').press('Enter');
    await expect(options.getByRole('alert')).toBeVisible();
    await options.emulateMedia({ colorScheme });
    expect(await axe(options)).toEqual([]);

    await search(options).fill('xuanting');
    await expect.poll(() => highlightedTexts(options)).toContain('悬停');
    expect(await axe(options)).toEqual([]);
    await search(options).press('Enter');
    await expect(pageTitle(options)).toHaveText('常用');
    await options.setViewportSize({ width: 320, height: 700 });
    expect(await axe(options)).toEqual([]);
    await search(options).fill('没有这项');
    await expect(options.getByText('未找到与“没有这项”相关的设置')).toBeVisible();
    expect(await axe(options)).toEqual([]);
  });
}
