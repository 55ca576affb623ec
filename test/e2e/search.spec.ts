// Search in the popup: matching, input methods, keyboard navigation and empty results.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { article, expect, test as base } from './fixtures.ts';

interface SearchFixtures {
  /** Opens the popup in a tab, over a news page. */
  popupOverNews: () => Promise<Page>;
}

const test = base.extend<SearchFixtures>({
  popupOverNews: async ({ context, extensionId, open }, use) => {
    await use(async () => {
      await open(article('<p>今日市场</p>'));
      const popup = await context.newPage();
      await popup.setViewportSize({ width: 392, height: 580 });
      // In a tab, the popup would find itself as the active tab.
      await popup.addInitScript(() => {
        const query = chrome.tabs.query.bind(chrome.tabs);
        Object.assign(chrome.tabs, { query: () => query({ url: 'https://news.example/*' }) });
      });
      await popup.goto(`chrome-extension://${extensionId}/popup.html`);
      return popup;
    });
  },
});

const box = (popup: Page): Locator => popup.getByRole('combobox', { name: /拼音|pinyin/i });
const rows = (popup: Page): Locator => popup.getByRole('row');
const active = (popup: Page): Locator => popup.getByRole('row', { selected: true });
/** Presses a key that closes the popup; the page may be gone before the key is released. */
async function closeBy(popup: Page, key: string): Promise<void> {
  await Promise.all([popup.waitForEvent('close'), popup.keyboard.press(key).catch(() => undefined)]);
}
const star = (row: Locator): Locator => row.getByRole('button', { name: /自选/ });

test('focuses the search box on open and finds by pinyin, name, English name and code', async ({ popup }) => {
  const opened = await popup();
  await expect(box(opened)).toBeFocused();

  for (const [typed, name] of [
    ['zjxc', '中际旭创'],
    ['zhongjixuchuang', '中际旭创'],
    ['zhongjixc', '中际旭创'],
    ['中jxc', '中际旭创'],
    ['hanwuji', '寒武纪'],
    ['HWJ', '寒武纪'],
    ['寒武', '寒武纪'],
    ['0700', '腾讯控股'],
    ['sz300308', '中际旭创'],
    ['innolight', '中际旭创'],
  ] as const) {
    await box(opened).fill(typed);
    await expect(rows(opened).first()).toContainText(name);
  }
});

test('highlights the matching part of the name, code or alias', async ({ popup }) => {
  const opened = await popup();
  const marked = opened.locator('mark').first();

  await box(opened).fill('xuch');
  await expect(marked).toHaveText('旭创');
  await box(opened).fill('3003');
  await expect(marked).toHaveText('3003');
  await box(opened).fill('中际装');
  await expect(marked).toHaveText('中际装');
  await expect(rows(opened).first()).toContainText(/中际旭创.*中际装备/s);
});

test('moves through results, toggles the watch and opens the dossier by keyboard alone', async ({
  popupOverNews,
  worker,
}) => {
  const popup = await popupOverNews();
  await expect(box(popup)).toBeFocused();
  // Inserted at once: typing would show intermediate results, and the names below must belong to the final query.
  await popup.keyboard.insertText('guang');
  await expect(rows(popup).nth(4)).toBeVisible();
  const names = await rows(popup).getByRole('button', { name: '的档案' }).allTextContents();

  await expect(active(popup)).toContainText(names[0]!);
  await popup.keyboard.press('ArrowDown');
  await expect(active(popup)).toContainText(names[1]!);
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowUp');
  await expect(active(popup)).toContainText(names.at(-1)!);
  await expect(active(popup)).toBeInViewport();
  await popup.keyboard.press('Home');
  await expect(active(popup)).toContainText(names[0]!);
  await popup.keyboard.press('End');
  await expect(active(popup)).toContainText(names.at(-1)!);
  await popup.keyboard.press('Home');
  await popup.keyboard.press('ArrowDown');
  expect(await box(popup).getAttribute('aria-activedescendant')).toBe(await active(popup).getAttribute('id'));

  await popup.keyboard.press('Control+Enter');
  await expect(star(active(popup))).toHaveAttribute('aria-pressed', 'true');
  await popup.keyboard.press('Control+Enter');
  await expect(star(active(popup))).toHaveAttribute('aria-pressed', 'false');
  await expect(popup.getByRole('button', { name: '撤销' })).toBeVisible();
  await expect(box(popup)).toBeFocused();

  const panelRequest = worker.evaluate(
    () =>
      new Promise((resolve) =>
        chrome.storage.session.onChanged.addListener(({ panelWish }) => resolve(panelWish?.newValue)),
      ),
  );
  await closeBy(popup, 'Enter');
  expect(await panelRequest).toMatchObject({ companyId: 'accelink' });
});

