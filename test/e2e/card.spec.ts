// Card placement, its top layer, and its actions on the page.
import { attributeIn, cardBox, cardText, clickIn, hover, isCardReachable, until } from '../support/card.ts';
import { pointOn } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const word = '<p>午后中际旭创走强</p>';

test('keeps the card on top and usable under Trusted Types and hostile page styles', async ({ page, open }) => {
  await open(
    article(
      `<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>${word}`,
      '<style>*{all:unset!important} div{display:none!important;opacity:0!important}</style>',
    ),
    {
      headers: {
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    },
  );

  expect(await hover(page, '中际旭创')).toContain('重点推荐');
  expect(await isCardReachable(page)).toBe(true);
});

test('opens a usable card inside a modal dialog', async ({ page, open }) => {
  await open(article(`<dialog>${word}</dialog>`));
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await until(
    () => marks(page),
    (painted) => painted.length === 1,
  );

  expect(await hover(page, '中际旭创')).not.toBeNull();
  expect(await isCardReachable(page)).toBe(true);
  await page.keyboard.press('Escape');
  expect(
    await until(
      () => cardText(page),
      (content) => content === null,
    ),
  ).toBeNull();
});

test('opens a usable card inside a fullscreen element', async ({ page, open }) => {
  await open(article(`<main style="background:#fff">${word}<button>全屏</button></main>`));
  await page.evaluate(() =>
    document
      .querySelector('button')!
      .addEventListener('click', () => void document.querySelector('main')!.requestFullscreen()),
  );
  await page.getByRole('button').click();
  await page.waitForFunction(() => document.fullscreenElement !== null);

  expect(await hover(page, '中际旭创')).not.toBeNull();
  expect(await isCardReachable(page)).toBe(true);
});

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
  await opened.getByRole('button', { name: '移出自选' }).click();
  await page.bringToFront();
  expect(
    await until(
      () => attributeIn(page, 'yj-star', 'aria-pressed'),
      (pressed) => pressed === 'false',
    ),
  ).toBe('false');
});

test('removes the company again on a second quick click on the star and adds it on the third', async ({
  page,
  open,
  popup,
}) => {
  await open(article(word));
  await hover(page, '中际旭创');
  await clickIn(page, 'yj-star');
  const again = async (): Promise<void> => {
    await page.mouse.down();
    await page.mouse.up();
  };
  await again();

  const opened = await popup();
  await opened.waitForTimeout(500);
  await expect(opened.getByRole('button', { name: '移出自选' })).toHaveCount(0);

  await page.bringToFront();
  await again();
  await opened.bringToFront();
  await expect(opened.getByRole('button', { name: '移出自选' })).toHaveCount(1);
});

test('shows a change between two reports with the month and kind of each number', async ({ page, open }) => {
  await open(article('<p>亚马逊(AMZN)上调资本开支</p>'));

  const content = await hover(page, '亚马逊');

  expect(content).toMatch(
    /资本开支 2025 年：两份研报对比\s+2025-02\s+1,000\s*亿美元\s+指引\s+2025-08\s+> 1,200\s*亿美元\s+研报预测/,
  );
});

test('labels guidance as guidance when a movement is shown beside it', async ({ page, open }) => {
  await open(article('<p>微软（MSFT.US）公布财报</p>'));

  expect(await hover(page, '微软')).toMatch(/300\s*亿[^]*?指引[^]*?50%/);
});

test('expands a figure to its kind and source section on click', async ({ page, open }) => {
  await open(article('<p>寒武纪(688256)今日走强</p>'));
  await hover(page, '寒武纪');

  await clickIn(page, 'card-figure');

  expect(
    await until(
      () => cardText(page),
      (content) => content?.includes('原文 §') ?? false,
    ),
  ).toMatch(/实际 · 25Q1 .*原文 §1\.4/);
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
  const html = article('<p style="margin-top: 420px">看好新易盛的人</p>');
  await open(html, { url: 'https://xueqiu.com/S/SZ300502' });
  expect(await hover(page, '新易盛')).toContain('300502');
  const card = (await cardBox(page))!;
  const word = (await pointOn(page, '新易盛'))!;

  expect(card.y + card.height).toBeLessThan(word.y);
});

test('shows a loading message while the background is busy, then the content', async ({ page, open, worker }) => {
  await open(article('<p>新易盛</p><p style="margin-top: 420px">天孚通信</p>'));
  await hover(page, '新易盛');
  await page.keyboard.press('Escape');
  await until(
    () => cardText(page),
    (content) => content === null,
  );

  const busy = worker.evaluate(() => {
    const end = Date.now() + 2000;
    while (Date.now() < end);
  });
  const point = (await pointOn(page, '天孚通信'))!;
  await page.mouse.move(point.x, point.y);
  const first = await until(
    () => cardText(page),
    (content) => content !== null,
  );
  expect(first).toBe('正在加载…');

  await busy;
  const then = await until(
    () => cardText(page),
    (content) => content?.includes('300394') === true,
  );
  expect(then).toContain('天孚通信');
});

test('opens the card beside a word in vertical text instead of over the following text', async ({ page, open }) => {
  await open(article('<p style="writing-mode: vertical-rl; height: 400px; margin: 20px">看好新易盛的人都在场外</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  const card = (await cardBox(page))!;
  const word = (await pointOn(page, '新易盛'))!;

  expect(card.x).toBeGreaterThan(word.x);
});

test('scales the card with the text size setting and keeps it under its word', async ({ page, open, worker }) => {
  await worker.evaluate(() => chrome.storage.local.set({ settings: { textSize: 'larger' } }));
  await open(article('<p style="margin: 60px 200px">看好新易盛的人</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  const card = (await cardBox(page))!;
  const word = await page.evaluate(() => {
    const range = document.createRange();
    range.setStart(document.querySelector('p')!.firstChild!, 2);
    range.setEnd(document.querySelector('p')!.firstChild!, 5);
    const { left, bottom } = range.getBoundingClientRect();
    return { left, bottom };
  });

  expect(Math.round(card.width)).toBe(Math.round(368 * 1.3));
  expect(Math.abs(card.x - word.left)).toBeLessThan(3);
  expect(card.y).toBeGreaterThanOrEqual(word.bottom);
  expect(card.y + card.height).toBeLessThanOrEqual(page.viewportSize()!.height);
});

test('pins the card on P while the pointer is in it', async ({ page, open }) => {
  await open(article('<p>看好新易盛的人</p>'));
  expect(await hover(page, '新易盛')).toContain('300502');
  const card = (await cardBox(page))!;
  await page.mouse.move(card.x + 60, card.y + 60, { steps: 5 });
  await page.screenshot({ path: test.info().outputPath('in-card.png') });

  await page.keyboard.press('p');
  await page.mouse.move(700, 20, { steps: 5 });
  await page.waitForTimeout(600);

  expect(await cardText(page)).toContain('300502');
});
