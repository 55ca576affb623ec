// Regression tests for pages that broke scanning or hover.
import { afterEach, expect, it, vi } from 'vitest';
import { cardCompany, openedCards } from '../support/fake-card.ts';
import { moveMouse } from '../support/input.ts';
import { pointOn } from '../support/points.ts';
import { counts, hover, markRanges, marks, open, read, whenHoverSettled, whenRead } from '../support/reading.ts';

afterEach(() => void vi.useRealTimers());

const word = '<p>新易盛大涨</p>';

it.each(['nextSibling', 'localName', 'getAttribute', 'checkVisibility', 'isConnected'])(
  'marks a page whose form has a field named %s',
  async (name) => {
    await read(`<form><input name="${name}"><p>天孚通信收涨</p>英维克走强</form>${word}`);
    document.querySelector('form p')!.textContent = '天孚通信收跌';
    await whenRead();

    expect(marks().toSorted()).toEqual(['天孚通信', '新易盛', '英维克']);
    expect(await hover('天孚通信')).toBe('300394.SZSE');
    expect(await hover('英维克')).toBe('002837.SZSE');
  },
);

it('counts every mention of a long list that is reordered during the scan', async () => {
  const items = Array.from({ length: 2000 }, (_, at) =>
    at % 50 === 7 ? '<p class="named">新易盛大涨</p>' : `<p>第${at}条,市场情绪有所回暖,企业盈利的修复需要时间。</p>`,
  );
  await open(`<main>${items.join('')}</main>`);

  // Moved in small batches, so that moves fall between any two slices of the scan.
  const main = document.querySelector('main')!;
  const rest = [...main.querySelectorAll('p:not(.named)')].filter((_, at) => at % 3 === 1);
  while (rest.length > 0) {
    main.prepend(...rest.splice(0, 20));
    await new Promise((resolve) => setTimeout(resolve));
  }

  await expect.poll(counts).toEqual({ '300502.SZSE': 40 });
});

it('opens the card on a page that was hidden during the scan', async () => {
  await read(word, '<style id="hide">body{visibility:hidden}</style>');
  document.querySelector('#hide')!.remove();

  expect(await hover('新易盛')).toBe('300502.SZSE');
});

it('keeps the card open beside a list that scrolls by itself', async () => {
  await read(`${word}<div id="list" style="height:40px;overflow:auto"><div style="height:9000px"></div></div>`);
  expect(await hover('新易盛')).toBe('300502.SZSE');
  const list = document.querySelector('#list')!;

  const scrolled = new Promise((resolve) => list.addEventListener('scrollend', resolve));
  list.scrollTop = 60;
  await scrolled;
  await whenHoverSettled();

  expect(cardCompany()).toBe('300502.SZSE');
});

it('marks the new text after the page was replaced by another root element', async () => {
  await read(word);
  expect(marks()).toEqual(['新易盛']);
  const former = document.documentElement;

  const root = document.createElement('html');
  root.innerHTML = '<body><p>天孚通信大涨</p></body>';
  document.replaceChild(root, former);
  await whenRead();
  const marked = marks();
  const card = await hover('天孚通信');
  document.replaceChild(former, root);

  expect(marked).toEqual(['天孚通信']);
  expect(card).toBe('300394.SZSE');
});

/** Offset of each mark within its text node, as a fraction of the node's length. */
const markOffsets = (): number[] =>
  markRanges().map(({ startContainer, startOffset }) => startOffset / (startContainer as Text).length);

it('marks a huge text node only near the viewport and follows scrolling', async () => {
  const lines = 4000;
  await open(`<pre>${'中际旭创 新易盛 天孚通信\n'.repeat(lines)}</pre>`);
  await expect.poll(() => markOffsets().length).toBeGreaterThan(100);
  expect(Math.max(...markOffsets())).toBeLessThan(0.2);
  expect(await hover('天孚通信')).toBe('300394.SZSE');

  for (const [to, from, most] of [
    [1, 0.8, 1],
    [0.5, 0.4, 0.6],
    [0, 0, 0.2],
  ] as const) {
    window.scrollTo(0, document.documentElement.scrollHeight * to);
    await expect.poll(() => Math.min(...markOffsets())).toBeGreaterThanOrEqual(from);
    await expect.poll(() => Math.max(...markOffsets())).toBeLessThanOrEqual(most);
  }
  expect(await hover('新易盛', 3)).toBe('300502.SZSE');

  // The whole text is counted nevertheless.
  expect(await counts()).toMatchObject({ '300502.SZSE': lines });
});

it('rescans a long text node when text is appended to its element', async () => {
  await read(`<pre>${'成交额略有放大\n'.repeat(4000)}</pre>`);
  document.querySelector('pre')!.append('午后新易盛走强');
  window.scrollTo(0, document.documentElement.scrollHeight);
  await whenRead();

  expect(marks()).toEqual(['新易盛']);
});

it('keeps the card while its list is re-rendered under the pointer and closes it when the word is removed', async () => {
  await read('<ul><li>新易盛 <b>10.00</b></li></ul>');
  expect(await hover('新易盛')).toBe('300502.SZSE');
  const opened = openedCards();
  const list = document.querySelector('ul')!;
  // The grace of the card ends when the test says so, however busy the machine is.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  for (let turn = 0; turn < 5; turn++) {
    list.innerHTML = `<li>新易盛 <b>${11 + turn}.00</b></li>`;
    const { x, y } = pointOn('新易盛');
    await moveMouse({ x: x + turn - 2, y });
    await whenRead();
    await vi.advanceTimersByTimeAsync(1000);
    expect([cardCompany(), openedCards()]).toEqual(['300502.SZSE', opened]);
  }

  list.remove();
  await whenRead();
  await vi.advanceTimersByTimeAsync(1000);
  expect(cardCompany()).toBeNull();
});
