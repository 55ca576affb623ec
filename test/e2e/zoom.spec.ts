// Overlays and popup under pinch zoom, small windows and browser zoom.
import type { CDPSession, Page, Worker } from '@playwright/test';
import { boxIn, cardBox, clickIn, hover, type Box } from '../support/card.ts';
import { addRows } from '../support/rows.ts';
import { eastmoney } from '../support/site-pages.ts';
import { article, expect } from './fixtures.ts';
import { stripSays, test } from './strip-fixtures.ts';

interface View {
  left: number;
  top: number;
  width: number;
  height: number;
  scale: number;
}

const viewOf = (page: Page): Promise<View> =>
  page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height, scale } = window.visualViewport!;
    return { left: offsetLeft, top: offsetTop, width, height, scale };
  });

function expectInView(box: Box, view: View): void {
  expect(box.x).toBeGreaterThanOrEqual(view.left - 1);
  expect(box.y).toBeGreaterThanOrEqual(view.top - 1);
  expect(box.x + box.width).toBeLessThanOrEqual(view.left + view.width + 1);
  expect(box.y + box.height).toBeLessThanOrEqual(view.top + view.height + 1);
}

async function pinch(page: Page, scaleFactor: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scaleFactor });
  await expect.poll(async () => (await viewOf(page)).scale).toBeCloseTo(scaleFactor, 1);
  return session;
}

const scales = [1.5, 3];

test('keeps the card in view at its own size, hovered and pinned, when the page is pinch-zoomed', async ({
  page,
  open,
}) => {
  for (const scale of scales) {
    await open(article('<p style="margin:60px">看好新易盛的人</p>'));
    const session = await pinch(page, scale);
    expect(await hover(page, '新易盛')).toContain('300502');
    const view = await viewOf(page);
    const card = (await cardBox(page))!;
    expectInView(card, view);
    expect(Math.round(card.width * scale)).toBe(368);
    expect(card.height * scale).toBeGreaterThan(200);

    await clickIn(page, 'card-pin');
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await expect.poll(async () => Math.round((await cardBox(page))!.width)).toBe(368);
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    await expect.poll(async () => Math.round((await cardBox(page))!.width * scale)).toBe(368);
    expectInView((await cardBox(page))!, await viewOf(page));
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await session.detach();
  }
});

test('keeps the strip in view at its own size when the page is pinch-zoomed', async ({ page, visit }) => {
  await visit(eastmoney);
  await stripSays(page, eastmoney.says);
  for (const scale of scales) {
    await pinch(page, scale);

    await expect.poll(async () => Math.round((await boxIn(page, 'strip'))!.width * scale)).toBe(340);
    expectInView((await boxIn(page, 'strip'))!, await viewOf(page));
  }
});

/** Watches 60 companies, more than a popup shows at once. */
async function fillWatchlist(popup: Page): Promise<void> {
  await expect(popup.getByText('暂无自选')).toBeVisible();
  const codes = Array.from({ length: 60 }, (_, nth) => 600_000 + nth);
  await addRows(popup, {
    watches: codes.map((code, nth) => ({ companyId: `${code}.SSE`, addedAtMs: nth, order: -nth, changedAtMs: nth })),
  });
}

type Evaluate = (expression: string) => Promise<unknown>;

/** Opens the popup of the toolbar and evaluates in it through CDP, because Playwright exposes no page for it. */
async function inToolbarPopup(page: Page, worker: Worker, use: (evaluate: Evaluate) => Promise<void>): Promise<void> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const popups = async (): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos
      .filter(({ url, type }) => type === 'page' && url.endsWith('/popup.html'))
      .map((one) => one.targetId);
  };
  await page.bringToFront();
  await worker.evaluate(() => chrome.action.openPopup());
  await expect.poll(popups).toHaveLength(1);
  const [targetId = ''] = await popups();
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  await use(async (expression) => {
    const answer = new Promise<string>((resolve) => {
      session.once('Target.receivedMessageFromTarget', ({ message }) => resolve(message));
    });
    const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return (JSON.parse(await answer) as { result: { result: { value: unknown } } }).result.result.value;
  });
  await session.send('Target.closeTarget', { targetId });
  await expect.poll(popups).toHaveLength(0);
  await session.detach();
}

/** Expression for the scrollable elements of the page, including the root. */
const scrollers = `[...document.querySelectorAll('*')]
  .filter((element) => element.scrollHeight > element.clientHeight + 1)
  .filter((element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY))
  .map(({ localName, className }) => localName + '.' + className)`;

/** Rectangles, because integer widths are rounded differently at fractional zoom. */
const emptyWidth = `Math.abs(
  document.documentElement.getBoundingClientRect().width - document.querySelector('main').getBoundingClientRect().width
)`;

test.describe('in the toolbar', () => {
  // The popup cannot be larger than the browser window.
  const args = ['--window-size=1400,1000', '--screen-info={1600x1200}'];
  test.use({ launch: { args, viewport: null } });

  test('the popup has one scroll bar and its full width at every zoom', async ({ extensionId, page, worker }) => {
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await fillWatchlist(page);
    await page.goto('chrome://settings/appearance');
    for (const zoom of [1, 1.25, 1.5, 2]) {
      // A page's own zoom would not reach the popup.
      await page.evaluate((factor) => {
        const settings = chrome as unknown as {
          settingsPrivate: { setDefaultZoom: (factor: number) => Promise<void> };
        };
        return settings.settingsPrivate.setDefaultZoom(factor);
      }, zoom);
      await inToolbarPopup(page, worker, async (read) => {
        await expect.poll(() => read('devicePixelRatio')).toBe(zoom);
        await expect.poll(() => read(`document.querySelectorAll('.row').length > 5`)).toBe(true);
        await expect.poll(() => read('innerWidth >= 392')).toBe(true);
        if (zoom === 1) await expect.poll(() => read('innerWidth')).toBe(392);
        await expect.poll(() => read(emptyWidth)).toBeLessThan(0.5);
        await expect.poll(() => read(`${scrollers}.length`)).toBe(1);
      });
    }
  });
});
