// The library page: what it says of each file, its list of reports with search and filters, and its layout.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ItemFailure, LibraryItem } from '../../../lib/model/library-item.ts';
import { libraryMessages } from '../../../locales/library.ts';
import { axeFindings } from '../support/axe.ts';
import { openPage, reopen } from '../support/page.ts';

let added = 0;

const anItem = (overrides: Partial<LibraryItem>): LibraryItem => ({
  id: `item-${added}`,
  name: `${added}.pdf`,
  origin: { kind: 'file' },
  addedAtMs: added++,
  size: 1000,
  state: 'failed',
  reason: 'scan',
  ...overrides,
});

const queue = page.getByRole('region', { name: '待处理' });
const reports = page.getByRole('region', { name: '研报', exact: true });
const titles = () =>
  reports
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('.report-title')?.firstChild?.textContent);

describe('the library page', () => {
  it('says what to do while there is no own report', async () => {
    await openPage('library');

    await expect.element(page.getByText('还没有自己的研报')).toBeVisible();
    await expect.element(page.getByText('选择文件夹')).toBeVisible();
    await expect.element(queue).not.toBeInTheDocument();
    expect(await axeFindings()).toEqual([]);
  });

  it('has a sentence of its own for each reason why a file was not read', async () => {
    const reasons = Object.keys(libraryMessages['zh-CN'].library.reason) as ItemFailure[];
    await openPage('library', { rows: { libraryItems: reasons.map((reason) => anItem({ reason })) } });

    await expect.element(queue.getByRole('listitem').nth(reasons.length - 1)).toBeVisible();
    const sentences = queue
      .getByRole('listitem')
      .elements()
      .map((row) => row.querySelector('.queue-state')?.textContent);
    expect(new Set(sentences).size).toBe(reasons.length);
    expect(sentences).toEqual(Object.values(libraryMessages['zh-CN'].library.reason));
  });

  it('removes failed files at once, with undo', async () => {
    await openPage('library', { rows: { libraryItems: [anItem({}), anItem({})] } });

    await page.getByRole('button', { name: '清除未收进的 2 份' }).click();
    await expect.element(queue).not.toBeInTheDocument();

    await page.getByRole('button', { name: '撤销' }).click();
    await expect.element(queue.getByRole('listitem').nth(1)).toBeVisible();
  });

  it('searches, filters by company and state, and sorts its reports', async () => {
    await openPage('library');
    await expect.element(reports.getByRole('listitem').nth(1)).toBeVisible();
    expect(titles()).toEqual(['计算机行业月报', '通信周报']);

    await page.getByLabelText('搜索标题、机构、公司、代码').fill('300308');
    await expect.element(reports.getByText('1/2 份')).toBeVisible();
    expect(titles()).toEqual(['通信周报']);

    await page.getByRole('button', { name: '清除筛选' }).click();
    await reports.getByRole('button', { name: 'Meta', exact: true }).click();
    await expect.element(page.getByRole('button', { name: /^Meta/ }).first()).toBeVisible();
    expect(titles()).toContain('计算机行业月报');

    await page.getByRole('combobox', { name: '状态' }).selectOptions('未核对');
    await expect.element(page.getByText('没有符合条件的研报')).toBeVisible();
  });

  it('removes a remembered correction for good, with undo', async () => {
    const correction = { publisher: '潮汐证券', changedAtMs: 1 };
    await openPage('library', {
      rows: {
        corrections: [
          { ...correction, kind: 'rating', term: '乘潮', class: 'focus' },
          { ...correction, kind: 'metric', term: '点灯收入', metric: { id: 'revenue', zh: '营业收入' } },
        ],
      },
    });
    const corrections = page.getByRole('region', { name: '记住的更正' });
    await expect.element(corrections.getByRole('listitem').nth(1)).toBeVisible();

    await corrections.getByRole('button', { name: '移除 乘潮' }).click();
    await expect.element(corrections.getByText(/乘潮/)).not.toBeInTheDocument();
    await expect.element(corrections.getByText('“点灯收入”→ 营业收入')).toBeVisible();
    await reopen();
    await expect.element(corrections.getByText('“点灯收入”→ 营业收入')).toBeVisible();
    await expect.element(corrections.getByText(/乘潮/)).not.toBeInTheDocument();

    await corrections.getByRole('button', { name: '移除 点灯收入' }).click();
    await expect.element(corrections).not.toBeInTheDocument();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.element(corrections.getByText('“点灯收入”→ 营业收入')).toBeVisible();
  });

  it.each([
    ['light', 'zh-CN', 1280],
    ['dark', 'en-US', 1280],
    ['dark', 'zh-CN', 320],
  ] as const)('has no axe finding and fits in %s, %s, at %i pixels', async (colorScheme, language, width) => {
    const long = '这是一个特别长的文件名'.repeat(12);
    await openPage('library', {
      colorScheme,
      language,
      width,
      rows: { libraryItems: [anItem({ name: long }), anItem({ state: 'waiting' })] },
    });
    await expect.element(page.getByText(long).first()).toBeVisible();

    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(width);
  });
});
