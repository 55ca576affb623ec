// Covers what differs from Chromium; test/e2e covers the full behavior.
// The tests share one browser and profile and depend on their order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  extensionOrigin,
  firefoxPath,
  keys,
  claimFirefox,
  type Firefox,
  type FirefoxPage,
} from '../support/firefox.ts';
import type { RemoteNode } from '../support/bidi.ts';
import { controlNames } from '../support/firefox-controls.ts';
import { storePrivate } from '../support/private-values.ts';
import {
  articleMarks,
  articleUrl,
  cardText,
  eventually,
  hoverFirstName,
  looksOtherwiseAfter,
  markedTexts,
  markup,
  pages,
  shadowUrl,
} from './article.ts';

if (!firefoxPath) {
  console.warn(
    'Firefox tests are skipped because no Firefox was found. Install firefox-esr or set FIREFOX_PATH=/path/to/firefox',
  );
}

const popupUrl = `${extensionOrigin}/popup.html`;
const panelUrl = `${extensionOrigin}/sidepanel.html`;
const tabNames = ['自选', '本页', '研报'];

/** Waits for a single element of this role and name and clicks it. */
async function click(page: FirefoxPage, role: string, name?: string): Promise<void> {
  let found: RemoteNode[] = [];
  await eventually(async () => (found = await page.byRole(role, name))).toHaveLength(1);
  await page.click(found[0]!);
}

const rowTexts = (popup: FirefoxPage): Promise<string[]> =>
  popup.evaluate(() => Array.from(document.querySelectorAll('li, [role=row]'), (row) => row.textContent));

const sheetsInShadow = (page: FirefoxPage): Promise<number | undefined> =>
  page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length);

