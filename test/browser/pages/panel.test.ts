// The side panel's list of companies on the page, and the dossier that a card requests.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fake, fakeBrowser } from '../support/fake-browser.ts';
import { openPage, requestDossier } from '../support/page.ts';

const counts = { 'GOOGL.NASDAQ': 2, '300502.SZSE': 3, '300308.SZSE': 1 };
const names = (): string[] =>
  page
    .getByRole('button', { name: /的档案$/ })
    .elements()
    .map((button) => button.textContent.replace(/\s*的档案$/, ''));

describe('side panel', () => {
  it('lists the companies of the page by first mention or by count', async () => {
    await openPage('sidepanel', { tab: { counts } });
    await expect.poll(names).toEqual(['谷歌', '新易盛', '中际旭创']);
    await expect.element(page.getByRole('listitem').filter({ hasText: '新易盛' })).toMatchTextContent(/重点推荐.*3 次/);

    await page.getByRole('button', { name: '按提及次数' }).click();

    await expect.poll(names).toEqual(['新易盛', '谷歌', '中际旭创']);
  });

  it('counts again when the active tab reports other companies', async () => {
    await openPage('sidepanel', { tab: { counts } });
    await expect.poll(names).toHaveLength(3);

    fake.tab.counts = { ...counts, '688256.SSE': 1 };
    fakeBrowser.runtime.onMessage.trigger({ type: 'sightings' });

    await expect.poll(names).toEqual(['谷歌', '新易盛', '中际旭创', '寒武纪']);
  });

  it('says that a page names no company', async () => {
    await openPage('sidepanel');

    await expect.element(page.getByText('本页未识别到公司')).toBeVisible();
  });

  it('says that the browser does not allow extensions on the page', async () => {
    await openPage('sidepanel', { tab: { url: 'chrome://settings/' } });

    await expect.element(page.getByText('浏览器不允许扩展在此页运行')).toBeVisible();
  });

  it('shows the same company again when requested again', async () => {
    await openPage('sidepanel', { tab: { counts } });
    const heading = page.getByRole('heading', { level: 2, name: '谷歌' });
    await requestDossier('GOOGL.NASDAQ');
    await expect.element(heading).toBeVisible();

    await page.getByRole('tab', { name: /^本页/ }).click();
    await expect.element(heading).not.toBeInTheDocument();
    await requestDossier('GOOGL.NASDAQ');

    await expect.element(heading).toBeVisible();
  });
});
