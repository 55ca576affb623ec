// The options page for tests: its pages, its search and its sections.
import { expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { openPage } from './page.ts';

/** Titles, addresses and headings of the pages. */
export const optionsPages = [
  { title: '常用', hash: '#common', headings: ['外观与悬停', '网站', '快捷键'] },
  { title: '自选与数据', hash: '#watchlist', headings: ['自选导入与导出', '备份与存储', '同步'] },
  { title: '研报与名称', hash: '#reports', headings: ['研报原文', '研报包', '屏蔽词与别名', '上市公司名录'] },
  { title: '链接与行情站点', hash: '#links', headings: ['外部链接', '行情网站'] },
  { title: '关于', hash: '#about', headings: ['关于', '隐私与权限'] },
] as const;

export const search = page.getByRole('searchbox');
export const pageTitle = page.getByRole('heading', { level: 1 });
export const pageLink = (name: string): Locator =>
  page.getByRole('navigation', { name: '设置页面' }).getByRole('link', { name });
export const currentPageLink = (): string | undefined =>
  document.querySelector('nav [aria-current=page]')?.textContent?.trim();

/** Headings of the visible sections. */
export const headings = (): string[] =>
  [...document.querySelectorAll('.part h2')]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => heading.textContent);

/** Texts that the search highlights. */
export const highlightedTexts = (): string[] => [...(CSS.highlights.get('yanjing-found') ?? [])].map(String);

/** Labels of the settings that the address leads to. */
export const targets = (): string[] =>
  [...document.querySelectorAll('.setting-target .setting-label')].map((label) => label.textContent);

/** Text of each search result: its title, then its place. */
export const results = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.settings-results li')].map((result) => result.innerText);

export const goTo = (hash: string): void => void (location.hash = hash);

/** Opens the options page at the top of its first page. */
export async function openOptions(options: Parameters<typeof openPage>[1] = {}): Promise<void> {
  await openPage('options', options);
  await expect.element(pageTitle).toBeVisible();
}

/** Whether nothing lies over the center of the element. */
export function isUncovered(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
}

/** Expects the heading of this section to be focused, in view and not covered. */
export async function expectAt(part: string): Promise<void> {
  await expect
    .poll(() => {
      const heading = document.querySelector(`#${part} h2`);
      return heading !== null && document.activeElement === heading && isUncovered(heading);
    })
    .toBe(true);
}
