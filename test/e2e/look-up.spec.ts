// Context menu on a selection. Playwright cannot click the browser's menu, so the tests dispatch its event.
import type { BrowserContext, Worker } from '@playwright/test';
import { cardBox, cardText, until } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';
import { storePrivate } from '../support/private-values.ts';

async function lookUp(worker: Worker, selectionText: string): Promise<void> {
  await worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: object) => void };
    event.dispatch({ menuItemId: 'look-up', selectionText: text, frameId: 0 }, { id: tab!.id });
  }, selectionText);
}

/** Waits until the popup of the toolbar is open. */
async function addressOfPopup(context: BrowserContext): Promise<string> {
  const session = await context.browser()!.newBrowserCDPSession();
  const popup = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.includes('/popup.html'))?.url;
  };
  await expect.poll(popup).toBeDefined();
  return (await popup())!;
}

test('opens the card of a selected name while marking is paused', async ({ page, open, worker }) => {
  await storePrivate(worker, { settings: { isPaused: true } });
  await open(article('<p>今日谈到 寒武纪 与别家</p>'));
  await page.evaluate(() => {
    const text = document.querySelector('p')!.firstChild!;
    getSelection()!.setBaseAndExtent(text, 5, text, 8);
  });
  expect(await marks(page)).toEqual([]);

  await lookUp(worker, ' 寒武纪 ');

  const content = await until(
    () => cardText(page),
    (text) => text?.includes('688256') === true,
  );
  expect(content).toContain('建议关注');
  const word = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom);
  expect((await cardBox(page))!.y).toBeGreaterThanOrEqual(word);

  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(page)).toBeNull();
});

test('passes unknown text to the search of the popup, and stores it nowhere', async ({
  page,
  open,
  worker,
  context,
}) => {
  await open(article('<p>谈到 旭创科 技</p>'));

  await page.bringToFront();
  await lookUp(worker, '无名公司');

  // Playwright exposes no page for the browser's popup, so the test opens another one at its address.
  const address = await addressOfPopup(context);
  const opened = await context.newPage();
  await opened.goto(address);
  await expect(opened.getByRole('combobox')).toHaveValue('无名公司');
  await expect(opened.getByText('未找到“无名公司”')).toBeVisible();
  // The user's next popup is an empty one.
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
        return chrome.action.getPopup({ tabId: tab!.id! });
      }),
    )
    .toMatch(/popup\.html$/);
  expect(
    await worker.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
    ),
  ).not.toContain('无名公司');
  expect(await cardText(page)).toBeNull();
});
