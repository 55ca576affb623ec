// Context menu on a selection. Playwright cannot click the browser's menu, so the tests dispatch its event.
import type { Worker } from '@playwright/test';
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

test('passes unknown text to the search of the popup', async ({ page, open, worker, popup }) => {
  await open(article('<p>谈到 旭创科 技</p>'));

  await lookUp(worker, '无名公司');
  await expect
    .poll(() => worker.evaluate(async () => (await chrome.storage.local.get('popupQuery'))['popupQuery']))
    .toMatchObject({ query: '无名公司' });

  const opened = await popup();
  await expect(opened.getByRole('combobox')).toHaveValue('无名公司');
  await expect(opened.getByText('未找到“无名公司”')).toBeVisible();
  expect(await cardText(page)).toBeNull();
});
