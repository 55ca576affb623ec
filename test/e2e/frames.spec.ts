// Words in frames that are too small for a card: the top frame shows it beside the word.
import type { Page } from '@playwright/test';
import { type Box, boxIn, callOnAll, cardBox, cardText, clickIn, hover, until } from '../support/card.ts';
import { countsOn } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

const quoted = (word: string): string => `<body style="margin:10px"><p>${word}涨停</p>`;
const small = 'width="200" height="80" style="border:3px solid;padding:5px"';

const gone = (page: Page) =>
  until(
    () => cardText(page),
    (content) => content === null,
  );

const innerText = 'function () { return this.innerText; }';

/** Border and padding of the frames below, which Playwright leaves out for cross-origin frames. */
const edge = 8;

/** Box of the text in coordinates of the top frame. */
async function boxOf(page: Page, frame: string, text: string): Promise<Box> {
  const outer = (await page.locator(frame).boundingBox())!;
  const inner = await page
    .frameLocator(frame)
    .getByText(text)
    .evaluate((element) => element.getBoundingClientRect().toJSON() as Box);
  return { ...inner, x: outer.x + edge + inner.x, y: outer.y + edge + inner.y };
}

/** Rests the pointer on a word in a frame until the card of its company is open. */
async function hoverInFrame(page: Page, frame: string, text: string, code: string): Promise<void> {
  await expect(async () => {
    const box = await boxOf(page, frame, text);
    // Moves over a cross-origin frame are lost until the browser has drawn it, so each attempt moves again.
    await page.mouse.move(box.x + 20, box.y + box.height / 2 - 1);
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await expect.poll(async () => (await callOnAll(page, 'card', innerText)).join(), { timeout: 2000 }).toContain(code);
  }).toPass();
}

test.beforeEach(async ({ context, open, worker, page }) => {
  await context.route('https://quote.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: quoted('新易盛') }),
  );
  await open(
    article(
      `<p>市场综述</p><div style="height:120px"></div>
      <iframe id="own" ${small} srcdoc="${quoted('天孚通信').replaceAll('"', '&quot;')}"></iframe>
      <iframe id="foreign" ${small} src="https://quote.example/a"></iframe><div style="height:3000px"></div>`,
    ),
  );
  await until(
    () => countsOn(worker, page.url()),
    (found) => '300394.SZSE' in found && '300502.SZSE' in found,
  );
});

test('opens the whole card beside a word in a frame, for the pointer to use until it leaves', async ({ page }) => {
  for (const [frame, word, code] of [
    ['#own', '天孚通信', '300394'],
    ['#foreign', '新易盛', '300502'],
  ] as const) {
    await hoverInFrame(page, frame, word, code);

    const box = (await cardBox(page))!;
    const text = await boxOf(page, frame, word);
    expect(box.height).toBeGreaterThan(150);
    expect(box.width).toBe(368);
    const clear = Math.max(box.y - (text.y + text.height), text.y - (box.y + box.height));
    expect(clear).toBeGreaterThanOrEqual(-1);
    expect(clear).toBeLessThan(30);
  }

  const box = (await cardBox(page))!;
  await page.mouse.move(box.x + 60, box.y + 40);
  await clickIn(page, 'card-copy-more');
  await expect.poll(() => boxIn(page, 'card-menu')).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => boxIn(page, 'card-menu')).toBeNull();
  expect(await cardText(page)).toContain('300502');

  await page.mouse.move(2, 2, { steps: 4 });
  expect(await gone(page)).toBeNull();
});

test('closes the card on Esc, on a click elsewhere and on scrolling', async ({ page }) => {
  await hoverInFrame(page, '#foreign', '新易盛', '300502');
  await page.keyboard.press('Escape');
  expect(await gone(page)).toBeNull();

  await page.mouse.move(2, 2);
  await hoverInFrame(page, '#foreign', '新易盛', '300502');
  await page.mouse.click(2, 2);
  expect(await gone(page)).toBeNull();

  await hoverInFrame(page, '#foreign', '新易盛', '300502');
  await page.mouse.wheel(0, 40);
  expect(await gone(page)).toBeNull();
});

test('keeps the card open when it is pinned', async ({ page }) => {
  await hoverInFrame(page, '#foreign', '新易盛', '300502');
  await clickIn(page, 'card-pin');

  // The card of another word opens after the pointer has left the pinned one.
  await page.mouse.move(2, 2);
  await hoverInFrame(page, '#own', '天孚通信', '300394');

  await expect
    .poll(() => callOnAll(page, 'card', innerText))
    .toEqual([expect.stringContaining('300502'), expect.stringContaining('300394')]);
});

test('mutes the word in its frame from the card in the top frame', async ({ page, worker }) => {
  await hoverInFrame(page, '#foreign', '新易盛', '300502');
  const box = (await cardBox(page))!;
  await page.mouse.move(box.x + 60, box.y + 40, { steps: 6 });
  await clickIn(page, 'card-not-this');
  await clickIn(page, 'card-scope-site');

  expect(
    await until(
      () => cardText(page),
      (content) => content?.includes('已不再') ?? false,
    ),
  ).toContain('已不再为“新易盛”显示卡片');
  await page.mouse.move(2, 2, { steps: 4 });
  expect(await gone(page)).toBeNull();
  expect(
    await until(
      () => countsOn(worker, page.url()),
      (found) => !('300502.SZSE' in found),
    ),
  ).not.toHaveProperty('300502.SZSE');
});

test('replaces the card when a word in the top frame is hovered', async ({ page, open, worker }) => {
  await open(
    article(
      `<p>中际旭创走强</p><div style="height:60px"></div><iframe ${small} src="https://quote.example/a"></iframe>`,
    ),
  );
  await until(
    () => countsOn(worker, page.url()),
    (found) => '300308.SZSE' in found && '300502.SZSE' in found,
  );
  await hoverInFrame(page, 'iframe', '新易盛', '300502');

  const emphasized = (): Promise<number> =>
    page.frames()[1]!.evaluate(() => CSS.highlights.get('yanjing-hover')?.size ?? 0);
  expect(await emphasized()).toBeGreaterThan(0);

  expect(await hover(page, '中际旭创')).toContain('300308');
  // The frame has ended its own card.
  await expect.poll(emphasized).toBe(0);

  expect(await cardText(page)).toContain('300308');
});
