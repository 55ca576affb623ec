// The page receives its clicks, taps and keys; a tap on a company name opens its card.
import type { Page } from '@playwright/test';
import { cardText, hover, until } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { tapText, touchOn, whenTapsAreHandled } from '../support/touch.ts';
import { article, expect, marks, test } from './fixtures.ts';

const whenMarked = (page: Page, count = 1): Promise<void> =>
  expect.poll(async () => (await marks(page)).length).toBeGreaterThanOrEqual(count);
const cardOf = (page: Page, code: string): Promise<string | null> =>
  until(
    () => cardText(page),
    (content) => content?.includes(code) === true,
  );

/** Records the id of the nearest element for each click that reaches the document. */
const counting = `<script>
  window.clicks = [];
  document.addEventListener('click', ({ target }) => window.clicks.push(target.closest('[id]')?.id ?? ''));
</script>`;
const clicks = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { clicks: string[] }).clicks);

test('presses a button that covers a word, without a card, on tap', async ({ page, open }) => {
  await open(
    article(
      `<p style="margin:60px 0 0 60px">午后新易盛走强。</p>
      <div style="position:fixed;inset:0;background:#fff;z-index:9"><button id="agree" style="margin:40px;width:300px;height:70px">同意并继续</button></div>${counting}`,
    ),
  );
  await whenMarked(page);
  const tap = await touchOn(page);

  await tapText(page, tap, '新易盛');

  await expect.poll(() => clicks(page)).toEqual(['agree']);
  expect(await cardText(page)).toBeNull();
});

for (const [control, html] of [
  ['button', '<button id="it">买入新易盛</button>'],
  ['label', '<label id="it">新易盛<input type="checkbox"></label>'],
  ['summary', '<details><summary id="it">新易盛</summary>走势</details>'],
  ['element with role=button', '<div id="it" role="button">新易盛</div>'],
  ['tab', '<div id="it" role="tab"><b>新易盛</b></div>'],
  ['javascript: link', '<a id="it" href="javascript:void 0">新易盛</a>'],
  ['link to #', '<a id="it" href="#">新易盛</a>'],
  ['element with an onclick attribute', '<div id="it" onclick="void 0">新易盛</div>'],
  ['row with a pointer cursor', '<div id="it" style="cursor:pointer"><span>新易盛</span></div>'],
] as const) {
  test(`leaves a tap on a ${control} with a company name to the page`, async ({ page, open }) => {
    await open(article(`${html}<p>天孚通信收涨</p>${counting}`));
    await whenMarked(page, 2);
    const tap = await touchOn(page);

    await tapText(page, tap, '新易盛');
    await expect.poll(async () => (await clicks(page))[0]).toBe('it');
    expect(await cardText(page)).toBeNull();

    await tapText(page, tap, '天孚通信');
    expect(await cardOf(page, '300394')).toContain('300394');
  });
}

test('opens the card on a tap in plain text without blocking the click', async ({ page, open }) => {
  await open(article(`<p id="it">新易盛大涨</p>${counting}`));
  await whenMarked(page);
  const tap = await touchOn(page);

  await tapText(page, tap, '新易盛');

  expect(await cardOf(page, '300502')).toContain('300502');
  expect(await clicks(page)).toEqual(['it']);
});

test('opens the card on a tap that comes before the script for taps', async ({ page, open, worker }) => {
  await open(article(`<p id="it">新易盛大涨</p>${counting}`));
  await whenMarked(page);
  const tap = await touchOn(page);

  // The background injects the script on request. While it is busy, the whole tap passes.
  const busy = worker.evaluate(() => {
    const end = performance.now() + 700;
    while (performance.now() < end);
  });
  await tapText(page, tap, '新易盛');
  expect(await clicks(page)).toEqual(['it']);
  await busy;

  expect(await cardOf(page, '300502')).toContain('300502');
});

test('opens the card on the first tap through a transparent link and follows it on the second', async ({
  page,
  open,
  worker,
}) => {
  const tap = await touchOn(page);
  await open(
    article(
      `<div style="position:relative"><p>新易盛大涨</p><a href="#there" style="position:absolute;inset:0"></a></div>`,
    ),
  );
  await whenMarked(page);
  await whenTapsAreHandled(worker, page.url());

  await tapText(page, tap, '新易盛');
  expect(await cardOf(page, '300502')).toContain('300502');
  expect(new URL(page.url()).hash).toBe('');

  await tapText(page, tap, '新易盛');
  await expect.poll(() => new URL(page.url()).hash).toBe('#there');
});

test('does not treat a body with cursor: pointer as a control', async ({ page, open }) => {
  await open(article('<p>新易盛大涨</p>', '<style>body{cursor:pointer}</style>'));
  await whenMarked(page);

  await tapText(page, await touchOn(page), '新易盛');

  expect(await cardOf(page, '300502')).toContain('300502');
});

test('follows a link on a mouse click with or without a modifier key', async ({ page, open, context }) => {
  await open(article('<p><a href="#there">新易盛大涨</a></p><p><a href="/next">天孚通信收涨</a></p>'));
  await whenMarked(page, 2);
  expect(await hover(page, '新易盛')).toContain('300502');

  const { x, y } = (await pointOn(page, '新易盛'))!;
  await page.mouse.click(x, y);
  await expect.poll(() => new URL(page.url()).hash).toBe('#there');

  const other = (await pointOn(page, '天孚通信'))!;
  const opened = context.waitForEvent('page');
  await page.keyboard.down('Control');
  await page.mouse.click(other.x, other.y);
  await page.keyboard.up('Control');
  await opened;
  expect(new URL(page.url()).pathname).toBe('/a');
});

test('passes Esc to the page unless it closes a card outside a field', async ({ page, open }) => {
  await open(
    article(
      `<p>新易盛大涨</p><input id="field"><script>
        window.keys = [];
        addEventListener('keydown', ({ key, target }) => window.keys.push((target.id || 'page') + ' ' + key));
      </script>`,
    ),
  );
  const keys = (): Promise<string[]> => page.evaluate(() => (window as unknown as { keys: string[] }).keys);
  await whenMarked(page);

  await page.keyboard.press('Escape');
  expect(await keys()).toEqual(['page Escape']);

  expect(await hover(page, '新易盛')).toContain('300502');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await keys()).toEqual(['page Escape', 'page Escape']);

  await page.locator('#field').focus();
  expect(await hover(page, '新易盛')).toContain('300502');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeNull();
  expect(await keys()).toEqual(['page Escape', 'page Escape', 'field Escape']);
});
