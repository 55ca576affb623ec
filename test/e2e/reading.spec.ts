// Text far from the viewport is counted in idle time.
import { article, expect, test } from './fixtures.ts';

const filler = '<p>昨日两市成交额较前一交易日略有放大，市场情绪有所回暖。</p>';

test('counts distant text in idle time and shows it in the badge', async ({ page, open, worker }) => {
  await open(article(`${filler.repeat(300)}<p>午后新易盛走强</p>`));
  const badge = (): Promise<string> =>
    worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return chrome.action.getBadgeText({ tabId: tab!.id! });
    }, page.url());

  await expect.poll(badge, { timeout: 12_000 }).toBe('1');
});
