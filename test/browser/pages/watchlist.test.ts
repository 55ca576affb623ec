// The watchlist in the popup: order, tags, bulk actions, new reports and undo.
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { aReport, aView, companySubject } from '../../support/builders.ts';
import { axeFindings } from '../support/axe.ts';
import { openPage, press, reopen } from '../support/page.ts';
import { addRows, storedMeta } from '../support/rows.ts';

const companies = ['300308.SZSE', '688256.SSE', 'AMZN.NASDAQ', 'GOOGL.NASDAQ', '300502.SZSE'];
const initial = ['中际旭创', '寒武纪', '亚马逊', '谷歌', '新易盛'];
const watches = companies.map((companyId, order) => ({ companyId, addedAtMs: 1000, order, changedAtMs: 1000 }));

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const names = (): string[] =>
  button(/的档案$/)
    .elements()
    .map((open) => open.textContent.replace(/\s*的档案$/, ''));
const row = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
const select = (name: string): Promise<void> => page.getByRole('checkbox', { name: `选择 ${name}` }).click();

async function openListOfFive(colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await openPage('popup', { rows: { watches }, colorScheme });
  await expect.poll(names).toEqual(initial);
}

describe('watchlist', () => {
  it('moves a row by drag and by key', async () => {
    await openListOfFive();

    await row('新易盛').hover();
    await button('移动 新易盛').dropTo(row('寒武纪'), { targetPosition: { x: 100, y: 4 } });
    await expect.poll(names).toEqual(['中际旭创', '新易盛', '寒武纪', '亚马逊', '谷歌']);

    const handle = button('移动 中际旭创');
    await press(handle, '{ArrowDown}');
    await expect.poll(names).toEqual(['新易盛', '中际旭创', '寒武纪', '亚马逊', '谷歌']);
    await expect.element(handle).toHaveFocus();
    await press(handle, '{ArrowDown}');
    const moved = ['新易盛', '寒武纪', '中际旭创', '亚马逊', '谷歌'];
    await expect.poll(names).toEqual(moved);
    await reopen();
    await expect.poll(names).toEqual(moved);
  });

  it('undoes moves one by one', async () => {
    await openListOfFive();
    const handle = button('移动 中际旭创');
    const movedOnce = ['寒武纪', '中际旭创', '亚马逊', '谷歌', '新易盛'];
    await press(handle, '{ArrowDown}');
    await expect.poll(names).toEqual(movedOnce);
    await press(handle, '{ArrowDown}');
    await expect.poll(names).toEqual(['寒武纪', '亚马逊', '中际旭创', '谷歌', '新易盛']);

    await button('撤销').click();
    await expect.poll(names).toEqual(movedOnce);
    await button('撤销').click();
    await expect.poll(names).toEqual(initial);
    await expect.element(button('撤销')).not.toBeInTheDocument();
  });

  it('sorts by rating and by change', async () => {
    await openListOfFive();
    const order = page.getByLabelText('排序');

    await order.selectOptions('按评级');
    await expect.poll(() => names().slice(0, 2).toSorted()).toEqual(['中际旭创', '新易盛']);

    await order.selectOptions('按变化');
    // 1,000 → 1,200 is more than 750 → 850.
    await expect.poll(() => names().slice(0, 2)).toEqual(['亚马逊', '谷歌']);
    await expect.element(row('亚马逊')).toMatchTextContent(/1,000 →.*1,200/);
    await expect.element(button('移动 亚马逊')).not.toBeInTheDocument();
  });

  it('filters by coverage, change and age, and keeps filter and order for the next time', async () => {
    const unreported = ['600519.SSE', '601318.SSE'].map((companyId, at) => ({
      ...watches[0]!,
      companyId,
      order: 10 + at,
    }));
    await openPage('popup', { rows: { watches: [...watches, ...unreported] } });
    await button(/^有研报 5$/).click();
    await expect.poll(names).toEqual(initial);

    await button(/^有变化 \d/).click();
    await expect.poll(names).not.toContain('新易盛');
    expect(names()).toContain('亚马逊');
    const changed = names().toSorted();
    await page.getByLabelText('排序').selectOptions('按变化');
    await expect.poll(() => names()[0]).toBe('亚马逊');
    await reopen();
    await expect.poll(() => names()[0]).toBe('亚马逊');
    expect(names().toSorted()).toEqual(changed);

    await button(/^过期 5$/).click();
    await expect.poll(() => names().toSorted()).toEqual(initial.toSorted());
    await button(/^全部 7$/).click();
    await expect.poll(names).toHaveLength(7);
  });

  it('exports the shown companies with rating, date, house and change', async () => {
    await openListOfFive();
    await page.getByText('导出为表格').click();

    await button('复制 Markdown').click();

    await expect.element(page.getByText('已复制 5 家')).toBeVisible();
    const lines = (await navigator.clipboard.readText()).split('\n');
    expect(lines[0]).toBe('| 代码 | 名称 | 评级 | 研报日期 | 机构 | 变化 |');
    expect(lines[2]).toMatch(/^\| 300308\.SZ \| 中际旭创 \| 重点推荐 \| 2025-02-07 \| 未注明机构 \|/);
    expect(lines[4]).toMatch(/AMZN \| 亚马逊 .*1,000 → .*1,200/);
  });

  it('shows a company without coverage in one line', async () => {
    await openPage('popup', {
      rows: { watches: [...watches, { ...watches[0]!, companyId: '600519.SSE', order: 10 }] },
    });
    await expect.element(row('600519.SH')).toMatchTextContent('研报未提及');

    expect((await row('600519.SH').findElement()).getBoundingClientRect().height).toBeLessThanOrEqual(32);
  });

  it('tags, filters and removes several rows and undoes both', async () => {
    await openListOfFive();
    await button('多选').click();
    await select('亚马逊');
    await select('谷歌');
    await expect.element(page.getByText('已选 2')).toBeVisible();

    await page.getByRole('combobox', { name: '标签' }).fill('云厂商');
    await button('添加标签').click();
    const filter = button('云厂商 2');
    await expect.element(filter).toBeVisible();
    await button('完成').click();
    await filter.click();
    await expect.poll(names).toEqual(['亚马逊', '谷歌']);
    await expect.element(row('亚马逊').getByText('云厂商')).toBeVisible();

    await button('多选').click();
    await button('全选').click();
    await page.getByRole('region', { name: '多选' }).getByRole('button', { name: '移除', exact: true }).click();
    await expect.element(page.getByText('已移除 亚马逊 等 2 家')).toBeVisible();
    // No row has the tag now, so the filter is cleared.
    await expect.poll(names).toEqual(['中际旭创', '寒武纪', '新易盛']);

    await button('撤销').click();
    await expect.poll(names).toEqual(['亚马逊', '谷歌']);
    await button('撤销').click();
    await expect.element(filter).not.toBeInTheDocument();
    await expect.poll(names).toEqual(initial);
  });

  it('copies the codes of selected rows', async () => {
    await openListOfFive();
    await button('多选').click();
    await select('中际旭创');
    await select('亚马逊');

    await button('复制代码').click();
    await expect.element(page.getByText('已复制 2 家')).toBeVisible();

    expect(await navigator.clipboard.readText()).toBe('300308.SZ 中际旭创\nAMZN 亚马逊');
  });

  it('shows companies in a new report until the user confirms it', async () => {
    await openListOfFive();
    // Reports that the user has seen are recorded when the page is idle.
    await expect.poll(() => storedMeta('seen-reports')).toBeDefined();
    await expect.element(button(/^新 \d/)).not.toBeInTheDocument();
    await addRows({
      reports: [
        aReport({
          id: 'fresh',
          title: { zh: '光模块季报', en: 'Optical quarterly' },
          publisher: null,
          asOf: '2026-11-01',
        }),
      ],
      views: [aView({ id: 'fresh.view', reportId: 'fresh', subject: companySubject('300502.SZSE') })],
    });
    await reopen();

    await button('新 1').click();
    await expect.poll(names).toEqual(['新易盛']);
    await expect.element(page.getByText('光模块季报').first()).toBeVisible();
    await expect.element(row('新易盛').getByText('新', { exact: true })).toBeVisible();

    await button('标为已读').click();
    await expect.poll(names).toHaveLength(5);
    await expect.element(row('新易盛').getByText('新', { exact: true })).not.toBeInTheDocument();
    await reopen();
    await expect.poll(names).toHaveLength(5);
    await expect.element(button(/^新 \d/)).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'] as const)('passes axe in the %s color scheme', async (colorScheme) => {
    await openListOfFive(colorScheme);
    await button('多选').click();
    await select('亚马逊');
    await page.getByRole('combobox', { name: '标签' }).fill('云');
    await button('添加标签').click();
    await expect.element(button('云 1')).toBeVisible();

    expect(await axeFindings()).toEqual([]);
  });
});
