// The card opens and can be used in every type of document and frame where a word is marked.
import type { Page } from '@playwright/test';
import { boxIn, cardBox, cardText, clickIn, isCardReachable, until } from '../support/card.ts';
import { expect, marks, test } from './fixtures.ts';

const sentence = '午后新易盛走强。';
const xhtml = 'http://www.w3.org/1999/xhtml';

interface Kind {
  name: string;
  type: string;
  body: string;
}

const kinds: readonly Kind[] = [
  {
    name: 'an SVG document',
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="200"><rect width="640" height="200" fill="#eee"/><text x="60" y="90" font-size="24">${sentence}</text></svg>`,
  },
  {
    name: 'a scaled SVG document',
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><text x="60" y="30" font-size="12">${sentence}</text></svg>`,
  },
  {
    name: 'an XML document',
    type: 'text/xml',
    body: `<?xml version="1.0" encoding="utf-8"?><doc><item>${sentence}</item></doc>`,
  },
  {
    name: 'an XML document with a style sheet',
    type: 'application/xml',
    body: `<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet type="text/css" href="data:text/css,item{display:block;margin:40px}"?><doc><item>${sentence}</item></doc>`,
  },
  {
    name: 'an XHTML document',
    type: 'application/xhtml+xml',
    body: `<html xmlns="${xhtml}"><head><title>市场</title></head><body><p>午后<b>新</b>易盛走强。</p></body></html>`,
  },
  {
    name: 'an XHTML document without a body',
    type: 'application/xhtml+xml',
    body: `<html xmlns="${xhtml}"><p>${sentence}</p></html>`,
  },
  {
    name: 'a MathML document with text',
    type: 'application/xml',
    body: `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>${sentence}</mtext></math>`,
  },
  { name: 'a text file', type: 'text/plain; charset=utf-8', body: sentence },
  { name: 'a JSON file', type: 'application/json', body: JSON.stringify({ news: sentence }) },
  { name: 'a document in quirks mode', type: 'text/html; charset=utf-8', body: `<p>${sentence}` },
  {
    name: 'a document without a body',
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><p>${sentence}</p><script>document.documentElement.append(document.querySelector('p')); document.body.remove();</script>`,
  },
  {
    name: 'a document whose root is another element',
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><p>${sentence}</p><script>const p = document.querySelector('p'); document.documentElement.remove(); document.append(p);</script>`,
  },
  {
    name: 'a frameset',
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><frameset cols="*,300"><frame src="data:text/html;charset=utf-8,${encodeURIComponent(`<p>${sentence}`)}"><frame></frameset>`,
  },
];

const marksInFrames = async (page: Page): Promise<string[]> => (await Promise.all(page.frames().map(marks))).flat();

/** Center of the first character of the word in whichever frame contains it, or `null`. */
async function pointOnWord(page: Page): Promise<{ x: number; y: number } | null> {
  for (const frame of page.frames()) {
    const box = await frame.evaluate(() => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf('新');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0) return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    });
    if (box) return box;
  }
  return null;
}

async function hoverWord(page: Page): Promise<string | null> {
  const at = await until(
    () => pointOnWord(page),
    (point) => point !== null,
  );
  if (!at) return null;
  await page.mouse.move(at.x - 1, at.y);
  await page.mouse.move(at.x, at.y);
  return until(
    () => cardText(page),
    (content) => content?.includes('300502') === true,
    3000,
  );
}

test('opens a usable card in every kind of document', async ({ page, context }) => {
  // Opens many pages.
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  for (const [at, { name, type, body }] of kinds.entries()) {
    await test.step(name, async () => {
      const url = `https://news.example/${at}`;
      await context.route(url, (route) => route.fulfill({ contentType: type, body }));
      await page.goto(url);
      await expect.poll(async () => (await marksInFrames(page)).join('')).toBe('新易盛');

      expect(await hoverWord(page)).toContain('300502');
      const card = (await cardBox(page))!;
      expect(card.width).toBe(368);
      expect(card.height).toBeGreaterThan(150);
      expect(await isCardReachable(page)).toBe(true);
      await clickIn(page, 'card-copy-more');
      await expect.poll(() => boxIn(page, 'card-menu')).not.toBeNull();
      expect(errors).toEqual([]);
    });
  }
});

const fills = [
  ['srcdoc', `srcdoc="<p>${sentence}"`],
  ['data', `src="data:text/html;charset=utf-8,${encodeURIComponent(`<p>${sentence}`)}"`],
  ['blob', 'data-blob'],
  ['about:blank', 'src="about:blank" data-written'],
  ['document.open', 'data-opened'],
] as const;

test('opens the card in a frame, whatever fills it', async ({ page, open }) => {
  for (const [name, src] of fills) {
    await test.step(name, async () => {
      await open(`<!doctype html><meta charset="utf-8"><body style="margin:0"><iframe ${src} style="border:0;width:900px;height:700px"></iframe><script>
      const frame = document.querySelector('iframe');
      const html = '<!doctype html><meta charset="utf-8"><p>${sentence}</p>';
      if ('blob' in frame.dataset) frame.src = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
      if ('written' in frame.dataset) frame.onload = () => { frame.contentDocument.body.innerHTML = html; };
      if ('opened' in frame.dataset) { frame.contentDocument.open(); frame.contentDocument.write(html); frame.contentDocument.close(); }
    </script>`);
      await expect.poll(() => marksInFrames(page)).toEqual(['新易盛']);

      expect(await hoverWord(page)).toContain('300502');
      expect(await isCardReachable(page)).toBe(true);
    });
  }
});
