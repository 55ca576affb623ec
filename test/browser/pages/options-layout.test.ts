// The options page: keyboard order, narrow windows, large text and accessibility.
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import {
  expectAt,
  goTo,
  headings,
  highlightedTexts,
  openOptions,
  optionsPages,
  pageTitle,
  search,
} from '../support/options.ts';

/** Controls of the visible page that the Tab key must reach. */
const controls = (): Element[] =>
  [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary)')].filter(
    (control) => control.checkVisibility({ visibilityProperty: true }) && control.matches('a, summary, :enabled'),
  );

function isCovered(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = document.elementFromPoint(x + Math.min(width, 400) / 2, y + height / 2);
  // A visually hidden input is one pixel wide beside its drawn label.
  return width > 2 && !(top && (element.contains(top) || top.contains(element)));
}

/** Presses Tab from the search box to the end of the document. */
async function walk(): Promise<Set<Element>> {
  (search.element() as HTMLElement).focus();
  const reached = new Set<Element>();
  for (;;) {
    await userEvent.tab();
    const element = document.activeElement!;
    if (element === document.body || !document.hasFocus() || reached.has(element)) return reached;
    expect(isCovered(element), element.outerHTML).toBe(false);
    reached.add(element);
  }
}

describe.each(optionsPages)('the page $title', ({ hash, headings: wanted }) => {
  it('lets the keyboard reach every control and never covers the focused one', async () => {
    await openOptions({ part: hash.slice(1) });
    // The sections are rendered when their data has been read.
    await expect.poll(headings).toEqual(wanted);
    expect(controls().length).toBeGreaterThan(0);

    const reached = await walk();

    expect(controls().filter((control) => !reached.has(control))).toEqual([]);
  });
});

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  it.each(['normal', 'larger'])(
    'fits windows down to 320 px without horizontal scrolling, with %s text',
    async (textSize) => {
      const offHosts = [`${'very-long-'.repeat(6)}host.example`];
      await openOptions({ settings: { language, textSize, offHosts } });
      await expect.poll(() => document.documentElement.lang).toBe(language);
      for (const { hash } of optionsPages) {
        goTo(hash);
        await expect.poll(() => document.querySelector(`#page-${hash.slice(1)}`)!.checkVisibility()).toBe(true);
        for (const width of [320, 480, 760, 1400]) {
          await page.viewport(width, 700);
          expect(document.documentElement.scrollWidth - innerWidth, `${hash} ${width}`).toBeLessThanOrEqual(0);
        }
      }
      await page.viewport(320, 700);
      for (const part of ['privacy', 'sync', 'shortcuts']) {
        goTo(part);
        await expectAt(part);
      }
      await expect.element(page.elementLocator(document.querySelector('nav [aria-current=page]')!)).toBeInViewport();
    },
  );
});

describe.each(['light', 'dark'] as const)('in the %s color scheme', (colorScheme) => {
  it('passes axe on every page', async () => {
    await openOptions({ colorScheme });
    for (const { title, hash, headings: wanted } of optionsPages) {
      goTo(hash);
      await expect.element(pageTitle).toHaveTextContent(title);
      await expect.poll(headings).toEqual(wanted);
      expect(await axeFindings(), title).toEqual([]);
    }
  });

  it('passes axe after a reset and with an error', async () => {
    await openOptions({ colorScheme, settings: { theme: colorScheme } });
    await page.getByRole('button', { name: '恢复默认', exact: true }).click();
    await page.getByLabelText('添加网站').fill('不是');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toBeVisible();

    expect(await axeFindings()).toEqual([]);
  });

  it('passes axe with search results, with the chosen result in a narrow window, and without results', async () => {
    await openOptions({ colorScheme });
    await search.fill('xuanting');
    await expect.poll(highlightedTexts).toContain('悬停');
    expect(await axeFindings()).toEqual([]);

    await userEvent.keyboard('{Enter}');
    await expect.element(pageTitle).toHaveTextContent('常用');
    await page.viewport(320, 700);
    expect(await axeFindings()).toEqual([]);

    await search.fill('没有这项');
    await expect.element(page.getByText('未找到与“没有这项”相关的设置')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
  });
});
