// Which text of a page is scanned, counted and marked.
import { until } from '../support/card.ts';
import { countsOn, settledCounts } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const url = 'https://news.example/a';

test('marks a name across inline elements but not across boxes', async ({ page, open, worker }) => {
  await open(
    article(
      '<p>看好<em>中际</em><b>旭</b>创。</p><p><span style="display:inline-block">新易</span><span style="display:block">盛</span></p>',
    ),
  );

  expect(await settledCounts(worker, url)).toEqual({ 'zhongji-innolight': 1 });
  expect(await marks(page)).toEqual(['中际', '旭', '创']);
});

test('counts the only mentions among hundreds of blocks without one', async ({ open, worker }) => {
  const blocks = Array.from({ length: 300 }, (_, at) => `<p>第${at}段，今日平淡。</p>`);
  blocks[137] = '<p>看好<em>中际</em><b>旭</b>创。</p>';
  blocks[250] = '<p>今日<br>平淡，<i contenteditable="true">新易盛</i>，<code>天孚通信</code>，工业<br>富联</p>';
  blocks[299] = '<p>骑车 300308</p>';
  await open(article(`<main>${blocks.join('')}</main>`));

  expect(await settledCounts(worker, url)).toEqual({ 'zhongji-innolight': 2 });
});

test('follows text that is added, changed and removed', async ({ page, open, worker }) => {
  await open(article('<div id="feed"><p id="first">今日平淡</p></div>'));
  const counts = (isWanted: (found: Record<string, number>) => boolean): Promise<Record<string, number>> =>
    until(() => countsOn(worker, url), isWanted);

  await page.evaluate(() =>
    document.querySelector('#feed')!.append(Object.assign(document.createElement('p'), { textContent: '新易盛大涨' })),
  );
  expect(await counts((found) => found['eoptolink'] === 1)).toEqual({ eoptolink: 1 });

  await page.evaluate(() => ((document.querySelector('#first')!.firstChild as Text).data = '天孚通信收涨'));
  expect(await counts((found) => found['tfc-communication'] === 1)).toEqual({ eoptolink: 1, 'tfc-communication': 1 });

  await page.evaluate(() => document.querySelector('#feed')!.lastElementChild!.remove());
  expect(await counts((found) => !('eoptolink' in found))).toEqual({ 'tfc-communication': 1 });
  await expect.poll(() => marks(page)).toEqual(['天孚通信']);
});

test('scans open shadow roots that are attached or changed later', async ({ page, open, worker }) => {
  await open(article('<div id="host"></div>'));

  await page.evaluate(() => {
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>英维克的液冷订单</p>';
    document.querySelector('#host')!.append('.');
  });
  await until(
    () => countsOn(worker, url),
    (found) => 'envicool' in found,
  );
  await page.evaluate(
    () => (document.querySelector('#host')!.shadowRoot!.querySelector('p')!.textContent = '高澜股份的液冷订单'),
  );

  expect(
    await until(
      () => countsOn(worker, url),
      (found) => 'goaland' in found,
    ),
  ).toEqual({ goaland: 1 });
});

test('counts mentions in same-origin and cross-origin frames', async ({ context, open, worker, page }) => {
  await context.route('https://quote.example/frame', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: article('<p>光迅科技</p>') }),
  );
  await open(
    article(
      '<p>新易盛</p><iframe srcdoc="<p>天孚通信</p>"></iframe><iframe src="https://quote.example/frame"></iframe>',
    ),
  );

  const found = await until(
    () => countsOn(worker, url),
    (counts) => Object.keys(counts).length === 3,
  );
  expect(Object.keys(found).toSorted()).toEqual(['accelink', 'eoptolink', 'tfc-communication']);
  await expect
    .poll(() =>
      worker.evaluate(async () =>
        chrome.action.getBadgeText({ tabId: (await chrome.tabs.query({ url: 'https://news.example/*' }))[0]!.id! }),
      ),
    )
    .toBe('3');
  expect(await marks(page)).toEqual(['新易盛']);
});

