// The popup: tabs, reports, a long watchlist, and its layout.
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { fakeBrowser } from '../support/fake-browser.ts';
import { openPage } from '../support/page.ts';
import { aWatch } from '../support/rows.ts';

const tab = (name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const listItems = page.getByRole('listitem');

/** Elements that can be scrolled vertically, including the document. */
const scrollers = (): Element[] =>
  [...document.querySelectorAll('*')].filter(
    (element) =>
      element.scrollHeight > element.clientHeight + 1 &&
      (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY)),
  );

describe('popup', () => {
  it('moves between tabs with arrow keys, Home and End', async () => {
    await openPage('popup');
    const [list, companies, reports] = [tab('自选'), tab('本页'), tab('研报')];
    await list.click();

    for (const [key, reached] of [
      ['End', reports],
      ['ArrowRight', list],
      ['ArrowRight', companies],
      ['Home', list],
      ['ArrowLeft', reports],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      await expect.element(reached).toHaveFocus();
      await expect.element(reached).toHaveAttribute('aria-selected', 'true');
    }
    await expect.element(page.getByRole('tabpanel', { name: /研报/ })).toBeVisible();
  });

  it('enters the watchlist by the down arrow, stars by Ctrl+Enter and goes back to the search box', async () => {
    await openPage('popup', { rows: { watches: [aWatch('300308.SZSE', 2), aWatch('300502.SZSE', 1)] } });
    const box = page.getByRole('combobox', { name: /拼音/ });
    await expect.element(listItems.nth(1)).toBeVisible();
    await expect.element(box).toHaveFocus();
    const name = (nth: number): Locator => listItems.nth(nth).getByRole('button', { name: /的档案$/ });

    await userEvent.keyboard('{ArrowDown}');
    await expect.element(name(0)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(name(1)).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(box).toHaveFocus();

    await userEvent.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    await expect.element(listItems).toHaveLength(1);
    await expect.element(page.getByRole('button', { name: '撤销' })).toBeVisible();
  });

  it('lists the companies whose re-check date has come', async () => {
    const note = (companyId: string, recheckOn: string) => ({
      companyId,
      text: '',
      tags: [],
      changedAtMs: 1,
      ownView: { recheckOn },
    });
    await openPage('popup', {
      rows: { notes: [note('300308.SZSE', '2020-01-01'), note('300502.SZSE', '9999-01-01')] },
    });

    await page.getByText('新动态（1）').click();

    await expect.element(listItems.filter({ hasText: '中际旭创' })).toMatchTextContent('复查日 2020-01-01');
    expect(await axeFindings()).toEqual([]);
  });

  it('copies the companies of the page as a table', async () => {
    await openPage('popup', { tab: { counts: { '300308.SZSE': 1, '300502.SZSE': 3 } } });
    await tab('本页').click();
    await page.getByText('复制本页公司').click();

    await page.getByRole('button', { name: '复制表格' }).click();

    await expect.element(page.getByText('已复制 2 家')).toBeVisible();
    const cells = (await navigator.clipboard.readText()).split('\n').map((line) => line.split('\t'));
    expect(cells.map(([code, name]) => [code, name])).toEqual([
      ['代码', '名称'],
      ['300502.SZ', '新易盛'],
      ['300308.SZ', '中际旭创'],
    ]);
  });

  it('says on the page’s tab that all sites are paused, shows no count and resumes', async () => {
    await openPage('popup', { settings: { isPaused: true }, tab: { counts: { '300308.SZSE': 3 } } });
    await expect.element(tab('本页')).not.toMatchTextContent(/\d/);
    await tab('本页').click();
    const panel = page.getByRole('tabpanel');
    await expect.element(panel.getByText('已在所有网站暂停')).toBeVisible();

    await panel.getByRole('button', { name: '恢复' }).click();

    await expect.element(listItems).toMatchTextContent(/中际旭创.*3 次/);
    await expect.element(tab('本页')).toMatchTextContent('1');
  });

  it('cannot disable a site in a private window, and says so', async () => {
    await openPage('popup', { tab: { isPrivate: true } });

    const toggle = page.getByRole('switch', { name: '无痕窗口中不能停用网站' });
    await expect.element(toggle).toBeDisabled();
    await expect.element(page.getByRole('button', { name: '暂停' })).toBeEnabled();
  });

  it('lists the reports with publisher, date and age', async () => {
    await openPage('popup');

    await tab('研报').click();

    await expect.element(listItems.nth(0)).toMatchTextContent(/中原证券.*截至 2025-08-14.*\d+ 个月前/);
    await expect.element(listItems.nth(1)).toMatchTextContent(/未注明机构.*截至 2025-02-07.*\d+ 个月前/);
  });

  it('opens the page of a report in the side panel', async () => {
    const closed = vi.spyOn(window, 'close').mockImplementation(() => {});
    onTestFinished(() => closed.mockRestore());
    await openPage('popup');
    await tab('研报').click();

    await page.getByRole('button', { name: /计算机行业月报/ }).click();

    await expect.poll(() => closed).toHaveBeenCalledOnce();
    expect(await fakeBrowser.storage.local.get('panelWish')).toMatchObject({
      panelWish: { reportId: 'ccnew-computer-monthly-202508' },
    });
  });

  it('renders only the rows near the view of a watchlist with hundreds of rows', async () => {
    const watches = Array.from({ length: 400 }, (_, nth) => aWatch(`${600_000 + nth}.SSE`, nth));
    await openPage('popup', { rows: { watches } });
    const row = (code: string): Locator => listItems.filter({ hasText: code });
    await expect.element(row('600399.SH')).toBeVisible();
    await expect.element(tab('自选')).toMatchTextContent('400');
    expect(listItems.elements().length).toBeLessThan(100);

    const list = await page.getByRole('tabpanel').findElement();
    const wholeHeight = list.scrollHeight;
    list.scrollTo(0, list.scrollHeight);
    await expect.element(row('600000.SH')).toBeInViewport();
    expect(listItems.elements().length).toBeLessThan(100);
    // The estimated row height matches the real one.
    expect(Math.abs(list.scrollHeight - wholeHeight)).toBeLessThan(wholeHeight / 50);

    // A focused row stays rendered when it is scrolled out of view.
    const star = row('600000.SH').getByRole('button', { name: '从自选中移除' });
    ((await star.findElement()) as HTMLElement).focus();
    list.scrollTo(0, 0);
    await expect.element(row('600399.SH')).toBeInViewport();
    await expect.element(star).toHaveFocus();

    expect(await axeFindings()).toEqual([]);
  });

  it('keeps a row with a long metric name and its star inside the popup', async () => {
    await openPage('popup', { language: 'en-US', rows: { watches: [aWatch('AMZN.NASDAQ', 1)] } });

    await expect.element(listItems).toMatchTextContent('report estimate');
    const parts = [...(await listItems.findElement()).querySelectorAll('*')];
    expect(Math.max(...parts.map((part) => part.getBoundingClientRect().right))).toBeLessThanOrEqual(innerWidth);
  });

  it.each([320, 400, 560])('keeps the undo bar above the footer in a window of %i px', async (height) => {
    const watches = Array.from({ length: 20 }, (_, nth) => aWatch(`${600_000 + nth}.SSE`, nth));
    await openPage('popup', { height, rows: { watches } });

    await listItems.first().getByRole('button', { name: '从自选中移除' }).click();

    const undo = page.getByRole('button', { name: '撤销' });
    await expect.element(undo).toBeInViewport();
    const footer = document.querySelector('footer')!.getBoundingClientRect();
    expect(undo.element().parentElement!.getBoundingClientRect().bottom).toBeLessThanOrEqual(footer.top);
    expect(Math.round(footer.bottom)).toBe(height);
  });

  it.each([
    [640, 480],
    [533, 400],
    [400, 300],
  ])('shows at most one scroll bar, the search box and the footer in a window of %i × %i', async (width, height) => {
    const watches = Array.from({ length: 60 }, (_, nth) => aWatch(`${600_000 + nth}.SSE`, nth));
    await openPage('popup', { width, height, rows: { watches } });
    await expect.element(listItems.filter({ hasText: '600059.SH' })).toBeVisible();
    const search = page.elementLocator(document.querySelector('.search input')!);
    for (const query of ['', '光']) {
      await search.fill(query);
      await expect.poll(() => page.getByRole('row').elements().length > 0).toBe(query !== '');
      expect(scrollers().length).toBeLessThanOrEqual(1);
      expect(document.documentElement.scrollWidth - innerWidth).toBeLessThanOrEqual(0);
      document.scrollingElement!.scrollTo(0, 400);
      await expect.element(search).toBeInViewport();
      expect(document.querySelector('.foot')!.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
    }
  });

  it.each(['zh-CN', 'en-US'] as const)('shows a host name of 24 characters whole in %s', async (language) => {
    const host = 'gallery.yanjing.example';
    await openPage('popup', { language, tab: { url: `https://${host}/` } });

    const { clientWidth, scrollWidth } = await page.getByTitle(host).findElement();
    expect(scrollWidth).toBe(clientWidth);
  });

  it('shows English text in an English browser', async () => {
    await openPage('popup', { language: 'en-US' });

    await expect.element(page.getByText('Your watchlist is empty')).toBeVisible();
  });

  it('reports a switch that was not saved and shows the stored value', async () => {
    await openPage('popup');
    const pause = page.getByRole('button', { name: '暂停' });
    const write = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    onTestFinished(() => write.mockRestore());

    await pause.click();

    await expect.element(page.getByRole('alert')).toMatchTextContent('QUOTA_BYTES');
    await expect.element(pause).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('passes axe with search results in the %s color scheme', async (colorScheme) => {
    await openPage('popup', { colorScheme });
    await page.getByRole('combobox').fill('光');
    await expect.element(page.getByRole('row').first()).toBeVisible();

    expect(await axeFindings()).toEqual([]);
  });
});