describe.skipIf(!firefoxPath)('extension in Firefox', () => {
  let firefox: Firefox;
  let openBefore: FirefoxPage;
  /** Markup of the article before the extension was installed. */
  let untouched: string;

  beforeAll(async () => {
    firefox = await claimFirefox(pages);
    openBefore = await firefox.openPage(articleUrl);
    untouched = await markup(openBefore);
    await firefox.install();
    // Firefox ignores a requested UI language, and the tests expect Chinese.
    const popup = await firefox.openPage(popupUrl);
    await storePrivate(popup, { settings: { language: 'zh-CN' } });
    await popup.close();
  });

  afterAll(() => firefox?.release());

  async function openArticle(): Promise<FirefoxPage> {
    const page = await firefox.openPage(articleUrl);
    await eventually(() => markedTexts(page)).toEqual(articleMarks);
    return page;
  }

  it('marks a page that was open before the installation without a reload', async () => {
    await eventually(() => markedTexts(openBefore)).toEqual(articleMarks);
  });

  it('marks names, names across elements and codes under a CSP that blocks everything', async () => {
    const page = await openArticle();

    expect(await page.evaluate(() => document.title)).toBe('算力链午后走强');
    expect(await markup(page)).toBe(untouched);
    expect(await looksOtherwiseAfter(page, () => void CSS.highlights.delete('yanjing'))).toBe(true);
  });

  it('opens the card on hover and restores the page on Esc', async () => {
    const page = await openArticle();

    await hoverFirstName(page);

    await eventually(() => cardText(page)).toContain('寒武纪');
    const content = await cardText(page);
    for (const fact of ['688256', '11.11', '建议关注']) expect(content).toContain(fact);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();

    await page.type(keys.escape);

    await eventually(() => cardText(page)).toBe('');
    expect(await markup(page)).toBe(untouched.replace('</html>', '<div></div></html>'));
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['yanjing']);
  });

  it('opens the card after the browser stopped the background page', async () => {
    const page = await openArticle();
    await firefox.stopBackground();

    await hoverFirstName(page);

    await eventually(() => cardText(page)).toContain('688256');
  });

  it('pins the card on P and closes it on Esc while the pointer is in it', async () => {
    const page = await openArticle();
    await hoverFirstName(page);
    await eventually(() => cardText(page)).toContain('688256');
    const { x, y } = await page.evaluate(() => {
      const box = document.querySelector('#names')!.getBoundingClientRect();
      return { x: box.x + 40, y: box.bottom + 40 };
    });
    await page.movePointer(x, y - 10);
    await page.movePointer(x, y);
    await eventually(() => page.evaluate(() => document.activeElement?.localName)).toBe('div');

    await page.type('p');
    // The card of another word opens and closes after the pointer has left the pinned one.
    const other = await page.evaluate(
      () => document.querySelector('#names em')!.getBoundingClientRect().toJSON() as DOMRect,
    );
    await page.movePointer(other.x + 4, other.y + 8);
    await page.movePointer(other.x + 6, other.y + 8);
    await eventually(() => cardText(page)).toContain('300308');
    await page.movePointer(700, 10);
    await eventually(() => cardText(page)).not.toContain('300308');
    expect(await cardText(page)).toContain('688256');

    await page.type(keys.escape);
    await eventually(() => cardText(page)).toBe('');
  });

  it('paints marks in an open shadow root with its own style sheet', async () => {
    const page = await firefox.openPage(shadowUrl);

    await eventually(() => markedTexts(page)).toEqual(['中际旭创']);

    expect(await sheetsInShadow(page)).toBe(1);
    const takeSheetAway = (): void => {
      document.querySelector('#host')!.shadowRoot!.adoptedStyleSheets = [];
    };
    expect(await looksOtherwiseAfter(page, takeSheetAway)).toBe(true);
  });

  it('removes marks and style sheet while paused and restores them', async () => {
    const page = await firefox.openPage(shadowUrl);
    await eventually(() => sheetsInShadow(page)).toBe(1);
    const popup = await firefox.openPage(popupUrl);

    await click(popup, 'button', '暂停');

    await eventually(() => markedTexts(page)).toEqual([]);
    expect(await sheetsInShadow(page)).toBe(0);

    await click(popup, 'button', '恢复');
    // A popup that is closed before the change is saved loses it.
    await eventually(() => controlNames(popup, 'button')).toContain('暂停');
    // A hidden page is scanned once it is visible again.
    await popup.close();

    await eventually(() => markedTexts(page)).toEqual(['中际旭创']);
    expect(await sheetsInShadow(page)).toBe(1);
  });

  it('finds a company by code in the popup and keeps it on the watchlist', async () => {
    const popup = await firefox.openPage(popupUrl);
    const onlyInnolight = [expect.stringContaining('中际旭创')];
    await eventually(() =>
      popup.evaluate(() => Array.from(document.querySelectorAll('[role=tab]'), (tab) => tab.textContent)),
    ).toEqual(tabNames.map((name) => expect.stringContaining(name)));

    await click(popup, 'combobox');
    await popup.type('300308');
    await eventually(() => rowTexts(popup)).toEqual(onlyInnolight);
    await click(popup, 'button', '加入自选');
    await eventually(() => controlNames(popup, 'button')).toContain('从自选中移除');

    await click(popup, 'combobox');
    await popup.type(keys.backspace.repeat(6));
    await eventually(() => controlNames(popup, '[role=tab]')).toHaveLength(tabNames.length);
    await eventually(() => rowTexts(popup)).toEqual(onlyInnolight);

    await popup.navigate(popupUrl);
    await eventually(() => rowTexts(popup)).toEqual(onlyInnolight);
  });

  it('lists the companies of the page in the sidebar, pulses a mention and opens the dossier', async () => {
    const page = await openArticle();
    const panel = await firefox.openPage(panelUrl);
    // In a tab, the panel would find itself as the active tab. A changed address makes it query again.
    await panel.evaluate(() => {
      const { tabs } = (globalThis as unknown as { browser: typeof chrome }).browser;
      const query = tabs.query.bind(tabs);
      Object.assign(tabs, { query: () => query({ url: 'https://news.example/article' }).then((all) => all.slice(-1)) });
      location.hash = 'beside';
    });
    await eventually(() => rowTexts(panel)).toEqual([
      expect.stringContaining('寒武纪'),
      expect.stringContaining('中际旭创'),
    ]);

    await click(panel, 'button', '寒武纪 的下一处提及，本页共 2 次');
    await eventually(() => page.evaluate(() => CSS.highlights.has('yanjing-pulse'))).toBe(true);
    await eventually(() => page.evaluate(() => CSS.highlights.has('yanjing-pulse'))).toBe(false);

    await click(panel, 'button', '寒武纪 的档案');
    await eventually(() => controlNames(panel, 'h1, h2')).toContain('寒武纪');
    // Firefox opens no sidebar for a click on a page, but an open panel follows the request.
    await panel.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.storage.session.set({ panelWish: { tabId: tab!.id, companyId: 'GOOGL.NASDAQ' } });
    });
    await eventually(() => controlNames(panel, 'h1, h2')).toContain('谷歌');
  });

  it('makes no request beyond those of the pages during use', async () => {
    const page = await openArticle();
    await hoverFirstName(page);
    await eventually(() => cardText(page)).toContain('688256');
    const popup = await firefox.openPage(popupUrl);
    await eventually(() => controlNames(popup, '[role=tab]')).toHaveLength(tabNames.length);

    const requestedUrls = firefox.requests.filter((url) => !url.startsWith(extensionOrigin));
    expect(new Set(requestedUrls.map((url) => new URL(url).origin))).toEqual(new Set(['https://news.example']));
    expect(firefox.leavingRequests).toEqual([]);

    // Control: a request outside any tab is detected, so the empty list above is meaningful.
    await firefox.requestOutsideTabs('https://control.example/');
    expect(firefox.leavingRequests).toEqual(['control.example:443']);
  });
});
