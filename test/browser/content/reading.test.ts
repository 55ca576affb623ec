// What is scanned when, and that nothing is missed.
import { afterEach, expect, it, vi } from 'vitest';
import {
  companyOrder,
  counts,
  hover,
  markRanges,
  marks,
  open,
  read,
  setSettings,
  showMention,
  whenRead,
} from '../support/reading.ts';

afterEach(() => void vi.useRealTimers());

const filler = '<p>昨日两市成交额较前一交易日略有放大，市场情绪有所回暖。</p>';

/** A long page with a name in every tenth paragraph, `count` in all. */
const longPage = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<p id="p${at}">第${at}段，新易盛走强。</p>${filler.repeat(9)}`).join('');

const markedIds = (): string[] =>
  markRanges().map(({ startContainer }) => startContainer.parentElement?.closest('p')?.id ?? '');

it('lists and shows no mention to the side panel once the page is paused', async () => {
  await read('<p>新易盛走强</p><div style="height:3000px"></div><p id="last">新易盛回落</p>');
  expect(await companyOrder()).toEqual([{ companyId: '300502.SZSE', count: 2 }]);
  expect(await showMention('300502.SZSE', 1)).toBe(true);
  await expect.poll(() => document.querySelector('#last')!.getBoundingClientRect().top).toBeLessThan(innerHeight);

  await setSettings({ isPaused: true });
  await expect.poll(marks).toEqual([]);
  window.scrollTo(0, 0);

  expect(await companyOrder()).toEqual([]);
  expect(await showMention('300502.SZSE', 1)).toBe(false);
  expect(window.scrollY).toBe(0);
});

it('marks text near the viewport after a jump into the middle of a long page', async () => {
  await open(longPage(300));
  await expect.poll(markedIds).toContain('p0');
  expect(markedIds()).not.toContain('p150');

  document.querySelector('#p150')!.scrollIntoView({ block: 'center' });
  await expect.poll(markedIds).toContain('p150');
  expect(await hover('新易盛', 150)).toBe('300502.SZSE');
});

it('counts mentions that were never near the viewport', async () => {
  await open(longPage(200));

  expect(await counts()).toEqual({ '300502.SZSE': 200 });
});

it('counts distant text correctly when the page changes it before the scan', async () => {
  await open(longPage(100));
  await expect.poll(markedIds).toContain('p0');
  // Removes the last elements of queued scan units, and moves text.
  for (let at = 50; at < 90; at++) document.querySelector(`#p${at}`)!.nextElementSibling!.remove();
  document.querySelector('#p60')!.remove();
  document.querySelector('#p70')!.textContent = '改为天孚通信。';
  document.body.append(document.querySelector('#p80')!);

  expect(await counts()).toEqual({ '300502.SZSE': 98, '300394.SZSE': 1 });
});

it('marks text beside elements without a box and text that becomes visible', async () => {
  const hidden = '<style>b{}</style><script type="application/json">{}</script><p hidden>天孚通信</p>';
  await read(`${hidden}<p>新易盛</p>${hidden}`);
  expect(marks()).toEqual(['新易盛']);

  document.querySelector('[hidden]')!.removeAttribute('hidden');
  await whenRead();
  expect(marks().toSorted()).toEqual(['天孚通信', '新易盛']);
});

it('marks text positioned into view from a distant parent', async () => {
  await open(`${filler.repeat(300)}<div><div style="position:fixed;top:10px;left:10px">午后新易盛走强</div></div>`);

  await expect.poll(marks).toEqual(['新易盛']);
});

it('marks the shadow root of a component that is defined late without a mutation', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await read('<x-late></x-late><x-later></x-later>');
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

  await vi.advanceTimersByTimeAsync(700);
  define('x-late', '午后新易盛走强');
  await vi.advanceTimersByTimeAsync(700);
  await whenRead();
  expect(marks()).toEqual(['新易盛']);

  await vi.advanceTimersByTimeAsync(1100);
  define('x-later', '天孚通信收涨');
  await vi.advanceTimersByTimeAsync(2000);
  await whenRead();
  expect(marks().toSorted()).toEqual(['天孚通信', '新易盛']);
});

it('marks a megabyte of text near the viewport and opens its card', async () => {
  const names = ['新易盛,300502.SZ', '中际旭创,300308.SZ', '天孚通信,300394.SZ'];
  const rows = Array.from(
    { length: 25_000 },
    (_, at) => `2024-01-${(at % 28) + 1},${names[at % 3]!},${at},${(at * 7919) % 1_000_000}`,
  );
  await open(`<pre>${rows.join('\n')}</pre>`);

  await expect.poll(() => marks().length).toBeGreaterThan(50);
  expect(marks().length).toBeLessThan(2000);
  expect(await hover('中际旭创')).toBe('300308.SZSE');
});

it('counts no name that spans the boundary of two words', async () => {
  await read('<p>技术升华为标准，今日华为盘中发布新品。</p>'.repeat(2));

  expect(await counts()).toEqual({ huawei: 2 });
});
