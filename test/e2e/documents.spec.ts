// Document types and trees that are read: frames, XHTML, SVG, XML, slots and elements without a box.
import type { Page } from '@playwright/test';
import { countsOn } from '../support/chromium.ts';
import { until } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { expectMarks } from './markup-cases.ts';

const url = 'https://news.example/a';
const named = article('<p>新易盛</p>');
const quoted = named.replaceAll('"', '&quot;');

for (const { title, body, fill } of [
  { title: 'srcdoc', body: `<iframe srcdoc="${quoted}"></iframe>` },
  {
    title: 'about:blank written by a script',
    body: '<iframe></iframe>',
    fill: (html: string) => {
      const { contentDocument } = document.querySelector('iframe')!;
      contentDocument!.open();
      contentDocument!.write(html);
      contentDocument!.close();
    },
  },
  {
    title: 'about:blank appended to by a script',
    body: '<iframe></iframe>',
    fill: () => {
      document.querySelector('iframe')!.contentDocument!.body.append('新易盛');
    },
  },
  {
    title: 'blob:',
    body: '<iframe></iframe>',
    fill: (html: string) => {
      document.querySelector('iframe')!.src = URL.createObjectURL(
        new Blob([html], { type: 'text/html;charset=utf-8' }),
      );
    },
  },
  { title: 'data:', body: `<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(named)}"></iframe>` },
  { title: 'javascript:', body: '<iframe src="javascript:\'<p>新易盛</p>\'"></iframe>' },
  { title: 'a sandboxed frame without scripts', body: `<iframe sandbox srcdoc="${quoted}"></iframe>` },
  {
    title: 'a sandboxed frame with scripts',
    body: `<iframe sandbox="allow-scripts" src="https://news.example/frame"></iframe>`,
  },
  {
    title: 'a frame in a frame',
    body: `<iframe srcdoc="${article(`<iframe srcdoc='<p>新易盛</p>'></iframe>`).replaceAll('"', '&quot;')}"></iframe>`,
  },
  {
    title: '<object>',
    body: '<object data="https://news.example/frame" type="text/html" width="300" height="80"></object>',
  },
  { title: '<embed>', body: '<embed src="https://news.example/frame" type="text/html" width="300" height="80">' },
  { title: 'a frameset', body: '</body><frameset cols="50%,50%"><frame src="https://news.example/frame"></frameset>' },
] as { title: string; body: string; fill?: (html: string) => void }[]) {
  test(`counts a mention in a frame: ${title}`, async ({ page, open, worker, context }) => {
    await context.route('https://news.example/frame', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: named }),
    );
    const html =
      title === 'a frameset'
        ? `<!doctype html><html><head><title>x</title></head><frameset cols="50%,50%"><frame src="https://news.example/frame"></frameset></html>`
        : article(body);
    await open(html);
    if (fill) await page.evaluate(fill, named);

    expect(
      await until(
        () => countsOn(worker, url),
        (counts) => 'eoptolink' in counts,
      ),
    ).toEqual({ eoptolink: 1 });
  });
}

for (const { title, type, html } of [
  {
    title: 'XHTML',
    type: 'application/xhtml+xml',
    html: '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>看好<b>新</b>易盛</p></body></html>',
  },
  { title: 'plain text', type: 'text/plain; charset=utf-8', html: '午后新易盛走强' },
  {
    title: 'SVG',
    type: 'image/svg+xml',
    html: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="80"><text x="10" y="40">看好新易盛</text></svg>',
  },
  { title: 'XML', type: 'text/xml', html: '<?xml version="1.0"?><rss><title>新易盛大涨</title></rss>' },
  { title: 'JSON', type: 'application/json', html: '{"name":"新易盛"}' },
]) {
  test(`counts a mention in a document of type ${title}`, async ({ page, context, worker }) => {
    await context.route(url, (route) => route.fulfill({ contentType: type, body: html }));
    await page.goto(url);
    expect(
      await until(
        () => countsOn(worker, url),
        (counts) => 'eoptolink' in counts,
      ),
    ).toEqual({ eoptolink: 1 });
  });
}

