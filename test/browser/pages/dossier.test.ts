// The dossier in the side panel: navigation, chapters by report, changes, charts and source sentences.
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { cambriconSentence, ownDocumentRows, ownDocumentText } from '../../support/own-document.ts';
import { openPage, press, requestDossier } from '../support/page.ts';
import { addRows } from '../support/rows.ts';

const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const heading = (name: string): Locator => page.getByRole('heading', { level: 2, name });
const itemWith = (text: string | RegExp): Locator => page.getByRole('listitem').filter({ hasText: text });
/** One for each report, latest first. */
const chapters = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4 }) });
const changes = page.getByRole('heading', { name: '研报间的变化' });

async function openDossier(companyId: string): Promise<void> {
  await openPage('sidepanel');
  await requestDossier(companyId);
}

describe('dossier', () => {
  it('navigates to a unit and back to where it was scrolled, and through a group to its companies', async () => {
    await openPage('sidepanel', { tab: { counts: { 'GOOGL.NASDAQ': 2, '300308.SZSE': 1 } } });

    await button('谷歌 的档案').click();
    await expect.element(heading('谷歌')).toHaveFocus();
    await button('谷歌云').click();
    await expect.element(heading('谷歌云')).toHaveFocus();
    const scrolledTo = (): number => page.getByRole('tabpanel').element().scrollTop;
    expect(scrolledTo()).toBe(0);
    await expect.element(button('谷歌旗下业务')).toBeVisible();
    await button('返回 谷歌').click();
    await expect.element(heading('谷歌')).toHaveFocus();
    await expect.poll(scrolledTo).toBeGreaterThan(100);

    await page.getByRole('tab', { name: /本页/ }).click();
    await button('中际旭创 的档案').click();
    await button('光通信').click();
    await expect.element(heading('光通信')).toHaveFocus();
    await expect.element(page.getByRole('heading', { name: '13 家公司' })).toBeVisible();
    await expect.element(itemWith('光通信 (通信细分行业指数)')).toMatchTextContent('−4.3');
    await button('天孚通信').click();
    await expect.element(heading('天孚通信')).toHaveFocus();
    await expect.element(page.getByText(/300394\.SZ/)).toBeVisible();
  });

  it('lists views and figures by report, latest first, with their sections', async () => {
    await openDossier('GOOGL.NASDAQ');

    await expect.element(chapters).toHaveLength(2);
    await expect
      .element(chapters.nth(0))
      .toMatchTextContent(/2025-08-14.*中原证券.*850.*亿美元.*指引.*原文 §1\.5.*未附原文/);
    await expect.element(chapters.nth(1)).toMatchTextContent(/2025-02-07.*未注明机构.*750.*亿美元.*市场预期 588\.4/);
  });

  it('shows the rest of a long chapter on request', async () => {
    await openDossier('GOOGL.NASDAQ');
    const rows = chapters.nth(0).getByRole('listitem');
    const more = chapters.nth(0).getByRole('button', { name: /^展开其余/ });
    await expect.element(more).toBeVisible();
    const few = rows.elements().length;

    await more.click();
    await expect.poll(() => rows.elements().length).toBeGreaterThan(few);
    await button('收起').click();
    await expect.element(rows).toHaveLength(few);
  });

  it('shows changes of figures and ratings between reports, but not an outlook without a rating', async () => {
    await openDossier('GOOGL.NASDAQ');
    const shown = (): string => changes.query()?.closest('section')?.textContent ?? '';
    await expect.poll(shown).toMatch(/750.*2025-02.*850.*2025-08/s);

    await requestDossier('300442.SZSE');
    await expect.poll(shown).toMatch(/上调.*建议关注.*2025-02.*建议积极关注.*2025-08/s);

    await requestDossier('688256.SSE');
    await expect.element(heading('寒武纪')).toBeVisible();
    await expect.element(changes).not.toBeInTheDocument();
  });

  it('charts a metric across companies and reports and offers the same numbers as a table', async () => {
    await openDossier('GOOGL.NASDAQ');
    const chart = page.getByRole('figure').filter({ hasText: '2025 年 资本开支' });
    await expect.element(chart).toBeVisible();
    const all = (selector: string): Element[] => [...chart.element().querySelectorAll(selector)];

    // Two bars per company, one for each report; ranges extend their bar; the company of the dossier is emphasized.
    expect(all('div > svg')).toHaveLength(3);
    expect(all('div > svg g')).toHaveLength(6);
    expect(all('div > svg g').filter((bar) => bar.querySelectorAll('rect').length === 2)).toHaveLength(2);
    const weight = (label: Element): number => Number(getComputedStyle(label).fontWeight);
    const labels = all('div > span[title]');
    expect(labels.filter((label) => weight(label) > weight(labels[0]!)).map((label) => label.textContent)).toEqual([
      '谷歌',
    ]);
    const widthOf = (value: string): number =>
      all('g')
        .find((bar) => bar.textContent.startsWith(value))!
        .querySelector('rect')!
        .getBoundingClientRect().width;
    expect(widthOf('850') / widthOf('750')).toBeCloseTo(850 / 750, 1);

    await expect.element(chart.getByRole('table')).not.toBeInTheDocument();
    await press(chart.getByText('以表格显示'), '{Enter}');
    await expect.element(chart.getByRole('table')).toBeVisible();
    const cells = chart
      .getByRole('row')
      .elements()
      .map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' | '));
    expect(cells).toEqual([
      '公司 | 数值 | 类型 | 研报日期',
      '亚马逊 | 1,000亿美元 | 指引 | 2025-02-07',
      '亚马逊 | > 1,200亿美元 | 研报预测 | 2025-08-14',
      '谷歌 | 750亿美元 | 指引 | 2025-02-07',
      '谷歌 | 850亿美元 | 指引 | 2025-08-14',
      'Meta | 600–650亿美元 | 指引 | 2025-02-07',
      'Meta | 660–720亿美元 | 指引 | 2025-08-14',
    ]);
  });

  it('charts a metric of one company across periods', async () => {
    await openDossier('000977.SZSE');
    const chart = page.getByRole('figure').filter({ hasText: '存货增速' });

    await expect
      .poll(() => [...(chart.query()?.querySelectorAll('div > span[title]') ?? [])].map((label) => label.textContent))
      .toEqual(['23Q3', '24Q4', '25Q1']);
  });

  it('shows one line for a company without coverage and adds it to the watchlist', async () => {
    await openDossier('600519.SSE');

    await expect.element(page.getByText(/研报中没有该公司的观点或数据/)).toBeVisible();
    await button('加入自选').click();
    await expect.element(button('从自选中移除')).toBeVisible();
    await expect.element(page.getByText(/该公司已在自选中/)).toBeVisible();
  });

  it('shows the source sentence of each number once the document is attached', async () => {
    const { reports, figures } = await ownDocumentRows();
    await openPage('sidepanel', { rows: { reports, figures } });
    await requestDossier('688256.SSE');
    const orders = itemWith('新增订单').last();
    await expect.element(orders).toBeVisible();
    await expect.element(page.getByText(/未附原文/)).toHaveLength(3);

    await addRows({ sources: [{ reportId: reports[0]!.id, text: ownDocumentText, attachedAtMs: 1 }] });

    await expect.element(orders).toMatchTextContent(cambriconSentence);
    expect(orders.element().querySelector('mark')?.textContent).toBe('12.5万片');
    await expect.element(page.getByText(/未附原文/)).toHaveLength(2);
  });

  it('shows the chosen sites without referrer or opener', async () => {
    await openPage('sidepanel', { sites: { links: ['eastmoney', 'xueqiu'] } });
    await requestDossier('300308.SZSE');
    await expect.element(heading('中际旭创')).toBeVisible();

    const links = page.getByRole('link');
    await expect.poll(() => links.elements().map((link) => link.textContent)).toEqual(['东方财富', '雪球']);
    await expect.element(links.first()).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(links.first()).toHaveAttribute('target', '_blank');
  });
});

