// What differs from Chromium is tried in a real Firefox; the whole of the behaviour is tested in test/e2e.
// The tests share one browser and one profile, and stand in the order in which a person would meet these things.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RemoteNode } from '../support/bidi.ts';
import { extensionOrigin, firefoxPath, keys, launchFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';

if (!firefoxPath) {
  console.warn('No Firefox here, so its tests are skipped. Install firefox-esr, or name one: FIREFOX_PATH=/path/to/firefox');
}

// The strictest policy a page can have: no style, script or connection, were they not the browser's own or ours.
const headers = { 'Content-Security-Policy': "default-src 'none'" };
const articleUrl = 'https://news.example/article';
const shadowUrl = 'https://news.example/shadow';
const popupUrl = `${extensionOrigin}/popup.html`;
const pages = {
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
    <script>document.title = 'the policy did not hold'</script>
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

const markup = (page: FirefoxPage): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** The texts under our highlight, as any script of the page could read them. */
const markedTexts = (page: FirefoxPage): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(CSS.highlights.get('yanjing') ?? [], ({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? '').slice(startOffset, endOffset),
    ),
  );

const articleMarks = ['寒武纪', '中际', '旭创', '688256.SH'];

/** Opens the article and waits until it is marked. */
async function openArticle(firefox: Firefox): Promise<FirefoxPage> {
  const page = await firefox.openPage(articleUrl);
  await expect.poll(() => markedTexts(page)).toEqual(articleMarks);
  return page;
}

/** Rests the pointer on the first three letters of the article: 寒武纪. */
async function hoverFirstName(page: FirefoxPage): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const range = document.createRange();
    const text = document.querySelector('#names')!.firstChild!;
    range.setStart(text, 0);
    range.setEnd(text, 3);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  // Two moves, as a hand makes them.
  await page.movePointer(x - 2, y);
  await page.movePointer(x, y);
}

/** The card's host is the only element that ever stands beside head and body. */
const cardHosts = (page: FirefoxPage): Promise<RemoteNode[]> => page.nodes('html > :not(head, body)');

function textOf({ value }: RemoteNode): string {
  const inside = [...(value.shadowRoot ? [value.shadowRoot] : []), ...(value.children ?? [])];
  return (value.nodeValue ?? '') + inside.map(textOf).join(' ');
}

const cardText = async (page: FirefoxPage): Promise<string> => (await cardHosts(page)).map(textOf).join('');

async function only(page: FirefoxPage, css: string): Promise<RemoteNode> {
  const [first, ...others] = await page.nodes(css);
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} elements match ${css}, not one`);
  return first;
}

const rows = (page: FirefoxPage): Promise<string[]> =>
  page.evaluate(() => Array.from(document.querySelectorAll('[role=tabpanel] li, .panel li'), (row) => row.textContent));

describe.skipIf(!firefoxPath)('Yanjing in Firefox', () => {
  let firefox: Firefox;
  let openBefore: FirefoxPage;
  let untouched: string;

  beforeAll(async () => {
    firefox = await launchFirefox(pages);
    openBefore = await firefox.openPage(articleUrl);
    untouched = await markup(openBefore);
    await firefox.install();
  });

  afterAll(() => firefox?.close());

  it('marks a page that was open before it was installed, without a reload', async () => {
    await expect.poll(() => markedTexts(openBefore), { timeout: 10_000 }).toEqual(articleMarks);
    await openBefore.close();
  });

  it('marks names, names across elements and codes where the page’s policy allows nothing', async () => {
    const page = await openArticle(firefox);

    expect(await page.evaluate(() => document.title)).toBe('算力链午后走强');
    expect(await markup(page)).toBe(untouched);
    for (const css of ['#names', '#code']) {
      const paragraph = await only(page, css);
      const marked = await page.screenshot(paragraph);
      expect(await page.screenshot(paragraph)).toBe(marked);
      await page.evaluate(() => document.documentElement.style.setProperty('--unused', '0'));
    }
    await page.close();
  });
});
