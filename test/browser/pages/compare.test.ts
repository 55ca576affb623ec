// The page that sets companies side by side.
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { aFigure, aReport, figureSubject } from '../../support/builders.ts';
import { axeFindings } from '../support/axe.ts';
import { fake } from '../support/fake-browser.ts';
import { openPage } from '../support/page.ts';

const giants = 'companies=AMZN.NASDAQ,MSFT.NASDAQ,GOOGL.NASDAQ';
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
const heads = (): string[] =>
  page
    .getByRole('columnheader')
    .elements()
    .slice(1)
    .map((head) => head.querySelector('.compare-name')?.textContent ?? '');
const row = (name: RegExp): Locator => page.getByRole('row', { name });
const cells = (of: Locator): string[] =>
  of
    .getByRole('gridcell')
    .elements()
    .map((cell) => (cell as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim());
const figures = (): NodeListOf<HTMLElement> => document.querySelectorAll('td.compare-figure');
const pointed = (): string => document.querySelector('.compare-detail')?.textContent ?? '';

async function openGiants(options: Parameters<typeof openPage>[1] = {}): Promise<void> {
  await openPage('compare', { part: giants, ...options });
  await expect.poll(heads).toHaveLength(3);
}

describe('comparison', () => {
  it('sets ratings with house, date and age, and numbers of one kind and unit, side by side', async () => {
    await openGiants();

    expect(heads()).toEqual(['亚马逊', '微软', '谷歌']);
    expect(cells(row(/^最新评级/))[0]).toMatch(/^无评级 · 展望 \d+ 个月前 中原证券 2025-08-14$/);
    expect(cells(row(/^2025 年 指引 亿美元/))).toEqual(['1,000', '研报未给出', '850 此前 750']);
  });

  it('leaves out at first what only one company has', async () => {
    await openGiants();
    const only = page.getByRole('checkbox', { name: /^只看至少两家都有的（另有 \d+ 项）$/ });
    await expect.element(only).toBeChecked();
    await expect.element(row(/^2025 年 研报预测 亿美元/)).not.toBeInTheDocument();

    await only.click();

    await expect.poll(() => cells(row(/^2025 年 研报预测 亿美元/))).toEqual(['> 1,200', '研报未给出', '研报未给出']);
  });

  it('marks a doubtful currency in the number, for the eye and in what is copied', async () => {
    // Test files that run beside this one share the clipboard.
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const figure = aFigure({
      id: 'doubtful',
      subject: figureSubject(['AMZN.NASDAQ']),
      value: 309,
      isCurrencyDoubtful: true,
      caveat: { zh: '原文写作元' },
    });
    await openPage('compare', {
      part: 'companies=AMZN.NASDAQ',
      rows: { reports: [aReport({ asOf: '2026-11-30' })], figures: [figure] },
    });
    const doubtful = page.getByRole('gridcell', { name: '309（币种存疑）' });
    await expect.element(doubtful).toBeVisible();

    await doubtful.hover();
    await expect.poll(pointed).toContain('309 亿元（币种存疑）');
    expect(pointed()).toContain('原文写作元');
    await button('复制 Markdown').click();
    await expect.poll(() => write.mock.lastCall?.[0]).toContain('309（币种存疑）');
  });

  it('says kind, unit and source of the number that is pointed at or chosen by key', async () => {
    await openGiants();
    await expect.poll(() => figures().length).toBeGreaterThan(0);

    await userEvent.hover(figures()[0]!);
    await expect
      .poll(pointed)
      .toMatch(/^亚马逊 · 资本开支 · 2025 年 · 1,000 亿美元 · 指引 · 中原证券 .* 2025-08-14 · 原文：“/);

    figures()[0]!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(pointed).toMatch(/^谷歌 · 资本开支 · 2025 年 · 850 亿美元/);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(pointed).toMatch(/^谷歌 · 资本开支 · 24Q4/);
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}{ArrowLeft}{ArrowUp}');
    await expect.element(page.getByRole('gridcell').first()).toHaveFocus();
  });

  it('copies a table that spreadsheets take, as shown', async () => {
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    await openGiants();

    await button('复制表格').click();

    await expect.element(page.getByText('已复制', { exact: true })).toBeVisible();
    const [item] = write.mock.lastCall![0];
    const html = await (await item!.getType('text/html')).text();
    const text = await (await item!.getType('text/plain')).text();
    const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')!;
    expect([...table.rows[0]!.cells].map(({ textContent }) => textContent)).toEqual(text.split('\n')[0]!.split('\t'));
    expect(text).toContain('资本开支\t2025 年\t指引\t亿美元\t1000\t\t850\t中原证券 2025-08-14');
  });

  it('removes and adds companies, keeps them in its address, and stops at six', async () => {
    await openGiants();

    await button('移除 微软').click();
    await expect.poll(heads).toEqual(['亚马逊', '谷歌']);
    const search = page.getByRole('searchbox', { name: '添加公司' });
    await search.fill('英伟达');
    await expect.element(button(/英伟达/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(heads).toEqual(['亚马逊', '谷歌', '英伟达']);
    expect(decodeURIComponent(location.hash)).toBe('#companies=AMZN.NASDAQ,GOOGL.NASDAQ,NVDA.NASDAQ');

    location.hash += ',688256.SSE,300308.SZSE,300502.SZSE';
    await expect.element(page.getByText('最多比较 6 家，请先移除一家。')).toBeVisible();
  });

  it('takes the whole of a sector, with its companies in rows, and opens a dossier', async () => {
    await openPage('compare', { part: `group=${encodeURIComponent('光通信')}` });
    await expect.element(page.getByRole('heading', { level: 1, name: '光通信 · 并排比较' })).toBeVisible();
    await expect.element(page.getByRole('rowheader')).toHaveLength(13);

    await button('中际旭创').click();

    await expect.poll(() => fake.openedTabs).toEqual(['/sidepanel.html?company=300308.SZSE']);
  });

  it('puts the companies of a large sector that have numbers first, and says kind and source of a number', async () => {
    await openPage('compare', { part: `group=${encodeURIComponent('算力')}`, width: 1280 });
    await expect.poll(() => page.getByRole('rowheader').elements().length).toBeGreaterThan(40);

    const alibaba = row(/^阿里巴巴 09988\.HK/);
    expect(cells(alibaba)).toEqual([
      expect.stringMatching(/^无评级 · 展望 \d+ 个月前 中原证券 2025-08-14$/),
      '246.12 同比 +120.7%',
      '研报未给出',
    ]);
    const numbered = page
      .getByRole('row')
      .elements()
      .map((one) => one.querySelector('.compare-figure') !== null);
    expect(numbered.slice(1, 6)).toEqual([true, true, true, true, false]);
    await alibaba.getByRole('gridcell', { name: /246/ }).hover();
    await expect.poll(pointed).toMatch(/^阿里巴巴 · 资本开支 · 25Q1 · 246\.12 亿元 · 实际/);
  });

  it.each([1280, 800])(
    'scrolls a wide table in its frame only, at %i px, and shows where it goes on',
    async (width) => {
      await openPage('compare', { part: `group=${encodeURIComponent('算力')}`, width });
      await page.getByRole('checkbox', { name: /^只看至少两家都有的/ }).click();
      const frame = document.querySelector<HTMLElement>('.compare-frame')!;
      const area = frame.querySelector<HTMLElement>('.compare-scroll')!;
      await expect.poll(() => area.scrollWidth).toBeGreaterThan(width);
      await expect.poll(() => frame.dataset['more']).toBe('right bottom');
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);

      area.scrollTo({ left: area.scrollWidth, behavior: 'instant' });
      await expect.poll(() => frame.dataset['more']).toBe('left bottom');
      // The names stay.
      const name = page.getByRole('rowheader', { name: /阿里巴巴/ }).element();
      expect(name.getBoundingClientRect().left).toBeCloseTo(area.getBoundingClientRect().left, 0);
    },
  );

  it('says how to begin without companies', async () => {
    await openPage('compare');

    await expect.element(page.getByText('还没有要比较的公司')).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('passes axe and scrolls only the table when narrow: %s', async (colorScheme) => {
    await openGiants({ colorScheme, width: 360 });

    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