describe('the order of a dossier', () => {
  it('lists views of the company’s own groups, and those of its theme collapsed', async () => {
    await openDossier('300308.SZSE');
    await expect.element(heading('中际旭创')).toBeVisible();
    const theme = page.getByText(/^同主题其他观点（\d+）$/);
    await expect.element(theme).toBeVisible();
    const shown = (): string => (page.getByRole('tabpanel').element() as HTMLElement).innerText;
    expect(shown()).not.toMatch(/液冷|海外大型科技厂商/);

    await theme.click();

    await expect.poll(shown).toContain('液冷');
  });

  it('keeps rating, age and links to the parts in view while it scrolls', async () => {
    await openDossier('688256.SSE');
    await expect.element(heading('寒武纪')).toBeVisible();
    const timeline = page.getByRole('heading', { name: '观点与数据（按日期）' });

    await button('数据').click();

    await expect.element(timeline).toBeInViewport();
    const bar = button('数据').element().closest('.dossier-bar')!;
    expect(bar.textContent).toMatch(/寒武纪.*\d+ 个月前/);
    expect(bar.getBoundingClientRect().bottom).toBeLessThanOrEqual(timeline.element().getBoundingClientRect().top + 1);
  });

  it('takes one line for note and tags until the note is used', async () => {
    await openDossier('GOOGL.NASDAQ');
    const note = page.getByRole('region', { name: '我的笔记' });
    await expect.element(note).toBeVisible();
    expect(note.element().getBoundingClientRect().height).toBeLessThan(50);

    await note.getByRole('textbox').first().click();

    await expect.poll(() => note.element().getBoundingClientRect().height).toBeGreaterThan(80);
  });

  it('says once how to attach a document', async () => {
    await openDossier('GOOGL.NASDAQ');
    await expect.element(chapters).toHaveLength(2);

    await expect.element(button('附上原文…')).toHaveLength(1);
    await expect.element(page.getByText(/未附原文/)).toHaveLength(2);
  });
});
