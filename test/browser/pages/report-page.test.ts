// The page of a report in the side panel.
import { describe, expect, it } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { fake } from '../support/fake-browser.ts';
import { openPage, requestDossier, requestReport } from '../support/page.ts';
import { addRows } from '../support/rows.ts';

const weekly = 'comms-weekly-20250207';
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const heading = (level: number, name: string | RegExp): Locator => page.getByRole('heading', { level, name });
const sectionOf = (title: Locator): string => title.query()?.closest('section')?.textContent ?? '';

describe('report page', () => {
  it('lists ratings by group, figures by section and the companies, and says that the document is missing', async () => {
    await openPage('sidepanel');
    await requestReport(weekly);

    await expect.element(heading(2, /通信周报/)).toHaveFocus();
    await expect.element(page.getByText(/2025-02-07/).first()).toBeVisible();
    const ratings = heading(3, /^光通信 13 家公司$/);
    await expect.element(ratings).toBeVisible();
    expect(sectionOf(ratings)).toMatch(/中际旭创.*300308\.SZ.*重点推荐/);
    expect(page.getByRole('heading', { level: 3 }).elements().length).toBeGreaterThan(5);
    await expect.element(page.getByText(/未附原文/)).toHaveLength(1);
    await expect.element(button('附上原文…')).toBeVisible();
  });

  it('leads to a company, from there back to the report, and to a group', async () => {
    await openPage('sidepanel');
    await requestDossier('300308.SZSE');
    await button(/通信周报/).click();
    await expect.element(heading(2, /通信周报/)).toHaveFocus();

    await button('光通信').first().click();
    await expect.element(heading(2, '光通信')).toHaveFocus();
    await button(/^返回 .*通信周报/).click();
    await expect.element(heading(2, /通信周报/)).toHaveFocus();
    await button('新易盛').first().click();
    await expect.element(heading(2, '新易盛')).toHaveFocus();
  });

  it('shows sentences once the document is attached', async () => {
    await openPage('sidepanel');
    await requestReport(weekly);
    await expect.element(page.getByText(/未附原文/)).toBeVisible();

    await addRows({ sources: [{ reportId: weekly, text: '光'.repeat(20_000), attachedAtMs: 1 }] });

    await expect.element(page.getByText(/未附原文/)).not.toBeInTheDocument();
    await expect.element(page.getByRole('mark').first()).toBeVisible();
  });

  it('hides a report, so that dossiers leave it out, and shows it again', async () => {
    // Marks the packaged rows as changed, so that the next test gets them again.
    await addRows({ reports: [] });
    await openPage('sidepanel');
    await requestReport(weekly);
    await button('隐藏此研报').click();

    await expect.element(page.getByText('已隐藏“通信周报”，可在研报库中重新显示')).toBeVisible();
    // The page itself says what that means, and leads back.
    await expect.element(page.getByText(/^它的观点和数据不再计入档案、搜索和数量/)).toBeVisible();
    await button('打开研报库').click();
    await expect.poll(() => fake.openedTabs).toContainEqual(expect.stringMatching(/library\.html$/));
    await button('重新显示').click();
    await expect.element(heading(2, /通信周报/)).toBeVisible();
    await button('隐藏此研报').click();
    await requestDossier('300502.SZSE');
    await expect.element(page.getByText('研报中没有该公司的观点或数据。')).toBeVisible();
    await button('撤销').click();
    // Not the button back to the report.
    await expect.element(page.getByRole('button', { name: '通信周报', exact: true })).toBeVisible();
  });

  it('leads from a group and from a company to their comparison, and to a picture', async () => {
    await openPage('sidepanel');
    await requestDossier('300502.SZSE');
    await button('分享图片').click();
    await button('并排比较').click();
    await button('光通信').first().click();
    await expect.element(heading(2, '光通信')).toHaveFocus();
    await button('并排比较').click();

    await expect
      .poll(() => fake.openedTabs.map(decodeURIComponent))
      .toEqual([
        '/picture.html#company=300502.SZSE',
        expect.stringMatching(/^\/compare\.html#companies=300502\.SZSE(,[\w.]+){5}$/),
        '/compare.html#group=光通信',
      ]);
  });

  it('says that a report is not in the library', async () => {
    await openPage('sidepanel');
    await requestReport('gone');

    await expect.element(page.getByText('资料库中没有找到。')).toBeVisible();
  });

  it.each(['light', 'dark'] as const)('passes axe in the %s color scheme', async (colorScheme) => {
    await openPage('sidepanel', { colorScheme, width: 320 });
    await requestReport('ccnew-computer-monthly-202508');
    await expect.element(heading(2, /计算机行业月报/)).toBeVisible();

    expect(await axeFindings()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