test('marks text in every kind of element', async ({ page, open }) => {
  await expectMarks(page, open, [
    {
      title: 'SVG text',
      body: '<svg width="300" height="40"><text x="10" y="20">看好新易盛</text></svg>',
      marked: '新易盛',
    },
    {
      title: 'tspans on one line',
      body: '<svg width="300" height="40"><text x="10" y="20">看好<tspan fill="red">新</tspan><tspan>易盛</tspan></text></svg>',
      marked: '新易盛',
    },
    {
      title: 'tspans with a position for each letter',
      body:
        '<svg width="300" height="40"><text y="20">' +
        Array.from('看好新易盛', (one, at) => `<tspan x="${10 + at * 16}">${one}</tspan>`).join('') +
        '</text></svg>',
      marked: '新易盛',
    },
    {
      title: 'tspans on two lines',
      body: '<svg width="300" height="60"><text><tspan x="10" y="20">看好新</tspan><tspan x="10" y="45">易盛</tspan></text></svg>',
      marked: '',
    },
    {
      title: 'texts of a chart axis',
      body: '<svg width="300" height="40"><text x="10" y="20">新</text><text x="120" y="20">易盛</text></svg>',
      marked: '',
    },
    {
      title: 'texts side by side',
      body: '<svg width="300" height="40"><text x="10" y="20">看好新</text><text x="58" y="20">易盛</text></svg>',
      marked: '新易盛',
    },
    {
      title: 'HTML in SVG',
      body: '<svg width="300" height="40"><foreignObject width="300" height="40"><p>新易盛</p></foreignObject></svg>',
      marked: '新易盛',
    },
    {
      title: 'a description in SVG',
      body: '<svg width="300" height="40"><title>新易盛</title><desc>新易盛</desc></svg>',
      marked: '',
    },
    { title: 'MathML', body: '<math><mtext>新易盛</mtext></math>', marked: '' },
    {
      title: 'blocks with display: contents',
      body: '<div style="display:contents">看好<b style="display:contents">新</b>易盛</div>',
      marked: '新易盛',
    },
    {
      title: 'inline elements with display: contents',
      body: '<p>看好<span style="display:contents"><b>新</b>易</span>盛</p>',
      marked: '新易盛',
    },
    {
      title: 'a div with display: contents in a line',
      body: '<div>看好<div style="display:contents">新</div>易盛</div>',
      marked: '新易盛',
    },
    { title: 'an inline div', body: '<div>看好<div style="display:inline">新</div>易盛</div>', marked: '新易盛' },
    {
      title: 'table cells shown as blocks',
      body: '<table style="display:block"><tbody style="display:block"><tr style="display:block"><td style="display:block">新易盛</td><td style="display:block">走强</td></tr></tbody></table>',
      marked: '新易盛',
    },
    {
      title: 'an open details element',
      body: '<details open><summary>天孚通信</summary>新易盛</details>',
      marked: '天孚通信新易盛',
    },
    { title: 'a template', body: '<template><p>新易盛</p></template>', marked: '' },
    { title: 'noscript', body: '<noscript><p>新易盛</p></noscript>', marked: '' },
    {
      title: 'a form with fields named like DOM properties',
      body: '<form><input name="firstChild"><input name="parentNode"><input name="textContent"><input name="children"><input name="getBoundingClientRect"><b>新</b>易盛</form>',
      marked: '新易盛',
    },
    {
      title: 'a button and a label',
      body: '<button>新易盛</button><label>天孚通信<input type="checkbox"></label>',
      marked: '新易盛天孚通信',
    },
    {
      title: 'a legend, a caption and a list',
      body: '<fieldset><legend>新易盛</legend></fieldset><dl><dt>天孚通信</dt></dl>',
      marked: '新易盛天孚通信',
    },
  ]);
});

test('marks a name in nested shadow roots', async ({ page, open }) => {
  await open(article('<div id="host"></div>'));
  await page.evaluate(() => {
    let host = document.querySelector('#host')!;
    for (let depth = 0; depth < 3; depth++) {
      const root = host.attachShadow({ mode: 'open' });
      host = document.createElement('section');
      root.append(`第${depth}层`, host);
    }
    host.append('看好', Object.assign(document.createElement('b'), { textContent: '中际' }), '旭创');
    document.body.append('.');
  });
  await expect.poll(() => allMarks(page)).toBe('中际,旭创');
});

/** Marks of the document and its open shadow roots; their order differs between runs. */
const allMarks = async (page: Page): Promise<string> => (await marks(page)).toSorted().join();

for (const { title, host, root, light, marked } of [
  { title: 'slotted text', host: 'div', root: '<p><slot></slot></p>', light: '新易盛', marked: '新易盛' },
  {
    title: 'elements in named slots',
    host: 'div',
    root: '<slot name="b"></slot><slot name="a"></slot>',
    light: '<span slot="a">天孚通信</span><span slot="b">新易盛</span>',
    marked: '天孚通信,新易盛',
  },
  {
    title: 'text of its own',
    host: 'div',
    root: '<p>新易盛</p>',
    light: '',
    marked: '新易盛',
  },
  {
    title: 'a name split over slotted elements',
    host: 'div',
    root: '<slot></slot>',
    light: '<b>新</b><i>易</i>盛',
    marked: '新,易,盛',
  },
]) {
  test(`marks a name in a shadow root with ${title}`, async ({ page, open }) => {
    await open(article(`<${host} id="host">${light}</${host}>`));
    await page.evaluate((html) => {
      document.querySelector('#host')!.attachShadow({ mode: 'open' }).innerHTML = html;
    }, root);
    await page.evaluate(() => document.body.append('.'));
    await expect.poll(() => allMarks(page)).toBe(marked);
  });
}
