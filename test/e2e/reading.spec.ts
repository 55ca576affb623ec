// The two stages of scanning: when the second script is loaded, what is scanned when, and that nothing is missed.
import type { Page, Worker } from '@playwright/test';
import { hover, until } from '../support/card.ts';
import { countsOn, settledCounts } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

/** Whether the script of the second stage was injected into the page. */
const isSecondStageLoaded = (worker: Worker, url: string): Promise<boolean> =>
  worker.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: tab!.id! },
      func: () => 'startReading' in ((globalThis as { yanjingScripts?: object }).yanjingScripts ?? {}),
    });
    return frame!.result === true;
  }, url);

const filler = '<p>昨日两市成交额较前一交易日略有放大，市场情绪有所回暖。</p>';

/** A long page with a name in every tenth paragraph, `count` in all. */
const longPage = (count: number): string =>
  article(
    Array.from({ length: count }, (_, at) => `<p id="p${at}">第${at}段，新易盛走强。</p>${filler.repeat(9)}`).join(''),
  );

const markedIds = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('yanjing') ?? [])].map(
      ({ startContainer }) => startContainer.parentElement?.closest('p')?.id ?? '',
    ),
  );

test('loads the second stage only once a page may name a company', async ({ page, open, worker }) => {
  await open(article(filler.repeat(50)));
  expect(await settledCounts(worker, page.url())).toEqual({});
  expect(await isSecondStageLoaded(worker, page.url())).toBe(false);

  await page.evaluate(() => document.body.append('午后新易盛走强'));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  expect(await isSecondStageLoaded(worker, page.url())).toBe(true);
});

test('lists and shows no mention to the side panel once the page is paused', async ({ page, open, worker }) => {
  await open(article('<p>新易盛走强</p><div style="height:3000px"></div><p id="last">新易盛回落</p>'));
  await expect.poll(() => marks(page)).toHaveLength(1);
  /** What the side panel asks of the top frame. */
  const askPage = (): Promise<{ order: unknown; isShown: unknown }> =>
    worker.evaluate(async (wanted) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === wanted);
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        func: async () => {
          const api = (globalThis as { yanjing?: Record<string, (...all: unknown[]) => Promise<unknown>> }).yanjing!;
          return { order: await api['companyOrder']!(), isShown: await api['showMention']!('eoptolink', 1) };
        },
      });
      return frame!.result!;
    }, page.url());
  expect(await askPage()).toEqual({ order: [{ companyId: 'eoptolink', count: 2 }], isShown: true });
  await expect(page.locator('#last')).toBeInViewport();

  await worker.evaluate(() => chrome.storage.local.set({ settings: { isPaused: true } }));
  await expect.poll(() => marks(page)).toEqual([]);
  await page.evaluate(() => scrollTo(0, 0));

  expect(await askPage()).toEqual({ order: [], isShown: false });
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('marks text near the viewport after a jump into the middle of a long page', async ({ page, open }) => {
  await open(longPage(300));
  await expect.poll(() => markedIds(page)).toContain('p0');
  expect(await markedIds(page)).not.toContain('p150');

  await page.evaluate(() => document.querySelector('#p150')!.scrollIntoView({ block: 'center' }));
  await expect.poll(() => markedIds(page)).toContain('p150');
  expect(await hover(page, '新易盛', 150)).toContain('300502');
});

test('counts mentions that were never near the viewport', async ({ page, open, worker }) => {
  await open(longPage(200));
  await expect.poll(async () => (await countsOn(worker, page.url()))['eoptolink']).toBe(200);
});

test('counts distant text correctly when the page changes it before the scan', async ({ page, open, worker }) => {
  await open(longPage(100));
  await expect.poll(() => markedIds(page)).toContain('p0');
  await page.evaluate(() => {
    // Remove the last elements of queued scan units, and move text.
    for (let at = 50; at < 90; at++) document.querySelector(`#p${at}`)!.nextElementSibling!.remove();
    document.querySelector('#p60')!.remove();
    document.querySelector('#p70')!.textContent = '改为天孚通信。';
    document.body.append(document.querySelector('#p80')!);
  });
  expect(await settledCounts(worker, page.url())).toEqual({ eoptolink: 98, 'tfc-communication': 1 });
});

test('marks text beside elements without a box and text that becomes visible', async ({ page, open }) => {
  const hidden = '<style>b{}</style><script type="application/json">{}</script><p hidden>天孚通信</p>';
  await open(article(`${hidden}<p>新易盛</p>${hidden}`));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);

  await page.evaluate(() => document.querySelector('[hidden]')!.removeAttribute('hidden'));
  await expect.poll(async () => (await marks(page)).toSorted()).toEqual(['天孚通信', '新易盛']);
});

test('marks text positioned into view from a distant parent', async ({ page, open }) => {
  const layer = '<div id="layer"><div style="position:fixed;top:10px;left:10px">午后新易盛走强</div></div>';
  await open(article(`${filler.repeat(300)}${layer}`));
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
});

test('counts distant text in idle time and shows it in the badge', async ({ page, open, worker }) => {
  await open(article(`${filler.repeat(300)}<p>午后新易盛走强</p>`));
  const badge = (): Promise<string> =>
    worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return chrome.action.getBadgeText({ tabId: tab!.id! });
    }, page.url());

  await expect.poll(badge, { timeout: 12_000 }).toBe('1');
});

test('marks the shadow root of a component that is defined late without a mutation', async ({ page, open }) => {
  await open(article('<x-late></x-late><x-later></x-later>'));
  await page.evaluate(() => {
    const define = (name: string, text: string): void =>
      customElements.define(
        name,
        class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).append(text);
          }
        },
      );
    setTimeout(() => define('x-late', '午后新易盛走强'), 700);
    setTimeout(() => define('x-later', '天孚通信收涨'), 2500);
  });
  await expect.poll(async () => (await marks(page)).toSorted()).toEqual(['天孚通信', '新易盛']);
});

test('marks a plain-text file of a megabyte near the viewport and opens its card', async ({ page, context }) => {
  const names = ['新易盛,300502.SZ', '中际旭创,300308.SZ', '天孚通信,300394.SZ'];
  const rows = Array.from(
    { length: 25_000 },
    (_, at) => `2024-01-${(at % 28) + 1},${names[at % 3]!},${at},${(at * 7919) % 1_000_000}`,
  );
  await context.route('https://news.example/quotes.txt', (route) =>
    route.fulfill({ contentType: 'text/plain; charset=utf-8', body: rows.join('\n') }),
  );
  await page.goto('https://news.example/quotes.txt');
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(50);

  expect((await marks(page)).length).toBeLessThan(2000);
  expect(await hover(page, '中际旭创')).toContain('300308');
});

test('counts no name that spans the boundary of two words', async ({ page, open, worker }) => {
  await open(article('<p>技术升华为标准，今日华为盘中发布新品。</p><p>技术升华为标准，今日华为盘中发布新品。</p>'));
  await until(
    () => countsOn(worker, page.url()),
    (counts) => counts['huawei'] === 2,
  );
  expect((await countsOn(worker, page.url()))['huawei']).toBe(2);
});
