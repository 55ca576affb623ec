// Search in the popup: matching, input methods, keyboard navigation and empty results.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent, type Locator } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { fakeBrowser } from '../support/fake-browser.ts';
import { openPage, reopen } from '../support/page.ts';
import { addRows, lockStore } from '../support/rows.ts';

const box = page.getByRole('combobox', { name: /拼音/ });
const rows = page.getByRole('row');
const active = page.getByRole('row', { selected: true });
const starOf = (row: Locator): Locator => row.getByRole('button', { name: /自选/ });

/** Inserts text at once, as an input method does. */
const insert = (text: string): Promise<unknown> => cdp().send('Input.insertText', { text });

/** The popup closes itself when it opens a dossier. */
const closed = vi.spyOn(window, 'close').mockImplementation(() => {});
beforeEach(() => void closed.mockClear());

async function expectDossierRequest(companyId: string): Promise<void> {
  await expect.poll(() => closed).toHaveBeenCalledOnce();
  expect(await fakeBrowser.storage.local.get('panelWish')).toMatchObject({ panelWish: { companyId } });
}

describe('search', () => {
  beforeEach(async () => {
    await openPage('popup');
    await expect.element(box).toHaveFocus();
  });

  it.each([
    ['zjxc', '中际旭创'],
    ['zhongjixuchuang', '中际旭创'],
    ['zhongjixc', '中际旭创'],
    ['中jxc', '中际旭创'],
    ['hanwuji', '寒武纪'],
    ['HWJ', '寒武纪'],
    ['寒武', '寒武纪'],
    ['0700', '腾讯控股'],
    ['0700.HK', '腾讯控股'],
    ['sz300308', '中际旭创'],
    ['688256', '寒武纪'],
    ['innolight', '中际旭创'],
  ])('finds by pinyin, name, English name or code: %s', async (typed, name) => {
    await box.fill(typed);

    await expect.element(rows.first()).toMatchTextContent(name);
  });

  it('shows the leading figure of a result', async () => {
    await box.fill('亚马逊');

    await expect.element(rows.first()).toMatchTextContent(/1,200.*研报预测/);
  });

  it.each([
    ['hanw', '寒武', /寒武纪/],
    ['xuch', '旭创', /中际旭创/],
    ['3003', '3003', /3003/],
    ['中际装', '中际装', /中际旭创.*中际装备/],
  ])('highlights the part of the name, code or alias that matches %s', async (typed, marked, row) => {
    await box.fill(typed);

    await expect.poll(() => rows.first().query()?.querySelector('mark')?.textContent).toBe(marked);
    await expect.element(rows.first()).toMatchTextContent(row);
  });

  it('moves through results and wraps around by keyboard', async () => {
    await insert('guang');
    await expect.element(rows.nth(4)).toBeVisible();
    const names = rows.elements().map((row) => row.querySelector('button')!);
    const isActive = async (at: number): Promise<void> => {
      await expect.element(active).toContainElement(names.at(at)!);
      expect(box.element().getAttribute('aria-activedescendant')).toBe(active.element().id);
    };

    await isActive(0);
    await userEvent.keyboard('{ArrowDown}');
    await isActive(1);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await isActive(-1);
    await expect.element(active).toBeInViewport();
    await userEvent.keyboard('{Home}');
    await isActive(0);
    await userEvent.keyboard('{End}');
    await isActive(-1);
    await userEvent.keyboard('{ArrowDown}');
    await isActive(0);
  });

  it('toggles the watch and opens the dossier by keyboard, and keeps the focus in the box', async () => {
    await insert('guang');
    await expect.element(rows.nth(4)).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');

    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(starOf(active)).toHaveAttribute('aria-pressed', 'true');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(starOf(active)).toHaveAttribute('aria-pressed', 'false');
    await expect.element(page.getByRole('button', { name: '撤销' })).toBeVisible();
    await expect.element(box).toHaveFocus();

    await userEvent.keyboard('{Enter}');
    await expectDossierRequest('002281.SZSE');
  });

  it('opens the result of an Enter pressed before the results arrived', async () => {
    await expect.element(page.getByRole('tab').first()).toBeVisible();

    const unlock = lockStore();
    await insert('hanwuji');
    await userEvent.keyboard('{Enter}');
    expect(rows.elements()).toEqual([]);
    await unlock();

    await expectDossierRequest('688256.SSE');
  });

  it.each([
    ['光通信', '光通信', '板块与主题 · 13 家'],
    ['guangtongxin', '光通信', '板块与主题 · 13 家'],
    ['液冷', '液冷', '板块与主题'],
    ['shuju', '数据要素', '板块与主题'],
    ['通信周报', '通信周报', '研报'],
    ['yuebao', '计算机行业月报', '中原证券'],
    ['字号', '字号', '设置'],
    ['zihao', '字号', '设置'],
    ['备份', '备份与恢复', '设置'],
    ['暂停', '在所有网站暂停', '操作'],
  ])('finds sectors, reports, settings and actions: %s', async (typed, name, details) => {
    await box.fill(typed);

    await expect.element(rows.filter({ hasText: name }).filter({ hasText: details }).first()).toBeVisible();
  });

  it('opens a sector first when its whole name is typed', async () => {
    await box.fill('液冷');
    await expect.element(active).toMatchTextContent('板块与主题');

    await userEvent.keyboard('{Enter}');

    await expect.poll(() => closed).toHaveBeenCalledOnce();
    expect(await fakeBrowser.storage.local.get('panelWish')).toMatchObject({ panelWish: { group: '液冷' } });
  });

  it('opens a report', async () => {
    await box.fill('通信周报');
    await rows.filter({ hasText: '2025-02-07' }).getByRole('button').click();

    await expect.poll(() => closed).toHaveBeenCalledOnce();
    expect(await fakeBrowser.storage.local.get('panelWish')).toMatchObject({
      panelWish: { reportId: 'comms-weekly-20250207' },
    });
  });

  it('finds a note by its text', async () => {
    await addRows({
      notes: [{ companyId: '300308.SZSE', text: '等三季报\n\n> 订单排到明年', tags: [], changedAtMs: 1 }],
    });
    await box.fill('订单排');

    await expect.element(rows).toHaveLength(1);
    await expect.element(rows.first()).toMatchTextContent(/中际旭创.*笔记.*订单排到明年/);
  });

  it('runs an action', async () => {
    await box.fill('zanting');
    await rows.getByRole('button', { name: '在所有网站暂停' }).click();
    await box.fill('');

    await expect.element(page.getByText('已在所有网站暂停').first()).toBeVisible();
  });

  it('clears the search on Esc', async () => {
    await userEvent.keyboard('zjxc');
    await expect.element(rows).toHaveLength(1);

    await userEvent.keyboard('{Escape}');

    await expect.element(box).toHaveValue('');
    await expect.element(box).toHaveFocus();
    await expect.element(page.getByRole('tab')).toHaveLength(3);
  });

  it('receives text typed while the focus is elsewhere', async () => {
    await page.getByRole('tab', { name: /研报/ }).click();
    await expect.element(box).not.toHaveFocus();

    await userEvent.keyboard('zjxc');

    await expect.element(box).toHaveValue('zjxc');
    await expect.element(rows.first()).toMatchTextContent('中际旭创');
  });

  it('neither searches nor opens anything during an IME composition', async () => {
    // Chromium reports keys that the input method handles with key code 229.
    const pressEnter = async (): Promise<void> => {
      for (const type of ['keyDown', 'keyUp'] as const) {
        await cdp().send('Input.dispatchKeyEvent', { type, key: 'Enter', windowsVirtualKeyCode: 229 });
      }
    };
    const compose = (text: string): Promise<unknown> =>
      cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('han');
    await compose("han'wu");
    await expect.element(box).toHaveValue("han'wu");
    await pressEnter();
    await expect.element(page.getByRole('tab')).toHaveLength(3);
    expect(rows.elements()).toEqual([]);

    await insert('寒武');
    await expect.element(box).toHaveValue('寒武');
    await expect.element(rows.first()).toMatchTextContent('寒武纪');

    // Cancel a second composition: the results of the earlier text stay, and Enter opens none of them.
    await compose('ji');
    await expect.element(box).toHaveValue('寒武ji');
    await pressEnter();
    await expect.element(rows.first()).toMatchTextContent('寒武纪');
    await compose('');
    await expect.element(box).toHaveValue('寒武');
    await expect.element(rows.first()).toMatchTextContent('寒武纪');
    expect(await fakeBrowser.storage.local.get('panelWish')).toEqual({});
  });

  it('adds a company without coverage by its code and finds it again', async () => {
    await box.fill('600519');
    await expect.element(rows).toHaveLength(1);
    await expect.element(rows.first()).toMatchTextContent(/600519\.SH.*上交所.*研报未提及/);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(starOf(rows.first())).toHaveAttribute('aria-pressed', 'true');

    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listitem').filter({ hasText: '600519.SH' })).toBeVisible();
    await reopen();
    await box.fill('6005');
    await expect.element(rows.first()).toMatchTextContent('600519.SH');
  });

  it('offers every exchange when a code is ambiguous', async () => {
    await box.fill('$IBM');

    await expect.element(rows).toHaveLength(2);
    await expect.element(rows.nth(0)).toMatchTextContent('纳斯达克');
    await expect.element(rows.nth(1)).toMatchTextContent('纽交所');
    await expect.element(page.getByText(/该代码未注明交易所/)).toBeVisible();
  });

  it('shows search examples when nothing is found', async () => {
    await box.fill('没有这家');

    await expect.element(page.getByText('未找到“没有这家”')).toBeVisible();
    await expect.element(page.getByRole('definition').filter({ hasText: 'zjxc' })).toBeVisible();
  });
});

describe.each(['light', 'dark'] as const)('search in the %s color scheme', (colorScheme) => {
  it.each([
    ['results', 'gl', /谷歌/],
    ['an ambiguous code', '$IBM', /该代码未注明交易所/],
    ['nothing found', '没有这家', /未找到/],
  ])('passes axe with %s', async (_, typed, shown) => {
    await openPage('popup', { colorScheme });
    await box.fill(typed);
    await expect.element(page.getByText(shown).first()).toBeVisible();

    expect(await axeFindings()).toEqual([]);
  });
});
