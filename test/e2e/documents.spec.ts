// Frames and document types that are read.
import { countsOn } from '../support/chromium.ts';
import { until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

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
