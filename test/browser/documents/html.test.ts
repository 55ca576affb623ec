// Saved web pages as an extension page reads them, with the browser's parser.
import { describe, expect, it, onTestFinished } from 'vitest';
import { DocumentReader } from '../../../lib/documents/client.ts';
import { parseHtml } from '../../../lib/documents/html-parser.ts';

const sentence = '中际旭创（300308.SZ）三季报点评：维持“买入”评级，目标价 210 元。';

function read(html: string, signal?: AbortSignal) {
  const reader = new DocumentReader();
  onTestFinished(() => reader.close());
  return reader.read(new TextEncoder().encode(html), 'a.html', signal ? { signal } : {});
}

/** Counts the tasks of the page until the work ends. */
async function tasksDuring(work: Promise<unknown>): Promise<number> {
  let tasks = 0;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    tasks++;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  await work;
  port1.close();
  return tasks;
}

const many = (part: string, tags: number): string => part.repeat(tags / (part.split('<').length - 1));

describe('a saved web page', () => {
  it.each([
    ['paragraphs', many('<p>行业<span>背景</span>与公司</p>', 140_000)],
    ['one table', `<table>${many('<tr><td>2026</td><td>1.5</td></tr>', 140_000)}</table>`],
    ['scripts and buttons', many('<button>分享</button><script>1</script>', 140_000)],
    ['nested blocks', many(`${'<div>'.repeat(20)}深${'</div>'.repeat(20)}`, 140_000)],
  ])('leaves the page time to react while 140,000 tags are read: %s', async (_, body) => {
    const reading = read(`<html><body><p>${sentence}</p>${body}</body></html>`);

    expect(await tasksDuring(reading)).toBeGreaterThan(20);
    expect(await reading).toMatchObject({ isRead: true });
  });

  it('is refused with a reason of its own if it has a million nodes', async () => {
    expect(await read(`<html><body>${'<p>x'.repeat(1_000_000)}</body></html>`)).toEqual({
      isRead: false,
      reason: 'too-complex',
    });
  });

  it('is no longer read after it was canceled', async () => {
    const abort = new AbortController();
    const reading = read(`<html><body>${many('<p>行业<span>背景</span></p>', 100_000)}</body></html>`, abort.signal);
    abort.abort();

    expect(await reading).toEqual({ isRead: false, reason: 'canceled' });
  });

  it('has the same elements as if it were parsed at once, wherever it is cut', async () => {
    const parts = [
      '<table><tr><td>甲<b>乙</table>',
      '<p>😀&nbsp;一<p>二</i>',
      '<ul><li>三<li>四</ul>',
      '<!-- <p> -->\r\n',
    ];
    const html = `<!doctype html><title>题</title><body>${parts.join('').repeat(800)}`;

    const parsed = await parseHtml(html);

    expect(parsed.documentElement.outerHTML).toBe(
      new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    );
  });

  it('runs no script and loads no picture', async () => {
    const name = 'yanjingRan';
    const picture = new URL('/never-loaded.png', location.href).href;
    await read(
      `<html><body><p>${sentence}</p><script>parent.${name} = ${name} = 1</script>` +
        `<img src="${picture}" onerror="${name} = 1"><svg onload="${name} = 1"></svg></body></html>`,
    );

    expect(name in globalThis).toBe(false);
    expect(performance.getEntriesByName(picture)).toEqual([]);
  });
});
