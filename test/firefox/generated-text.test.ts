// Nothing that card and strip say can be found by a script of the page in Firefox either.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf, type RemoteNode } from '../support/bidi.ts';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { sitePages } from '../support/site-pages.ts';
import { storePrivate } from '../support/private-values.ts';

const articleUrl = 'https://news.example/article';
const article = '<!doctype html><meta charset="utf-8"><p style="position:absolute;left:20px;top:20px">中际旭创走强</p>';
const { url: quoteUrl } = sitePages.find(({ site }) => site === '东方财富 行情')!;
const quote = '<!doctype html><meta charset="utf-8"><title>行情</title><h1>212.45</h1>';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

const overlayText = async (page: FirefoxPage): Promise<string> =>
  (await page.nodes('html > :not(head, body)')).map(textOf).join(' ');

/** Which of the texts a script of the page finds. */
const foundBy = (page: FirefoxPage, texts: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      wanted.filter((text) => {
        getSelection()?.removeAllRanges();
        return (window as unknown as { find: (...args: unknown[]) => boolean }).find(text, false, false, true);
      }),
    texts,
  );

const wordsOf = (text: string): string[] => [...new Set(text.split(/\s+/))].filter((word) => word.length > 1);

describe.skipIf(!firefoxPath)('text of card and strip in Firefox', () => {
  let firefox: Firefox;

  beforeAll(async () => {
    firefox = await claimFirefox({ [articleUrl]: { body: article }, [quoteUrl]: { body: quote } });
    await firefox.install();
    const popup = await firefox.openPage(`${extensionOrigin}/popup.html`);
    await storePrivate(popup, { settings: { language: 'zh-CN', dwellMs: 0 } });
    await popup.close();
  });
  afterAll(() => firefox?.release());

  it('is not found in a card, which has accessible names from it', async () => {
    const page = await firefox.openPage(articleUrl);
    await eventually(() => page.evaluate(() => CSS.highlights.get('yanjing')?.size ?? 0)).toBe(1);
    await page.movePointer(28, 45);
    await page.movePointer(30, 45);
    await eventually(() => overlayText(page)).toContain('300308');
    const words = wordsOf(await overlayText(page)).filter((word) => !'中际旭创走强'.includes(word));
    expect(words.length).toBeGreaterThan(20);

    expect(await foundBy(page, [...words, '中际旭创走强'])).toEqual(['中际旭创走强']);
    // One of the roots is the card's.
    const roots = (await page.nodes('html > :not(head, body)')).flatMap(({ value }) => value.shadowRoot ?? []);
    const buttons = async (name: string): Promise<RemoteNode[]> =>
      (await Promise.all(roots.map((root) => page.byRole('button', name, root)))).flat();
    for (const name of ['识别依据', '查看档案']) expect(await buttons(name)).toHaveLength(1);
  });

  it('is not found in the strip', async () => {
    const page = await firefox.openPage(quoteUrl);
    await eventually(() => overlayText(page)).toContain('300308.SZ');
    const words = wordsOf(await overlayText(page));
    expect(words.length).toBeGreaterThan(8);

    expect(await foundBy(page, [...words, '212.45'])).toEqual(['212.45']);
  });
});