test('opens the result of an Enter pressed before the results arrived', async ({ popupOverNews }) => {
  const popup = await popupOverNews();
  await expect(popup.getByRole('tab').first()).toBeVisible();

  await popup.keyboard.insertText('hanwuji');

  await closeBy(popup, 'Enter');
});

test('clears the search on Esc', async ({ popup }) => {
  const opened = await popup();
  await expect(box(opened)).toBeFocused();
  await opened.keyboard.type('zjxc');
  await expect(rows(opened)).toHaveCount(1);

  await opened.keyboard.press('Escape');

  await expect(box(opened)).toHaveValue('');
  await expect(box(opened)).toBeFocused();
  await expect(opened.getByRole('tab')).toHaveCount(3);
});

test('receives text typed while the focus is elsewhere', async ({ popup }) => {
  const opened = await popup();
  await opened.getByRole('tab', { name: '研报' }).click();
  await expect(box(opened)).not.toBeFocused();

  await opened.keyboard.type('zjxc');

  await expect(box(opened)).toHaveValue('zjxc');
  await expect(rows(opened).first()).toContainText('中际旭创');
});

test('neither searches nor opens anything during an IME composition', async ({ popupOverNews, context }) => {
  const popup = await popupOverNews();
  const session = await context.newCDPSession(popup);
  const compose = (text: string): Promise<unknown> =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await expect(box(popup)).toBeFocused();

  await compose('han');
  await compose("han'wu");
  await expect(box(popup)).toHaveValue("han'wu");
  // Chromium reports the Enter that ends a composition with key code 229.
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(popup.getByRole('tab')).toHaveCount(3);
  await expect(rows(popup)).toHaveCount(0);

  await session.send('Input.insertText', { text: '寒武' });
  await expect(box(popup)).toHaveValue('寒武');
  await expect(rows(popup).first()).toContainText('寒武纪');

  // Cancel a second composition: the results of the earlier text stay.
  await compose('ji');
  await expect(box(popup)).toHaveValue('寒武ji');
  await expect(rows(popup).first()).toContainText('寒武纪');
  await compose('');
  await expect(box(popup)).toHaveValue('寒武');
  await expect(rows(popup).first()).toContainText('寒武纪');
});

test('adds a company without coverage by its code and finds it again', async ({ popup }) => {
  const opened = await popup();

  await box(opened).fill('600519');
  await expect(rows(opened)).toHaveCount(1);
  await expect(rows(opened).first()).toContainText(/600519\.SH.*上交所.*研报未提及/s);
  await opened.keyboard.press('Control+Enter');
  await expect(star(rows(opened).first())).toHaveAttribute('aria-pressed', 'true');

  await opened.keyboard.press('Escape');
  await expect(opened.getByRole('listitem').filter({ hasText: '600519.SH' })).toBeVisible();
  await opened.reload();
  await box(opened).fill('6005');
  await expect(rows(opened).first()).toContainText('600519.SH');
});

test('offers every exchange when a code is ambiguous', async ({ popup }) => {
  const opened = await popup();

  await box(opened).fill('$IBM');

  await expect(rows(opened)).toHaveCount(2);
  await expect(rows(opened).nth(0)).toContainText('纳斯达克');
  await expect(rows(opened).nth(1)).toContainText('纽交所');
  await expect(opened.getByText('该代码未注明交易所')).toBeVisible();
});

test('shows search examples when nothing is found', async ({ popup }) => {
  const opened = await popup();

  await box(opened).fill('没有这家');

  await expect(opened.getByText('未找到“没有这家”')).toBeVisible();
  await expect(opened.getByRole('definition').filter({ hasText: 'zjxc' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme} color scheme`, async ({ popup }) => {
    const opened = await popup();
    await opened.emulateMedia({ colorScheme });
    const findings: string[] = [];
    for (const typed of ['gl', '$IBM', '没有这家']) {
      await box(opened).fill(typed);
      await expect(rows(opened).first().or(opened.getByText('未找到“没有这家”'))).toBeVisible();
      const { violations } = await new AxeBuilder({ page: opened }).analyze();
      findings.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
    }

    expect(findings).toEqual([]);
  });
}
