// The welcome page: site access, next steps, layout and accessibility. Its example needs content scripts, so it is
// tested with the extension.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { fake } from '../support/fake-browser.ts';
import { openPage } from '../support/page.ts';

const asksForAccess = page.getByText('研镜尚无权读取网页');
const titles = { 'zh-CN': '研镜', en: 'Yanjing' } as const;

// The page loads the content scripts of the package, which are not here.
const append = document.head.append.bind(document.head);
vi.spyOn(document.head, 'append').mockImplementation((...nodes) =>
  append(...nodes.filter((node) => !(node instanceof HTMLScriptElement))),
);

describe('welcome', () => {
  it('does not ask for granted access and links to the next steps', async () => {
    await openPage('welcome');

    await expect.element(page.getByText('Alt+Shift+J')).toBeVisible();
    await expect.element(asksForAccess).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('link', { name: '导入自选' }))
      .toHaveAttribute('href', expect.stringMatching(/^\/options\.html#/));
    await expect
      .element(page.getByRole('link', { name: '打开设置' }))
      .toHaveAttribute('href', expect.stringMatching(/^\/options\.html/));
  });

  it('says what the library holds and shows the three main keys only', async () => {
    await openPage('welcome');

    await expect.element(page.getByText(/库中现有 2 份研报（2025-02和2025-08），涉及 \d+ 家公司/)).toBeVisible();
    const keys = page.getByRole('region', { name: '常用快捷键' });
    await expect.element(keys.getByRole('term').nth(2)).toBeVisible();
    expect(keys.getByRole('term').elements()).toHaveLength(3);
  });

  it('puts the first companies on the watchlist by search', async () => {
    await openPage('welcome');
    const search = page.getByRole('combobox');

    await search.fill('zjxc');
    await page.getByRole('row').filter({ hasText: '中际旭创' }).getByRole('button', { name: '加入自选' }).click();

    await expect.element(page.getByText('已加入 1/3 家')).toBeVisible();
  });

  it('asks for site access until it is granted', async () => {
    fake.hasAccess = false;
    await openPage('welcome');
    await expect.element(asksForAccess).toBeVisible();
    expect(await axeFindings()).toEqual([]);

    await page.getByRole('button', { name: '允许读取所有网站' }).click();

    await expect.element(asksForAccess).not.toBeInTheDocument();
    expect(fake.hasAccess).toBe(true);
  });

  describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
    beforeEach(async () => {
      await openPage('welcome', { settings: { language } });
      await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(titles[language]);
    });

    it.each([360, 800, 1400])('fits a window of %i px', async (width) => {
      await page.viewport(width, 740);

      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      const parts = [...document.querySelectorAll('main *')];
      expect(Math.max(...parts.map((part) => part.getBoundingClientRect().right))).toBeLessThanOrEqual(width);
    });
  });

  it.each([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ] as const)('passes axe in %s in the %s color scheme', async (language, colorScheme) => {
    await openPage('welcome', { settings: { language }, colorScheme });
    await expect.element(page.getByRole('heading', { level: 1 })).toMatchTextContent(titles[language]);

    expect(await axeFindings()).toEqual([]);
  });
});
