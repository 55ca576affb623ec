// The options page: its pages, their addresses, and the search across all of them.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  currentPageLink,
  expectAt,
  goTo,
  headings,
  highlightedTexts,
  openOptions,
  optionsPages,
  pageLink,
  pageTitle,
  results,
  search,
  targets,
} from '../support/options.ts';
import { openPage, reopen } from '../support/page.ts';

describe('pages', () => {
  beforeEach(() => openOptions());

  it('are shown one at a time, and the focus moves to the heading', async () => {
    const links = page.getByRole('navigation', { name: '设置页面' }).getByRole('link');
    expect(links.elements().map((link) => link.textContent)).toEqual(optionsPages.map(({ title }) => title));
    for (const { title, hash, headings: wanted } of [...optionsPages.slice(1), optionsPages[0]]) {
      await pageLink(title).click();
      await expect.element(pageTitle).toHaveTextContent(title);
      await expect.element(pageTitle).toHaveFocus();
      await expect.element(pageTitle).toBeInViewport();
      await expect.poll(headings).toEqual(wanted);
      expect(location.hash).toBe(hash);
      await expect.poll(() => document.title).toBe(`${title} - 研镜设置`);
      expect(currentPageLink()).toBe(title);
    }
  });

  it('are kept on reload and follow back and forward', async () => {
    await pageLink('关于').click();
    await expect.element(pageTitle).toHaveTextContent('关于');
    await pageLink('研报与名称').click();
    await expect.element(pageTitle).toHaveTextContent('研报与名称');

    await reopen();
    await expect.element(pageTitle).toHaveTextContent('研报与名称');
    history.back();
    await expect.element(pageTitle).toHaveTextContent('关于');
    history.back();
    await expect.element(pageTitle).toHaveTextContent('常用');
    history.forward();
    await expect.element(pageTitle).toHaveTextContent('关于');
  });

  it('leave the focus where the user or a screen reader moved it, while their parts load', async () => {
    goTo('#words');
    await expectAt('words');
    const field = document.querySelector<HTMLInputElement>('.alias-form input')!;
    field.focus();

    // As a part that reads the store does when its rows arrive.
    document.querySelector('#words')!.append(document.createElement('p'), '别名');
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);

    expect(document.activeElement).toBe(field);
  });

  it('return to the top when their link is clicked again', async () => {
    await pageLink('自选与数据').click();
    await expect.element(pageTitle).toHaveTextContent('自选与数据');
    window.scrollTo(0, 9999);
    await expect.element(pageTitle).not.toBeInViewport();

    await pageLink('自选与数据').click();

    await expect.element(pageTitle).toBeInViewport();
    await expect.element(pageTitle).toHaveFocus();
  });

  it('keep text typed on them while another page or a search is shown', async () => {
    const report = page.getByRole('textbox', { name: '或在此粘贴全文' });
    await pageLink('研报与名称').click();
    await report.fill('半份研报');

    await search.fill('主题');
    await expect.element(report).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(report).toBeVisible();
    await expect.element(report).toHaveValue('半份研报');

    await pageLink('关于').click();
    await expect.element(report).not.toBeInTheDocument();
    await pageLink('研报与名称').click();
    await expect.element(report).toBeVisible();
    await expect.element(report).toHaveValue('半份研报');
  });
});

describe('addresses', () => {
  it.each(['%', '%E4%B8', 'nothing', 'setting-nothing'])(
    'lead from the unknown hash #%s to the first page',
    async (hash) => {
      const failed = vi.fn();
      addEventListener('error', failed, { signal: AbortSignal.timeout(60_000) });
      await openOptions({ part: hash });

      await expect.element(pageTitle).toHaveTextContent('常用');
      expect(failed).not.toHaveBeenCalled();
    },
  );

  it('of the former single page lead to the section', async () => {
    await openOptions({ part: 'shortcuts' });
    await expectAt('shortcuts');

    for (const [part, title] of [
      ['sync', '自选与数据'],
      ['data', '自选与数据'],
      ['words', '研报与名称'],
      ['privacy', '关于'],
      ['sites', '常用'],
    ] as const) {
      goTo(part);
      await expectAt(part);
      await expect.element(pageTitle).toHaveTextContent(title);
    }
  });

  it('of a section end a search', async () => {
    await openOptions();
    await search.fill('主题');
    await expect.element(pageTitle).toHaveTextContent('搜索结果');

    goTo('privacy');

    await expectAt('privacy');
    await expect.element(search).toHaveValue('');
  });

  it('of a setting focus its control and highlight it', async () => {
    await openPage('options', { part: 'setting-isPaused' });
    await expect.element(page.getByRole('switch', { name: '在所有网站暂停' })).toHaveFocus();
    await expect.poll(targets).toEqual(['在所有网站暂停']);

    await pageLink('常用').click();

    await expect.poll(targets).toEqual([]);
  });
});

describe('search', () => {
  beforeEach(async () => {
    await openOptions();
    await pageLink('关于').click();
    await expect.element(pageTitle).toHaveTextContent('关于');
  });

  it('finds settings of all pages by name, pinyin, English and synonym', async () => {
    for (const query of ['主题', 'zhuti', 'Theme', '夜间']) {
      await search.fill(query);
      await expect.poll(() => results()[0]).toMatch(/^主题\s+常用 › 外观与悬停$/);
    }
    expect(headings()).toEqual([]);

    await search.fill('zhuti');
    await expect.poll(highlightedTexts).toContain('主题');
    await search.fill('kuaijiejian');
    await expect.poll(results).toEqual([expect.stringMatching(/^快捷键\s+常用$/)]);
    await search.fill('backup');
    await expect.poll(() => results()[0]).toMatch(/^备份与存储\s+自选与数据$/);
  });

  it('says that nothing was found, and Escape returns to the page', async () => {
    await search.fill('没有这样的设置');
    await expect.element(page.getByText('未找到与“没有这样的设置”相关的设置')).toBeVisible();
    expect(highlightedTexts()).toEqual([]);

    await userEvent.keyboard('{Escape}');

    await expect.element(search).toHaveValue('');
    await expect.element(pageTitle).toHaveTextContent('关于');
  });

  it('opens a clicked result and highlights what was searched', async () => {
    await search.fill('zhuti');
    await page.getByRole('main').getByRole('link', { name: /^主题/ }).click();

    await expect.element(page.getByLabelText('主题')).toHaveFocus();
    await expect.poll(targets).toEqual(['主题']);
    await expect.poll(highlightedTexts).toContain('主题');
    await expect.element(search).toHaveValue('');
  });

  it('opens the first result on Enter', async () => {
    await search.fill('tongbu');
    await expect.poll(() => results()[0]).toMatch(/^同步/);

    await userEvent.keyboard('{Enter}');

    await expectAt('sync');
  });

  it('moves through the results with arrow keys, back to the search box above the first, and opens one', async () => {
    await search.fill('导出');
    await expect.poll(() => results().length).toBeGreaterThan(1);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}');
    await expect.element(search).toHaveFocus();

    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const chosen = document.activeElement!.getAttribute('href')!.slice(1);
    await userEvent.keyboard('{Enter}');

    await expectAt(chosen);
  });
});
