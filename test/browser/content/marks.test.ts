// Which text of a page is scanned, counted and marked.
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { counts, marks, open, read, setSettings, whenRead } from '../support/reading.ts';

it('marks a name across inline elements but not across boxes', async () => {
  await read(
    '<p>看好<em>中际</em><b>旭</b>创。</p><p><span style="display:inline-block">新易</span><span style="display:block">盛</span></p>',
  );

  expect(await counts()).toEqual({ '300308.SZSE': 1 });
  expect(marks()).toEqual(['中际', '旭', '创']);
});

it('counts the only mentions among hundreds of blocks without one', async () => {
  const blocks = Array.from({ length: 300 }, (_, at) => `<p>第${at}段，今日平淡。</p>`);
  blocks[137] = '<p>看好<em>中际</em><b>旭</b>创。</p>';
  blocks[250] = '<p>今日<br>平淡，<i contenteditable="true">新易盛</i>，<code>天孚通信</code>，工业<br>富联</p>';
  blocks[299] = '<p>骑车 300308</p>';
  await open(`<main>${blocks.join('')}</main>`);

  expect(await counts()).toEqual({ '300308.SZSE': 2 });
});

it('follows text that is added, changed and removed', async () => {
  await read('<div id="feed"><p id="first">今日平淡</p></div>');
  const feed = document.querySelector('#feed')!;

  feed.append(Object.assign(document.createElement('p'), { textContent: '新易盛大涨' }));
  expect(await counts()).toEqual({ '300502.SZSE': 1 });

  (feed.querySelector('#first')!.firstChild as Text).data = '天孚通信收涨';
  expect(await counts()).toEqual({ '300502.SZSE': 1, '300394.SZSE': 1 });

  feed.lastElementChild!.remove();
  expect(await counts()).toEqual({ '300394.SZSE': 1 });
  await whenRead();
  expect(marks()).toEqual(['天孚通信']);
});

it('scans open shadow roots that are attached or changed later', async () => {
  await read('<div id="host"></div>');
  const host = document.querySelector('#host')!;

  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>英维克的液冷订单</p>';
  host.append('.');
  expect(await counts()).toEqual({ '002837.SZSE': 1 });

  root.querySelector('p')!.textContent = '高澜股份的液冷订单';
  expect(await counts()).toEqual({ '300499.SZSE': 1 });
});

it('ignores fields, editable text, code and scripts, and does not count hidden text', async () => {
  await read(`<p>新易盛</p><input value="中际旭创"><textarea>中际旭创</textarea><div contenteditable>中际旭创</div>
    <code>中际旭创</code><script>/* 中际旭创 */</script><p style="display:none">中际旭创</p><p style="visibility:hidden">中际旭创</p>`);
  expect(await counts()).toEqual({ '300502.SZSE': 1 });

  document.querySelector<HTMLElement>('[contenteditable]')!.focus();
  await userEvent.keyboard('天孚通信');

  expect(document.querySelector('[contenteditable]')!.textContent).toContain('天孚通信');
  expect(await counts()).toEqual({ '300502.SZSE': 1 });
});

it('marks an ambiguous name, also where it occurred earlier, once the page adds evidence', async () => {
  await read('<p>寒武纪今天的表现如何?</p><p id="later"></p>');
  expect(await counts()).toEqual({});

  document.querySelector('#later')!.textContent = '688256.SH 收涨';
  await whenRead();

  expect(await counts()).toEqual({ '688256.SSE': 2 });
  expect(marks().toSorted()).toEqual(['688256.SH', '寒武纪']);
});

it('registers marks only near the viewport while counting all mentions', async () => {
  await read('<p style="height:40px">新易盛</p>'.repeat(400));
  expect(await counts()).toEqual({ '300502.SZSE': 400 });
  const atTop = marks().length;

  window.scrollTo(0, document.body.scrollHeight);
  await whenRead();

  expect(atTop).toBeGreaterThan(10);
  expect(atTop).toBeLessThan(120);
  expect(marks().length).toBeGreaterThan(10);
  expect(marks().length).toBeLessThan(120);
});

it('marks a name in an element with display: contents', async () => {
  await read('<main><div style="display: contents">看好新易盛的人</div></main>');

  expect(marks()).toEqual(['新易盛']);
  expect(await counts()).toEqual({ '300502.SZSE': 1 });
});

it('removes marks while an article is editable and restores them afterwards', async () => {
  await read('<article><p>新易盛大涨</p></article><p>天孚通信收涨</p>');
  expect(marks()).toEqual(['新易盛', '天孚通信']);
  const article = document.querySelector('article')!;

  article.setAttribute('contenteditable', '');
  await whenRead();
  expect(marks()).toEqual(['天孚通信']);

  article.removeAttribute('contenteditable');
  await whenRead();
  expect(marks().toSorted()).toEqual(['天孚通信', '新易盛']);
});

it('removes marks when the site is disabled and restores them without a reload', async () => {
  await read('<p>新易盛</p>');

  await setSettings({ offHosts: [location.hostname] });
  await expect.poll(marks).toEqual([]);
  expect(CSS.highlights.size).toBe(0);

  await setSettings({ offHosts: [] });
  await whenRead();
  expect(marks()).toEqual(['新易盛']);
});
