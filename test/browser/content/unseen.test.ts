// Invisible words get no card, tap, step or list entry; visible ones get all of them.
import { expect, it } from 'vitest';
import { companyOrder, hover, pointAt, read, run, tapAt } from '../support/reading.ts';
import type { Point } from '../support/points.ts';

const panel = 'position:absolute;left:0;top:0;width:200px;height:40px';
const pixel =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2220%22 height=%2220%22%3E%3Crect width=%2220%22 height=%2220%22/%3E%3C/svg%3E';

/** Markup of the word in a box of 200 × 40 px; a visible word would start at its left edge. */
const unseen = {
  transparent: '<span style="opacity:0">新易盛</span>',
  'nearly transparent': '<span style="opacity:.01">新易盛</span>',
  'in a transparent ancestor': '<div style="opacity:0"><p><b>新易盛</b></p></div>',
  'with a transparent color': '<span style="color:transparent">新易盛</span>',
  'with a transparent fill': '<span style="-webkit-text-fill-color:rgba(0,0,0,0)">新易盛</span>',
  invisible: '<span style="visibility:hidden">新易盛</span>',
  'not displayed': '<span style="display:none">新易盛</span>',
  'clipped by clip-path': '<div style="clip-path:inset(50%)">新易盛</div>',
  'clipped by an empty polygon': '<div style="clip-path:polygon(0 0,0 0,0 0)">新易盛</div>',
  'clipped by clip': '<span style="position:absolute;clip:rect(0 0 0 0)">新易盛</span>',
  'indented off the page': '<div style="text-indent:-9999px">新易盛</div>',
  'positioned off the page': '<span style="position:absolute;left:-9999px">新易盛</span>',
  'for screen readers only': '<span style="position:absolute;width:1px;height:1px;overflow:hidden">新易盛</span>',
  'with a font size of 0': '<span style="font-size:0">新易盛</span>',
  'in a box without a size': '<div style="width:0;height:0;overflow:hidden">新易盛</div>',
  'in a collapsed panel': '<div style="max-height:0;overflow:hidden">新易盛</div>',
  'in content-visibility: hidden': '<div style="content-visibility:hidden">新易盛</div>',
  'in closed details': '<details><summary style="position:absolute;left:120px">…</summary>新易盛</details>',
  'masked out': '<div style="mask-image:linear-gradient(transparent,transparent)">新易盛</div>',
  'filtered out': '<div style="filter:opacity(0)">新易盛</div>',
  'scaled to nothing': '<div style="transform:scale(0)">新易盛</div>',
  'behind an ellipsis':
    '<div style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">收盘涨新易盛</div>',
  'cut by a line clamp':
    '<div style="width:60px;line-height:40px;overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1">收盘涨停，新易盛</div>',
  'shifted out of a clipped box':
    '<div style="width:100px;height:40px;overflow:hidden"><div style="transform:translateX(120px)">新易盛</div></div>',
  'under a panel': `新易盛<div style="${panel};background:#eee"></div>`,
  'under an image': `新易盛<img alt="" src="${pixel}" style="${panel}">`,
  'under a canvas': `<p>新易盛</p><canvas style="${panel}"></canvas>`,
  'under a background image': `<p>新易盛</p><div style="${panel};background:url('${pixel}')"></div>`,
  'under an SVG shape': `<p>新易盛</p><svg style="${panel}"><rect width="200" height="40"/></svg>`,
  'under a backdrop filter': `<p>新易盛</p><div style="${panel};backdrop-filter:blur(8px)"></div>`,
  'under other text': `<p>新易盛</p><div style="${panel}">公告全文公告全文</div>`,
  'under a pseudo-element': '<p class="veiled">新易盛</p>',
  'behind its own parent':
    '<div style="background:#fff"><span style="position:relative;z-index:-1">新易盛</span></div>',
  'under the panel of a shadow tree': '<x-veil>新易盛</x-veil>',
};
const style = `<style>
  body { margin: 0; font: 16px/40px sans-serif }
  p { margin: 0 }
  .member { position: relative; z-index: 0; float: left; width: 200px; height: 40px; color: #000 }
  .veiled { position: relative }
  .veiled::after { content: ''; position: absolute; inset: 0; background: #fff }
</style>`;

