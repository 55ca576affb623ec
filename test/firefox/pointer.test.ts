// The pointer in Firefox: hit testing (there, ShadowRoot.elementsFromPoint returns only elements of that root), and pages that
// stop the propagation of events.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../support/bidi.ts';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { storePrivate } from '../support/private-values.ts';

const url = 'https://news.example/hits';
const cover = 'position:absolute;left:0;top:0;width:200px;height:40px';

const unseen = {
  transparent: '<span style="opacity:0">新易盛</span>',
  'clipped away': '<div style="clip-path:inset(50%)">新易盛</div>',
  'behind an ellipsis':
    '<div style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">收盘涨新易盛</div>',
  'under a panel': `新易盛<div style="${cover};background:#eee"></div>`,
  'under a canvas': `<p>新易盛</p><canvas style="${cover}"></canvas>`,
  'under the panel of a shadow tree': `<div><template shadowrootmode="open"><slot></slot><div style="${cover};background:#fff"></div></template>新易盛</div>`,
};
const seen = {
  'under a transparent link': `<p>新易盛</p><b style="${cover}"></b>`,
  'filled by a gradient':
    '<span style="color:transparent;background:linear-gradient(red,blue);background-clip:text">新易盛</span>',
  'transparent over its canvas': `<canvas style="${cover}"></canvas><span style="position:absolute;color:transparent">新易盛</span>`,
  'in a shadow tree under a transparent panel': `<div><template shadowrootmode="open"><p style="margin:0">新易盛</p><b style="${cover}"></b></template></div>`,
};
const members = [...Object.values(unseen), ...Object.values(seen)]
  .map((html, at) => `<a class="member" href="#${at}">${html}</a>`)
  .join('');
const body = `<!doctype html><html lang="zh-CN"><head><title>市场</title><style>
  body { margin: 0; font: 16px/40px sans-serif }
  p { margin: 0 }
  .member { position: relative; z-index: 0; display: block; width: 200px; height: 40px; color: #000 }
</style><script>
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'click']) {
    document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  }
  addEventListener('pointermove', (event) => event.stopImmediatePropagation(), true);
</script></head><body>${members}</body></html>`;

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

/** Text of the card. Beside its host, there are only head, body and the empty host of private marks. */
const cardText = async (page: FirefoxPage): Promise<string> =>
  (await page.nodes('html > :not(head, body)')).map(textOf).join('');

describe.skipIf(!firefoxPath)('pointer in Firefox', () => {
  let firefox: Firefox;
  let page: FirefoxPage;

  beforeAll(async () => {
    firefox = await claimFirefox({ [url]: { body } });
    await firefox.install();
    const popup = await firefox.openPage(`${extensionOrigin}/popup.html`);
    await storePrivate(popup, { settings: { language: 'zh-CN', dwellMs: 0 } });
    await popup.close();
    page = await firefox.openPage(url);
  });
  afterAll(() => firefox?.release());

  it('marks the words of a page that stops pointer events', async () => {
    // Names in links are tinted.
    const count = (): Promise<number> => page.evaluate(() => CSS.highlights.get('yanjing-tint')?.size ?? 0);
    await eventually(count).toBeGreaterThan(5);
  });

  const yOf = (at: number): number => at * 40 + 20;

  it.each(Object.keys(seen).map((name, at) => [name, Object.keys(unseen).length + at] as const))(
    'opens the card of a word %s on a page that stops pointer events',
    async (_, at) => {
      await page.movePointer(600, 500);
      await eventually(() => cardText(page)).toBe('');

      await page.movePointer(23, yOf(at));
      await page.movePointer(24, yOf(at));

      await eventually(() => cardText(page)).toContain('300502');
    },
  );

  it.each(Object.keys(unseen).map((name, at) => [name, at] as const))(
    'leaves a tap on a word %s to the page',
    async (_, at) => {
      // A card of the previous test may cover the word.
      await page.movePointer(600, 500);
      await eventually(() => cardText(page)).toBe('');

      await page.tap(24, yOf(at));

      await eventually(() => page.evaluate(() => location.hash)).toBe(`#${at}`);
      expect(await cardText(page)).toBe('');
    },
  );

  it('opens the card on the first tap on a linked word and follows the link on the second', async () => {
    const at = Object.keys(unseen).length + 1;
    await page.tap(24, yOf(at));
    await eventually(() => cardText(page)).toContain('300502');
    expect(await page.evaluate(() => location.hash)).not.toBe(`#${at}`);

    await page.tap(24, yOf(at));
    await eventually(() => page.evaluate(() => location.hash)).toBe(`#${at}`);
  });
});
