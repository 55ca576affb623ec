// A selection goes into a company's note from the context menu, and the note's re-check date lights the toolbar icon.
import type { Worker } from '@playwright/test';
import { article, expect, test } from './fixtures.ts';

/** Playwright cannot click the browser's menu, so the test dispatches its event. */
async function clip(worker: Worker, selectionText: string): Promise<void> {
  await worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ url: 'https://news.example/*' });
    const event = chrome.contextMenus.onClicked as unknown as { dispatch: (info: object, tab: object) => void };
    event.dispatch({ menuItemId: 'clip', selectionText: text, frameId: 0 }, tab!);
  }, selectionText);
}

interface Icon {
  /** On tabs without companies. */
  text: string;
  /** On the tab of the article. */
  tabText: string;
  tabTitle: string;
}

const iconOf = (worker: Worker): Promise<Icon> =>
  worker.evaluate(async () => {
    const tabId = (await chrome.tabs.query({ url: 'https://news.example/*' }))[0]!.id!;
    const { action } = chrome;
    return {
      text: await action.getBadgeText({}),
      tabText: await action.getBadgeText({ tabId }),
      tabTitle: await action.getTitle({ tabId }),
    };
  });

test('clips a selection to a note, and lights the icon when its re-check date has come, until the user looks', async ({
  page,
  open,
  worker,
  context,
  extensionId,
}) => {
  await open(article('<p>午后 中际旭创 成交放大</p>'));
  await expect
    .poll(() => iconOf(worker))
    .toEqual({ text: '', tabText: '1', tabTitle: expect.stringMatching(/^.*1.*$/) });

  await page.bringToFront();
  await clip(worker, '午后 中际旭创 成交放大');
  const session = await context.browser()!.newBrowserCDPSession();
  // Kept, because the popup closes as soon as it loses the focus.
  let address = '';
  await expect
    .poll(async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      address ||= targetInfos.find(({ url }) => url.includes('/popup.html'))?.url ?? '';
      return address;
    })
    .not.toBe('');
  // Playwright exposes no page for the browser's popup, so the test opens another one at its address.
  const popup = await context.newPage();
  await popup.goto(address);
  await popup.getByRole('button', { name: /^中际旭创/ }).click();
  await expect(popup.getByText('已摘录到中际旭创的笔记').first()).toBeVisible();

  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${extensionId}/sidepanel.html?company=300308.SZSE`);
  await expect(panel.getByRole('textbox').first()).toHaveValue(
    /^> 午后 中际旭创 成交放大\n>\n> — .*https:\/\/news\.example\/a/,
  );
  await panel.locator('.own-view-add').click();
  await panel.locator('input[type=date]').fill('2025-01-02');
  await panel.locator('input[type=date]').blur();
  await expect
    .poll(() => iconOf(worker))
    .toEqual({ text: '•', tabText: '1', tabTitle: expect.stringMatching(/.+\n(复查日已到：1 家|Re-check due: 1)$/) });

  await popup.goto(`chrome-extension://${extensionId}/popup.html`);
  await popup.getByText('新动态（1）').click();
  await expect
    .poll(() => iconOf(worker))
    .toEqual({ text: '', tabText: '1', tabTitle: expect.stringMatching(/^.*1.*$/) });
  await expect(popup.getByText('复查日 2025-01-02')).toBeVisible();
});
