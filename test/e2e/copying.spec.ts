// Copying from the card on pages that listen to the clipboard or may not use it: the page hears nothing and changes nothing.
import { clickIn, hover, textIn, until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

/** Everything of the clipboard that a page can hear, on the window and first of all. */
const listening = `<script>
  window.seen = [];
  for (const kind of ['copy', 'cut', 'beforecopy', 'beforecut', 'selectionchange', 'selectstart', 'select', 'paste'])
    for (const target of [window, document]) target.addEventListener(kind, (event) => {
      window.seen.push(kind, String(getSelection()));
      event.clipboardData?.setData('text/plain', '著作权归网站所有');
      event.preventDefault();
    }, true);
</script>`;
const body = '<p>午后新易盛走强。</p><p id="chosen">读者选中的一句</p><input id="field">';

for (const [where, url, headers] of [
  ['over http', 'http://plain.example/a', {}],
  ['that forbids the clipboard', 'https://news.example/a', { 'permissions-policy': 'clipboard-write=()' }],
  [
    'over http with a strict policy',
    'http://plain.example/a',
    { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'" },
  ],
  ['that allows it', 'https://news.example/a', {}],
] as const) {
  for (const by of ['the button', 'the key'] as const) {
    test(`copies by ${by} on a page ${where}, unheard`, async ({ page, open, context }) => {
      await open(article(body, listening), { url, headers });
      await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#chosen')!));
      expect(await hover(page, '新易盛')).toContain('300502');
      if (by === 'the key') await clickIn(page, 'card-identity');
      await page.evaluate(() => ((window as unknown as { seen: string[] }).seen.length = 0));

      if (by === 'the button') await clickIn(page, 'card-copy-text');
      else await page.keyboard.press('c');

      expect(
        await until(
          () => textIn(page, 'card-told'),
          (said) => said !== null && said !== '',
        ),
      ).toBe('已复制');
      expect(
        await page.evaluate(() => ({
          heard: (window as unknown as { seen: string[] }).seen,
          selected: String(getSelection()),
          frames: window.length,
          stray: document.querySelectorAll('iframe, textarea').length,
        })),
      ).toEqual({ heard: [], selected: '读者选中的一句', frames: 0, stray: 0 });
      const other = await context.newPage();
      await context.route('https://other.example/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
      await other.goto('https://other.example/');
      await context.grantPermissions(['clipboard-read']);
      expect(await other.evaluate(() => navigator.clipboard.readText())).toMatch(/^新易盛 300502\.SZ/);
    });
  }
}

test('says on a sandboxed page that nothing was copied, and tells the page nothing', async ({ page, open }) => {
  await open(article(body, listening), {
    url: 'http://plain.example/a',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  });
  expect(await hover(page, '新易盛')).toContain('300502');

  await clickIn(page, 'card-copy-text');

  expect(
    await until(
      () => textIn(page, 'card-told'),
      (said) => said !== null && said !== '',
    ),
  ).toBe('此页面不允许复制');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});
