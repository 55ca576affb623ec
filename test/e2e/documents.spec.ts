// Frames that are read. Kinds of documents are in card-documents.spec.ts.
import { countsOn } from '../support/chromium.ts';
import { until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

const url = 'https://news.example/a';
const named = article('<p>新易盛</p>');
const quoted = named.replaceAll('"', '&quot;');

const frames: { title: string; body: string; fill?: (html: string) => void }[] = [
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
];

test('counts a mention in every kind of frame', async ({ page, open, worker, context }) => {
  // Opens many pages.
  test.slow();
  await context.route('https://news.example/frame', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: named }),
  );
  for (const { title, body, fill } of frames) {
    // The counts of the page before must be gone.
    await open(article(''));
    await expect.poll(() => countsOn(worker, url)).toEqual({});
    const html =
      title === 'a frameset'
        ? `<!doctype html><html><head><title>x</title></head><frameset cols="50%,50%"><frame src="https://news.example/frame"></frameset></html>`
        : article(body);
    await open(html);
    if (fill) await page.evaluate(fill, named);

    expect
      .soft(
        await until(
          () => countsOn(worker, url),
          (counts) => '300502.SZSE' in counts,
        ),
        title,
      )
      .toEqual({ '300502.SZSE': 1 });
  }
});
