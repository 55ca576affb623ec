// Pages with names of companies, and what the Firefox tests read from them.
import { expect } from 'vitest';
import { textOf, type RemoteNode } from '../support/bidi.ts';
import type { FirefoxPage } from '../support/firefox.ts';

// The strictest CSP: it blocks all styles, scripts and connections except those of the browser and the extension.
const headers = { 'Content-Security-Policy': "default-src 'none'" };
export const articleUrl = 'https://news.example/article';
export const shadowUrl = 'https://news.example/shadow';
export const pages = {
  [articleUrl]: {
    headers,
    body: `<!doctype html>
<html lang="zh-CN">
  <head><title>算力链午后走强</title></head>
  <body>
    <article>
      <h1>算力链午后走强</h1>
      <p id="names">寒武纪成交放大,中际<em>旭创</em>盘中领涨。</p>
      <p id="code">688256.SH 收于全日高点。</p>
    </article>
    <script>document.title = 'the CSP was not applied'</script>
  </body>
</html>`,
  },
  [shadowUrl]: {
    headers,
    body: `<!doctype html>
<html lang="zh-CN">
  <head><title>组件里的行情</title></head>
  <body>
    <div id="host"><template shadowrootmode="open"><p>中际旭创(300308.SZ)盘中领涨。</p></template></div>
  </body>
</html>`,
  },
};

export const articleMarks = ['寒武纪', '中际', '旭创', '688256.SH'];
/** Polls until the matcher passes. The timeout is long, because the first scan waits for the store to be seeded. */
export const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

export const markup = (page: FirefoxPage): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** Texts of the registered highlight ranges in document order, as any script of the page could read them. */
export const markedTexts = (page: FirefoxPage): Promise<string[]> =>
  page.evaluate(() => {
    // A name that needs evidence from the page is marked after later ones, so the ranges are sorted.
    const isBehind = (a: AbstractRange, b: AbstractRange): boolean =>
      a.startContainer === b.startContainer
        ? a.startOffset > b.startOffset
        : (a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return [...(CSS.highlights.get('yanjing') ?? [])]
      .toSorted((a, b) => (isBehind(a, b) ? 1 : -1))
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      );
  });

/**
 * Whether the page looks different after `change`: registered highlights are not necessarily painted.
 * Two identical screenshots before it show that nothing else changes the look.
 */
export async function looksOtherwiseAfter(page: FirefoxPage, change: () => void): Promise<boolean> {
  const before = await page.screenshot();
  expect(await page.screenshot()).toBe(before);
  await page.evaluate(change);
  return (await page.screenshot()) !== before;
}

/** Rests the pointer on 寒武纪, the first name of the article. */
export async function hoverFirstName(page: FirefoxPage): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const range = document.createRange();
    const text = document.querySelector('#names')!.firstChild!;
    range.setStart(text, 0);
    range.setEnd(text, '寒武纪'.length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  // Two moves, as with a real mouse.
  await page.movePointer(x - 2, y);
  await page.movePointer(x, y);
}

/** Hosts of cards. Beside head and body, there is only the host of private marks, which is empty. */
const cardHosts = async (page: FirefoxPage): Promise<RemoteNode[]> =>
  (await page.nodes('html > :not(head, body)')).filter((host) => textOf(host) !== '');

export const cardText = async (page: FirefoxPage): Promise<string> => (await cardHosts(page)).map(textOf).join('');
