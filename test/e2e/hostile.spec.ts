// Regression tests for pages that broke scanning or hover.
import type { Page } from '@playwright/test';
import { cardText, hover, isCardSigned, signCard, until } from '../support/card.ts';
import { countsOn, pointOn } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const word = '<p>新易盛大涨</p>';

for (const name of ['nextSibling', 'localName', 'getAttribute', 'checkVisibility', 'isConnected']) {
  test(`marks a page whose form has a field named ${name}`, async ({ page, open }) => {
    await open(article(`<form><input name="${name}"><p>天孚通信收涨</p></form><div id="later"></div>${word}`));
    await page.evaluate(() => (document.querySelector('form p')!.textContent = '天孚通信收跌'));

    await expect.poll(() => marks(page)).toHaveLength(2);
    expect(await hover(page, '天孚通信')).toContain('300394');
  });
}

test('counts every mention of a long list that is reordered during the scan', async ({ open, worker }) => {
  const items = Array.from({ length: 6000 }, (_, at) =>
    at % 50 === 7 ? '<p class="named">新易盛大涨</p>' : `<p>第${at}条,市场情绪有所回暖,企业盈利的修复需要时间。</p>`,
  );
  // Moved in small batches, so that moves fall between any two slices of the scan.
  const reorder = `<script>
    const rest = [...document.querySelectorAll('p:not(.named)')].filter((_, at) => at % 3 === 1);
    const move = () => {
      document.querySelector('main').prepend(...rest.splice(0, 60));
      if (rest.length > 0) setTimeout(move);
    };
    addEventListener('load', () => setTimeout(move));
  </script>`;
  await open(article(`<main>${items.join('')}</main>${reorder}`));

  await expect.poll(() => countsOn(worker, 'https://news.example/a')).toEqual({ eoptolink: 120 });
});

test('opens the card on a page that was hidden during the scan', async ({ page, open }) => {
  await open(article(word, '<style id="hide">body{visibility:hidden}</style>'));
  await page.waitForTimeout(300);
  await page.evaluate(() => document.querySelector('#hide')!.remove());

  expect(await hover(page, '新易盛')).toContain('300502');
});

test('keeps the card open beside a list that scrolls by itself', async ({ page, open }) => {
  await open(
    article(
      `${word}<div id="list" style="height:40px;overflow:auto"><div style="height:9000px"></div></div>`,
      '<script>setInterval(() => { document.querySelector("#list").scrollTop += 1 }, 60)</script>',
    ),
  );

  expect(await hover(page, '新易盛')).toContain('300502');
  await page.waitForTimeout(400);
  expect(await cardText(page)).toContain('300502');
});

for (const [way, replace] of [
  [
    'document.write',
    () => {
      document.open();
      document.write('<p>天孚通信大涨</p>');
      document.close();
    },
  ],
  [
    'another root element',
    () => {
      const root = document.createElement('html');
      root.innerHTML = '<body><p>天孚通信大涨</p></body>';
      document.replaceChild(root, document.documentElement);
    },
  ],
] as const) {
  test(`marks the new text after the page was replaced by ${way}`, async ({ page, open }) => {
    await open(article(word));
    await expect.poll(() => marks(page)).toEqual(['新易盛']);
    await page.evaluate(replace);

    await expect.poll(() => marks(page)).toEqual(['天孚通信']);
    expect(await hover(page, '天孚通信')).toContain('300394');
  });
}

test('clears the marks of a sandboxed srcdoc frame when its site is disabled', async ({ page, open, worker }) => {
  await open(article(`${word}<iframe srcdoc="<p>天孚通信大涨</p>" sandbox></iframe>`));
  const marked = () => countsOn(worker, page.url());
  expect(await until(marked, (found) => 'tfc-communication' in found)).toEqual({
    eoptolink: 1,
    'tfc-communication': 1,
  });

  await worker.evaluate(() => chrome.storage.local.set({ settings: { offHosts: ['news.example'] } }));

  expect(await until(marked, (found) => Object.keys(found).length === 0)).toEqual({});
});

/** Offset of each mark within its text node, as a fraction of the node's length. */
const markOffsets = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('yanjing') ?? [])].map(
      ({ startContainer, startOffset }) => startOffset / (startContainer as Text).length,
    ),
  );

test('marks a huge text node only near the viewport and follows scrolling', async ({ page, open, worker }) => {
  const lines = 4000;
  await open(article(`<pre>${'中际旭创 新易盛 天孚通信\n'.repeat(lines)}</pre>`));
  await expect.poll(async () => (await markOffsets(page)).length).toBeGreaterThan(100);
  expect(Math.max(...(await markOffsets(page)))).toBeLessThan(0.2);
  expect(await hover(page, '天孚通信')).toContain('300394');

  for (const [to, from, most] of [
    [1, 0.8, 1],
    [0.5, 0.4, 0.6],
    [0, 0, 0.2],
  ] as const) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), to);
    await expect.poll(async () => Math.min(...(await markOffsets(page)))).toBeGreaterThanOrEqual(from);
    await expect.poll(async () => Math.max(...(await markOffsets(page)))).toBeLessThanOrEqual(most);
  }
  expect(await hover(page, '新易盛', 3)).toContain('300502');

  // The whole text is counted nevertheless.
  await expect.poll(async () => (await countsOn(worker, page.url()))['eoptolink']).toBe(lines);
});

test('rescans a long text node when text is appended to its element', async ({ page, open }) => {
  await open(article(`<pre>${'成交额略有放大\n'.repeat(4000)}</pre>`));
  await page.evaluate(() => {
    document.querySelector('pre')!.append('午后新易盛走强');
    scrollTo(0, document.documentElement.scrollHeight);
  });

  await expect.poll(() => marks(page)).toEqual(['新易盛']);
});

test('keeps the card while its list is re-rendered under the pointer and closes it when the word is removed', async ({
  page,
  open,
}) => {
  await open(article('<ul><li>新易盛 <b>10.00</b></li></ul>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  await signCard(page);

  for (let turn = 0; turn < 5; turn++) {
    await page.evaluate((price) => {
      document.querySelector('ul')!.innerHTML = `<li>新易盛 <b>${price}.00</b></li>`;
    }, 11 + turn);
    const { x, y } = (await pointOn(page, '新易盛'))!;
    await page.mouse.move(x + turn - 2, y);
    await page.waitForTimeout(400);
    expect(await isCardSigned(page)).toBe(true);
  }

  await page.evaluate(() => document.querySelector('ul')!.remove());
  await expect.poll(() => cardText(page)).toBeNull();
});
