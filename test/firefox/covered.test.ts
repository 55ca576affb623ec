// Presses on a card that the page covers, in Firefox, which does not compute visibility.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textOf, type RemoteNode } from '../support/bidi.ts';
import { extensionOrigin, firefoxPath, claimFirefox, type Firefox, type FirefoxPage } from '../support/firefox.ts';
import { storePrivate } from '../support/private-values.ts';

const url = 'https://news.example/article';
const body =
  '<!doctype html><meta charset="utf-8"><p style="position:absolute;left:20px;top:20px">中际旭创走强</p><div id="host"></div>';

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 10_000 });

const hostsOf = (page: FirefoxPage): Promise<RemoteNode[]> => page.nodes('html > :not(head, body)');
const cardText = async (page: FirefoxPage): Promise<string> => (await hostsOf(page)).map(textOf).join(' ');

function descendants(node: RemoteNode): RemoteNode[] {
  const { shadowRoot, children = [] } = node.value;
  return [node, ...(shadowRoot ? [shadowRoot] : []), ...children].flatMap((inner) =>
    inner === node ? [node] : descendants(inner),
  );
}

/** The first element of the card with this class. */
async function part(page: FirefoxPage, className: string): Promise<RemoteNode> {
  const found = (await hostsOf(page))
    .flatMap(descendants)
    .find(({ value }) => value.attributes?.['class']?.split(' ').includes(className));
  if (!found) throw new Error(`no .${className}`);
  return found;
}

const attribute = async (page: FirefoxPage, className: string, name: string): Promise<string | undefined> =>
  (await part(page, className)).value.attributes?.[name];

const isStarred = (page: FirefoxPage): Promise<string | undefined> => attribute(page, 'yj-star', 'aria-pressed');

/** Clicks the star, and resolves once the card shows that it refused the press. It shows that for 600 ms only. */
async function clickRefused(page: FirefoxPage): Promise<void> {
  const star = await part(page, 'yj-star');
  let isOver = false;
  async function refusal(): Promise<boolean> {
    while (!isOver) if ((await attribute(page, 'card', 'data-refused')) === '') return true;
    return (await attribute(page, 'card', 'data-refused')) === '';
  }
  const refusing = refusal();
  await page.click(star);
  isOver = true;
  expect(await refusing).toBe(true);
}

/** Covers the window by an element of the top layer that lets presses through. */
const cover = (page: FirefoxPage, within: 'body' | '#host'): Promise<void> =>
  page.evaluate((selector) => {
    const box = Object.assign(document.createElement('div'), { popover: 'manual', textContent: '关闭广告' });
    box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;pointer-events:none;background:#fff';
    const parent = document.querySelector(selector)!;
    (selector === '#host' ? parent.attachShadow({ mode: 'closed' }) : parent).append(box);
    box.showPopover();
  }, within);

describe.skipIf(!firefoxPath)('press on a card in Firefox', () => {
  let firefox: Firefox;
  let page: FirefoxPage;

  beforeAll(async () => {
    firefox = await claimFirefox({ [url]: { body } });
    await firefox.install();
    const popup = await firefox.openPage(`${extensionOrigin}/popup.html`);
    await storePrivate(popup, { settings: { language: 'zh-CN', dwellMs: 0 } });
    await popup.close();
  });
  afterAll(() => firefox?.release());

  beforeEach(async () => {
    page = await firefox.openPage(url);
    await eventually(() => page.evaluate(() => CSS.highlights.get('yanjing')?.size ?? 0)).toBe(1);
    await page.movePointer(28, 45);
    await page.movePointer(30, 45);
    await eventually(() => cardText(page)).toContain('300308');
    await eventually(() => attribute(page, 'card', 'data-guarded')).toBeUndefined();
    return () => page.close();
  });

  it.each(['body', '#host'] as const)(
    'has no effect while an element of the top layer in %s covers it',
    async (where) => {
      await cover(page, where);

      await clickRefused(page);

      expect(await isStarred(page)).toBe('false');
      // The card is above the cover again.
      await eventually(() => attribute(page, 'card', 'data-guarded')).toBeUndefined();
      await page.click(await part(page, 'yj-star'));
      await eventually(() => isStarred(page)).toBe('true');
      await page.click(await part(page, 'yj-star'));
      await eventually(() => isStarred(page)).toBe('false');
    },
  );

  it('has no effect under a cover that was shown, hidden and shown again', async () => {
    await cover(page, 'body');
    await page.click(await part(page, 'yj-star'));
    await eventually(() => attribute(page, 'card', 'data-guarded')).toBeUndefined();
    await page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('[popover]')!;
      box.hidePopover();
      box.showPopover();
    });

    await clickRefused(page);

    expect(await isStarred(page)).toBe('false');
  });

  it('has no effect under a view transition that lets presses through', async () => {
    await page.evaluate(() => {
      const css = '::view-transition { pointer-events: none } ::view-transition-group(*) { animation-duration: 60s }';
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
      return document.startViewTransition(() => {}).ready.then(() => true);
    });

    await clickRefused(page);

    expect(await isStarred(page)).toBe('false');
  });

  it('has an effect where nothing covers it', async () => {
    await page.click(await part(page, 'yj-star'));

    await eventually(() => isStarred(page)).toBe('true');
  });
});
