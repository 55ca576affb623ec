// Copying from the card: the page cannot observe, change or block it through clipboard and selection events.
import { clickIn, hover, textIn, until } from '../support/card.ts';
import { article, expect, test } from './fixtures.ts';

/** Records and overrides every clipboard and selection event, in the capture phase. */
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
  ['that forbids clipboard access', 'https://news.example/a', { 'permissions-policy': 'clipboard-write=()' }],
  [
    'over http with a strict CSP',
    'http://plain.example/a',
    { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; frame-src 'none'" },
  ],
  ['that allows clipboard access', 'https://news.example/a', {}],
] as const) {
  test(`copies by button and key on a page ${where} without events that the page can observe`, async ({
    page,
    open,
    context,
  }) => {
    for (const by of ['the button', 'the key'] as const) {
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
          (content) => content !== null && content !== '',
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
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: 'https://other.example' });
      expect(await other.evaluate(() => navigator.clipboard.readText())).toMatch(/^新易盛 300502\.SZ/);
      await other.evaluate(() => navigator.clipboard.writeText(''));
      await other.close();
    }
  });
}

test('reports that nothing was copied on a sandboxed page, without events that the page can observe', async ({
  page,
  open,
}) => {
  await open(article(body, listening), {
    url: 'http://plain.example/a',
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  });
  expect(await hover(page, '新易盛')).toContain('300502');

  await clickIn(page, 'card-copy-text');

  expect(
    await until(
      () => textIn(page, 'card-told'),
      (content) => content !== null && content !== '',
    ),
  ).toBe('此页面不允许复制');
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});
