// Marks of the user's own names in the built extension: seen by the user, not by the page.
import type { Page } from '@playwright/test';
import { callOnAll, hover, until } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { addName } from './own-names.ts';

const body = article(
  `<p>新易盛与<b>寒王</b>走强，<br><b>寒王</b>领涨</p><p style="height:2000px"></p>`,
  '<style>p{margin:60px;font:24px serif}</style>',
);

/** What the page can read. */
const pageView = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    highlights: [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range) => `${name} ${range.startOffset}`),
    ),
    markup: document.documentElement.outerHTML,
    root: document.documentElement.lastElementChild!.shadowRoot,
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    hit: document.elementsFromPoint(200, 100).map(({ localName }) => localName),
    popovers: document.querySelectorAll(':popover-open').length,
  }));

/** The boxes of own words, as `x,y,width`, in CSS pixels. */
const boxes = (page: Page): Promise<string[]> =>
  callOnAll<string>(
    page,
    'word',
    'function () { const { x, y, width } = this.getBoundingClientRect(); return [x, y, width].map(Math.round).join(); }',
  );

const wordBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('b'), (word) => {
      const range = document.createRange();
      range.selectNodeContents(word);
      const { x, y, width } = range.getClientRects()[0]!;
      return [x, y, width].map(Math.round).join();
    }),
  );

/** Number of bluish pixels, the color of marks, in a screenshot of the first own word. */
async function markedPixels(page: Page): Promise<number> {
  const png = (await page.locator('b').first().screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    const pixels = canvas.getImageData(0, 0, image.width, image.height).data;
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at + 2]! > pixels[at]! + 60) count++;
    return count;
  }, png);
}

test('draws a custom name where the page cannot see it', async ({ context, extensionId, page, open }) => {
  await open(body);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  await page.mouse.move(5, 5);
  await expect.poll(() => page.locator('html > div').count()).toBe(1);
  // The page may just be read again, with no mark for a moment.
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const before = await pageView(page);
  expect(await markedPixels(page)).toBe(0);

  await addName(context, extensionId, '寒王');
  await page.bringToFront();
  await expect.poll(() => boxes(page)).toHaveLength(2);

  expect(await boxes(page)).toEqual(await wordBoxes(page));
  await expect.poll(() => markedPixels(page)).toBeGreaterThan(20);
  await expect.poll(() => pageView(page)).toEqual(before);
});

test('comes to the page with the first input, and emphasizes a custom name while its card is open', async ({
  context,
  extensionId,
  page,
  open,
}) => {
  await addName(context, extensionId, '寒王');
  await open(body);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  const markup = await page.evaluate(() => document.documentElement.outerHTML);

  await page.mouse.move(5, 5);
  await expect.poll(() => boxes(page)).toHaveLength(2);

  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
    markup.replace('</body>', '</body><div></div>'),
  );

  expect(await hover(page, '寒王')).toContain('688256');

  const states = (): Promise<string[]> =>
    callOnAll<string>(page, 'word', 'function () { return this.dataset.state ?? ""; }');
  expect(await until(states, (found) => found.includes('hover'))).toEqual(['hover', '']);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['yanjing']);
});

test('adds nothing to an open page with custom names only, where they still open a card', async ({
  context,
  extensionId,
  page,
  open,
}) => {
  await open(article('<p>寒王今天又创新高</p>'));
  await addName(context, extensionId, '寒王');
  await page.bringToFront();

  expect(await hover(page, '寒王')).toContain('688256');
  await page.keyboard.press('Escape');

  await expect.poll(() => page.locator('html > div').count()).toBe(0);
  expect(await marks(page)).toEqual([]);
});

test('draws custom names in inner frames', async ({ context, extensionId, page, open }) => {
  await addName(context, extensionId, '寒王');
  await open(article('<p>新易盛</p><iframe srcdoc="<p>新易盛与寒王</p>" style="width:500px"></iframe>'));
  await expect.poll(() => marks(page.frames()[1]!)).toEqual(['新易盛']);

  const { x, y } = (await pointOn(page, '新易盛'))!;
  let moves = 0;
  // An input may come while the frame starts to read again with the new name; the next one counts.
  await expect
    .poll(async () => {
      await page.mouse.move(x + 20 + (moves++ % 2), y + 70);
      return boxes(page);
    })
    .toHaveLength(1);
});