const seen = {
  'half transparent': '<span style="opacity:.5">新易盛</span>',
  'filled by a gradient':
    '<span style="color:transparent;background:linear-gradient(red,blue);background-clip:text">新易盛</span>',
  'filled by the gradient of its heading':
    '<div style="color:transparent;background:linear-gradient(red,blue);background-clip:text"><b>新易盛</b></div>',
  outlined: '<span style="color:transparent;-webkit-text-stroke:1px red">新易盛</span>',
  'drawn by its shadow': '<span style="color:transparent;text-shadow:0 0 2px #000">新易盛</span>',
  'transparent over its canvas': `<canvas style="${panel}"></canvas><span style="position:absolute;color:transparent">新易盛</span>`,
  'transparent over its image': `<img alt="" src="${pixel}" style="${panel}"><span style="position:absolute;color:transparent">新易盛</span>`,
  'in an element with display: contents': '<div style="display:contents">新易盛</div>',
  'in a positioned box that its ancestor does not clip':
    '<div style="height:0;overflow:hidden"><span style="position:absolute">新易盛</span></div>',
  'under a transparent panel': `<p>新易盛</p><div style="${panel}"></div>`,
  'under a hover highlight': `<p>新易盛</p><div style="${panel};background:rgba(0,0,0,.04)"></div>`,
  'under a transparent input': `<p>新易盛</p><input type="file" style="${panel};opacity:0">`,
  'under a watermark': `<p>新易盛</p><div style="${panel};background:url('${pixel}');pointer-events:none;opacity:.1"></div>`,
  'in an element with pointer-events: none': '<div><span style="pointer-events:none">新易盛</span></div>',
  'before an ellipsis':
    '<div style="width:100px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">新易盛收盘涨停收盘涨停</div>',
  'in a clipped box': '<div style="width:100px;height:40px;overflow:hidden">新易盛</div>',
  'in a shadow tree':
    '<x-part><template shadowrootmode="open"><div style="position:relative"><p style="margin:0">新易盛</p><a href="#" style="position:absolute;inset:0"></a></div></template></x-part>',
};

class Veil extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<slot></slot><div style="${panel};background:#fff"></div>`;
  }
}
customElements.define('x-veil', Veil);

const membersOf = (cases: Record<string, string>): string =>
  Object.entries(cases)
    .map(([name, html], at) => `<a class="member" href="#${at}" title="${name}">${html}</a>`)
    .join('');

function pointIn(title: string): Point {
  const member = document.querySelector(`[title="${title}"]`)!;
  member.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top } = member.getBoundingClientRect();
  return { x: left + 24, y: top + 20 };
}

it('leaves a tap on an invisible word to the link of the page', async () => {
  await read(`<p>天孚通信</p>${membersOf(unseen)}`, style);

  const cards: Record<string, string | null> = {};
  const hashes: Record<string, string> = {};
  for (const name of Object.keys(unseen)) {
    cards[name] = await tapAt(pointIn(name));
    hashes[name] = location.hash;
  }

  expect(cards).toEqual(Object.fromEntries(Object.keys(unseen).map((name) => [name, null])));
  expect(hashes).toEqual(Object.fromEntries(Object.keys(unseen).map((name, at) => [name, `#${at}`])));
});

it('lists no invisible words', async () => {
  await read(`<p>天孚通信</p>${membersOf(unseen)}<p>天孚通信</p>`, style);

  expect(await companyOrder()).toEqual([{ companyId: '300394.SZSE', count: 2 }]);
});

it('lists all visible words', async () => {
  await read(membersOf(seen), style);

  expect(await companyOrder()).toEqual([{ companyId: '300502.SZSE', count: Object.keys(seen).length }]);
});

it('opens the card of every visible word on hover', async () => {
  await read(membersOf(seen), style);

  const cards: Record<string, string | null> = {};
  for (const name of Object.keys(seen)) cards[name] = await pointAt(pointIn(name));

  expect(cards).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, '300502.SZSE'])));
});

it('opens no card for a word scrolled out of its container, but a step scrolls to it', async () => {
  await read(
    `<p>天孚通信</p><div id="list" style="height:80px;overflow:auto"><p style="margin-bottom:400px">收盘</p><p>新易盛</p></div>
    <p style="margin-top:340px">。</p>`,
    style,
  );
  expect(await companyOrder()).toHaveLength(2);
  const { left, top } = document.querySelector('#list p:last-child')!.getBoundingClientRect();

  expect(await tapAt({ x: left + 24, y: top + 20 })).toBeNull();

  expect(await run('next-mention')).toBe('300394.SZSE');
  expect(await run('next-mention')).toBe('300502.SZSE');
});

it('opens no card for a word under a fixed header, but keeps it in the list', async () => {
  await read(
    `<header style="position:fixed;top:0;left:0;right:0;height:60px;background:#fff">行情</header>
    <p style="margin-top:100px">新易盛</p><p style="margin:200px 0 2000px">天孚通信</p>`,
    style,
  );
  window.scrollTo(0, 90);

  expect(await tapAt({ x: 24, y: 30 })).toBeNull();
  expect(await companyOrder()).toHaveLength(2);
});

it('lists only the words of a full-window cover', async () => {
  await read(
    `<p>新易盛</p><div style="position:fixed;inset:0;background:#fff"><p style="margin-top:200px">天孚通信</p></div>`,
    style,
  );

  expect(await companyOrder()).toEqual([{ companyId: '300394.SZSE', count: 1 }]);
});

it('skips a covered word when stepping', async () => {
  await read(
    `<p>天孚通信</p><div style="position:relative"><p>新易盛</p><div style="${panel};background:#eee"></div></div><p>英维克</p>`,
    style,
  );

  expect(await run('next-mention')).toBe('300394.SZSE');
  expect(await run('next-mention')).toBe('002837.SZSE');
});

it('opens the card of a word again after the menu over it is removed', async () => {
  await read(
    `<p>新易盛</p><ul style="position:absolute;left:0;top:0;width:500px;height:200px;margin:0;background:#eee"><li>菜单项</li></ul>`,
    style,
  );
  expect(await tapAt({ x: 24, y: 20 })).toBeNull();

  document.querySelector('ul')!.remove();

  expect(await hover('新易盛')).toBe('300502.SZSE');
});
