// Layout and accessibility of the side panel: narrow panels, the largest text size, long names.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { openPage, requestDossier } from '../support/page.ts';

const width = 320;
const counts = { 'GOOGL.NASDAQ': 2, '300502.SZSE': 3, '300308.SZSE': 1 };

/** Elements that overflow the right edge of the window. */
const overflowing = (): string[] =>
  [...document.querySelectorAll('[role=tabpanel] *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((element) => `${element.localName}: ${element.textContent.slice(0, 40)}`);

const hasSidewaysScroll = (): boolean =>
  [document.documentElement, ...document.querySelectorAll('[role=tabpanel]')].some(
    (element) => element.scrollWidth > element.clientWidth,
  );

const textBox = (element: Element): DOMRect => {
  // Measure the text: a box may be narrower than the text that overflows it.
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
};

const isOver = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** Whether parts of the row overlap. */
function hasOverlap(row: Element): boolean {
  const parts = [...row.children].map(textBox);
  return parts.some((a, at) => parts.slice(at + 1).some((b) => isOver(a, b)));
}

async function openDossier(companyId: string): Promise<void> {
  await requestDossier(companyId);
  await expect.element(page.getByRole('heading', { level: 2 })).toHaveFocus();
}

async function unfoldAll(): Promise<void> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const folded = (): NodeListOf<HTMLElement> => document.querySelectorAll('button[aria-expanded=false]');
  for (const button of folded()) button.click();
  await expect.poll(() => folded().length).toBe(0);
}

describe.each(['light', 'dark'] as const)('in the %s color scheme', (colorScheme) => {
  it('passes axe and has no horizontal scrolling in the list of companies', async () => {
    await openPage('sidepanel', { width, colorScheme, tab: { counts } });
    await expect.element(page.getByRole('listitem')).toHaveLength(3);

    expect(await axeFindings()).toEqual([]);
    expect(hasSidewaysScroll()).toBe(false);
  });

  it.each(['GOOGL.NASDAQ', 'AMZN.NASDAQ', '300308.SZSE', '300620.SZSE'])(
    'passes axe and has no horizontal scrolling in the dossier of %s',
    async (companyId) => {
      await openPage('sidepanel', { width, colorScheme });
      await openDossier(companyId);
      await unfoldAll();

      expect(await axeFindings()).toEqual([]);
      expect(hasSidewaysScroll()).toBe(false);
    },
  );
});

describe('in English', () => {
  it('shows English text and number units', async () => {
    await openPage('sidepanel', { width, language: 'en-US', tab: { counts } });
    await expect
      .element(page.getByRole('button', { name: 'Next mention of Eoptolink (3 mentions on this page)' }))
      .toBeVisible();

    await openDossier('GOOGL.NASDAQ');
    await expect
      .element(page.getByRole('figure').first())
      .toMatchTextContent(/Capital expenditure, 2025.*bn USD.*> 120/);
    expect(hasSidewaysScroll()).toBe(false);
  });
});

describe.each(['zh-CN', 'en-US'] as const)('with the largest text size in %s', (language) => {
  it('fits into a panel of 320 px and keeps its footer in view', async () => {
    await openPage('sidepanel', { width, language, settings: { textSize: 'larger' } });
    for (const companyId of ['GOOGL.NASDAQ', 'huawei', '000001.SZSE']) {
      await openDossier(companyId);
      await unfoldAll();
      expect(overflowing(), companyId).toEqual([]);
      expect(hasSidewaysScroll()).toBe(false);
    }
    expect(document.querySelector('footer')!.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('names an unreported company by its code in the way back', async () => {
    await openPage('sidepanel', { width, language, settings: { textSize: 'larger' } });
    await openDossier('000001.SZSE');
    await openDossier('300308.SZSE');

    await expect.element(page.getByRole('button', { name: /^(?:返回|Back to) 000001$/ })).toBeVisible();
  });

  it('keeps name, date and rating of the companies of a group apart', async () => {
    await openPage('sidepanel', { width, language, settings: { textSize: 'larger' } });
    await openDossier('300308.SZSE');
    await page.getByRole('heading', { level: 3 }).getByRole('button').first().click();
    const members = page.getByRole('heading', { name: /13/ });
    await expect.element(members).toBeVisible();

    const rows = [...members.element().closest('section')!.querySelectorAll('li')];
    expect(rows).toHaveLength(13);
    expect(rows.filter(hasOverlap).map((row) => row.textContent)).toEqual([]);
  });
});

describe('footer', () => {
  it('truncates only the host name when it is too narrow', async () => {
    const host = 'a-long-name.of-a-long-site.yanjing.example';
    await openPage('sidepanel', { width, tab: { url: `https://${host}/a` } });
    const toggle = page.getByRole('switch', { name: `在 ${host} 上启用` });
    await expect.element(toggle).toBeVisible();

    const named = await toggle.getByTitle(host).findElement();
    expect(named.scrollWidth).toBeGreaterThan(named.clientWidth);
    const after = document.createRange();
    after.selectNode(named.nextSibling!);
    expect(after.getBoundingClientRect().right).toBeLessThanOrEqual(toggle.element().getBoundingClientRect().right);
  });
});