test('shows the number of named and watched companies in the toolbar button title', async ({ open, popup, worker }) => {
  const opened = await popup();
  await opened.getByRole('combobox').fill('天孚通信');
  await opened.getByRole('button', { name: '加入自选' }).first().click();
  await expect(opened.getByRole('button', { name: '移出自选' })).toBeVisible();

  await open(article('<p>新易盛与天孚通信</p>'));

  await expect
    .poll(() =>
      worker.evaluate(async () =>
        chrome.action.getTitle({ tabId: (await chrome.tabs.query({ url: 'https://news.example/*' }))[0]!.id! }),
      ),
    )
    .toMatch(/2 (?:家公司|companies).*(?:自选 1 家|1 on your watchlist)/);
});
for (const [what, empty, fill] of [
  ['an empty body', '', "document.body.append('新易盛')"],
  ['only images and scripts', '<img alt=""><script>var a = 1</script>', "document.images[0].after('新易盛')"],
  ['only a text field', '<textarea>华为</textarea>', "document.body.insertAdjacentHTML('beforeend', '<p>新易盛</p>')"],
  ['only whitespace', '<p> </p>', "document.querySelector('p').firstChild.data = '新易盛'"],
  ['only editable text', '<p contenteditable>新易盛</p>', "document.querySelector('p').contentEditable = 'false'"],
  [
    'no shadow root yet',
    '<div></div>',
    "const host = document.createElement('div'); host.attachShadow({ mode: 'open' }).append('新易盛'); document.body.append(host)",
  ],
] as const) {
  test(`scans a frame with ${what} once it has text`, async ({ page, open, worker }) => {
    await open(article(`<p>天孚通信</p><iframe srcdoc='<!doctype html>${empty}'></iframe>`));
    expect(await settledCounts(worker, url)).toEqual({ 'tfc-communication': 1 });

    await page.frames()[1]!.evaluate(fill);

    expect(
      await until(
        () => countsOn(worker, url),
        (counts) => 'eoptolink' in counts,
      ),
    ).toEqual({ 'tfc-communication': 1, eoptolink: 1 });
  });
}

test('ignores fields, editable text, code and scripts, and does not count hidden text', async ({
  open,
  worker,
  page,
}) => {
  await open(
    article(`<p>新易盛</p><input value="中际旭创"><textarea>中际旭创</textarea><div contenteditable>中际旭创</div>
      <code>中际旭创</code><script>/* 中际旭创 */</script><p style="display:none">中际旭创</p><p style="visibility:hidden">中际旭创</p>`),
  );

  expect(await settledCounts(worker, url)).toEqual({ eoptolink: 1 });
  await page.locator('[contenteditable]').pressSequentially('天孚通信');
  await page.waitForTimeout(300);
  expect(await countsOn(worker, url)).toEqual({ eoptolink: 1 });
});

test('marks an ambiguous name, also where it occurred earlier, once the page adds evidence', async ({
  page,
  open,
  worker,
}) => {
  await open(article('<p>寒武纪今天的表现如何?</p><p id="later"></p>'));
  await page.waitForTimeout(500);
  expect(await countsOn(worker, url)).toEqual({});

  await page.evaluate(() => (document.querySelector('#later')!.textContent = '688256.SH 收涨'));

  expect(
    await until(
      () => countsOn(worker, url),
      (found) => found['cambricon'] === 2,
    ),
  ).toEqual({ cambricon: 2 });
  await expect.poll(() => marks(page)).toEqual(expect.arrayContaining(['寒武纪', '688256.SH']));
});

test('registers marks only near the viewport while counting all mentions', async ({ page, open, worker }) => {
  await open(article(Array.from({ length: 400 }, () => '<p style="height:40px">新易盛</p>').join('')));

  expect(await settledCounts(worker, url)).toEqual({ eoptolink: 400 });
  const atTop = (await marks(page)).length;
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(400);

  expect(atTop).toBeGreaterThan(10);
  expect(atTop).toBeLessThan(120);
  expect((await marks(page)).length).toBeLessThan(120);
});

test('removes marks when the site is disabled and restores them without a reload', async ({ page, open, worker }) => {
  await open(article('<p>新易盛</p>'));
  await settledCounts(worker, url);
  const set = (offHosts: string[]): Promise<void> =>
    worker.evaluate((hosts) => chrome.storage.local.set({ settings: { offHosts: hosts } }), offHosts);

  await set(['news.example']);
  await expect.poll(() => marks(page)).toEqual([]);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  await set([]);
  await expect.poll(() => marks(page)).toEqual(['新易盛']);
});

test('marks a name in an element with display: contents', async ({ page, open, worker }) => {
  await open(article('<main><div style="display: contents">看好新易盛的人</div></main>'));

  await expect.poll(() => marks(page)).toEqual(['新易盛']);
  expect(await settledCounts(worker, url)).toEqual({ eoptolink: 1 });
});

test('removes marks while an article is editable and restores them afterwards', async ({ page, open }) => {
  await open(article('<article><p>新易盛大涨</p></article><p>天孚通信收涨</p>'));
  await expect.poll(() => marks(page)).toEqual(['新易盛', '天孚通信']);

  await page.evaluate(() => document.querySelector('article')!.setAttribute('contenteditable', ''));
  await expect.poll(() => marks(page)).toEqual(['天孚通信']);

  await page.evaluate(() => document.querySelector('article')!.removeAttribute('contenteditable'));
  await expect.poll(async () => (await marks(page)).toSorted()).toEqual(['天孚通信', '新易盛']);
});
