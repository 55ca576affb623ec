// The card under a page's CSP, its effects on the user's data, and its isolation from page scripts. Its content, placement
// and behavior are tested in test/browser/overlay.
import { attributeIn, cardBox, clickIn, hover, isCardReachable, until } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { article, expect, test } from './fixtures.ts';

const word = '<p>午后中际旭创走强</p>';

for (const [what, policy] of [
  [
    'blocks everything and requires Trusted Types',
    "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
  ],
  ['sandboxes the page', "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-scripts"],
] as const) {
  test(`keeps the card on top and usable under a CSP that ${what} and hostile page styles`, async ({ page, open }) => {
    await open(
      article(
        `<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>${word}`,
        '<style>*{all:unset!important} div{display:none!important;opacity:0!important}</style>',
      ),
      { headers: { 'content-security-policy': policy } },
    );

    expect(await hover(page, '中际旭创')).toContain('重点推荐');
    expect(await isCardReachable(page)).toBe(true);
  });
}

test('adds a company to the watchlist by its star and follows a removal in the popup', async ({
  page,
  open,
  popup,
}) => {
  await open(article(word));
  await hover(page, '中际旭创');
  expect(await attributeIn(page, 'yj-star', 'aria-pressed')).toBe('false');

  await clickIn(page, 'yj-star');
  expect(
    await until(
      () => attributeIn(page, 'yj-star', 'aria-pressed'),
      (pressed) => pressed === 'true',
    ),
  ).toBe('true');

  const opened = await popup();
  await opened.getByRole('button', { name: '从自选中移除' }).click();
  await page.bringToFront();
  expect(
    await until(
      () => attributeIn(page, 'yj-star', 'aria-pressed'),
      (pressed) => pressed === 'false',
    ),
  ).toBe('false');
});

test('exposes neither events nor text nor a shadow root to the page', async ({ page, open }) => {
  await open(
    article(`${word}<script>
    window.seen = [];
    for (const kind of ['click', 'keydown', 'pointerover', 'message']) addEventListener(kind, (event) => {
      if (!event.isTrusted || (event.target instanceof Element && event.target.shadowRoot)) window.seen.push(kind);
    }, true);
  </script>`),
  );
  await hover(page, '中际旭创');
  await clickIn(page, 'yj-star');

  const seen = await page.evaluate(() => ({
    events: (window as unknown as { seen: string[] }).seen,
    text: document.documentElement.innerText,
    roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length,
  }));
  expect(seen).toEqual({ events: [], text: '午后中际旭创走强', roots: 0 });
});

test('opens the card above the word when the site shows its own card below', async ({ page, open }) => {
  // There is more room below.
  const html = article('<p style="margin-top: 300px">看好新易盛的人</p>');
  await open(html, { url: 'https://xueqiu.com/S/SZ300502' });
  expect(await hover(page, '新易盛')).toContain('300502');
  const card = (await cardBox(page))!;
  const word = (await pointOn(page, '新易盛'))!;

  expect(card.y + card.height).toBeLessThan(word.y);
});
