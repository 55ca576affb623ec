// On every kind of page the card opens on hover, can be reached by the pointer, and closes.
import type { Page } from '@playwright/test';
import { cardBox, cardText, hover, isCardReachable, until } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';

interface Kind {
  name: string;
  body: string;
  head?: string;
  headers?: Record<string, string>;
  /** Brings the word into view. */
  before?: (page: Page) => Promise<void>;
}

const filler = '<p>两市成交额与前一日相当，市场情绪平稳。</p>';

const kinds: readonly Kind[] = [
  { name: 'a news article', body: `<article><h1>午后异动</h1>${filler}<p>午后新易盛走强。</p>${filler}</article>` },
  {
    name: 'a feed that loads posts while it is scrolled',
    body: `<main id="feed">${filler.repeat(30)}</main><script>
      let posts = 0;
      addEventListener('scroll', () => {
        if (posts++ > 3) return;
        const post = document.createElement('article');
        post.innerHTML = '<p>网友：</p>' + (posts === 2 ? '<p>午后新易盛走强。</p>' : '') + '<p>再看看</p>'.repeat(20);
        document.querySelector('#feed').append(post);
      });
    </script>`,
    async before(page) {
      for (let turn = 0; turn < 4; turn++) {
        await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
        await page.waitForTimeout(120);
      }
      await page.evaluate(() =>
        [...document.querySelectorAll('p')]
          .find((one) => one.textContent?.includes('走强'))!
          .scrollIntoView({
            block: 'center',
          }),
      );
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'a page re-rendered by its scripts',
    body: `<div id="root"></div><script>
      const draw = (at) => { root.innerHTML = '<main><p>第' + at + '版：午后新易盛走强。</p></main>'; };
      draw(1); setTimeout(() => draw(2), 300); setTimeout(() => draw(3), 600);
    </script>`,
    before: (page) => page.waitForTimeout(900),
  },
  {
    name: 'a table of quotes',
    body: '<table><tr><th>代码</th><th>名称</th><th>最新价</th></tr><tr><td>300502</td><td>新易盛</td><td>98.10</td></tr></table>',
  },
  {
    name: 'a dark page',
    body: '<p>午后新易盛走强。</p>',
    head: '<style>html { background: #0b0d12; color: #ccd; color-scheme: dark }</style>',
  },
  {
    name: 'a page that forbids selection',
    body: '<p>午后新易盛走强。</p>',
    head: '<style>* { user-select: none !important }</style>',
  },
  {
    name: 'a link laid over its text',
    body: '<div style="position:relative;width:300px"><p>午后新易盛走强。</p><a href="/x" style="position:absolute;inset:0"></a></div>',
  },
  {
    name: 'nested scroll containers',
    body: `<div style="height:300px;overflow:auto"><div style="height:200px;overflow:auto">${filler.repeat(9)}<p id="word">午后新易盛走强。</p></div>${filler.repeat(9)}</div>`,
    async before(page) {
      await page.evaluate(() => document.querySelector('#word')!.scrollIntoView({ block: 'center' }));
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'an app in nested shadow roots',
    body: `<app-root></app-root><script>
      customElements.define('app-page', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>午后新易盛走强。</p>'; }
      });
      customElements.define('app-root', class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<app-page></app-page>'; }
      });
    </script>`,
    before: (page) => page.waitForTimeout(300),
  },
  {
    name: 'a modal dialog',
    body: `${filler}<dialog><p>午后新易盛走强。</p></dialog>`,
    before: (page) => page.evaluate(() => document.querySelector('dialog')!.showModal()),
  },
  {
    name: 'a fullscreen element',
    body: `<section style="background:#fff"><button>全屏</button><p>午后新易盛走强。</p></section><script>
      document.querySelector('button').addEventListener('click', () => document.querySelector('section').requestFullscreen());
    </script>`,
    async before(page) {
      await page.getByRole('button', { name: '全屏' }).click();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('section');
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'a page with a strict CSP',
    body: '<p>午后新易盛走强。</p>',
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts",
    },
  },
  {
    name: 'a right-to-left paragraph',
    body: '<p dir="rtl">ارتفع سهم 新易盛 اليوم</p>',
  },
];

for (const { name, body, head, headers, before } of kinds) {
  test(`opens, keeps and closes the card on ${name}`, async ({ page, open }) => {
    await open(article(body, head), headers ? { headers } : {});
    await before?.(page);
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);

    expect(await hover(page, '新易盛')).toContain('300502');
    expect(await isCardReachable(page)).toBe(true);
    const card = (await cardBox(page))!;
    await page.mouse.move(card.x + card.width / 2, card.y + 30, { steps: 6 });
    await page.waitForTimeout(500);
    expect(await cardText(page)).toContain('300502');

    await page.keyboard.press('Escape');
    expect(
      await until(
        () => cardText(page),
        (content) => content === null,
      ),
    ).toBeNull();
  });
}
