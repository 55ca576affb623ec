// What the popup says about the safety of the user's data: the backup reminder and the report of lost data.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { axeFindings } from '../support/axe.ts';
import { openLostData } from '../support/lost-data.ts';
import { openPage, reopen } from '../support/page.ts';
import { addRows, aWatch } from '../support/rows.ts';

const reminder = page.getByText('你的自选和笔记尚未备份。');
const watches = Array.from({ length: 12 }, (_, at) => aWatch(`firm-${at}`, at));
const watchlist = page.getByRole('tab', { name: /^自选/ });

describe('backup reminder', () => {
  it('appears once there is enough to lose, until it is dismissed', async () => {
    await openPage('popup', { rows: { watches: watches.slice(0, 2) } });
    await expect.element(watchlist).toMatchTextContent('2');
    await expect.element(reminder).not.toBeInTheDocument();

    await addRows({ watches });
    await expect.element(reminder).toBeVisible();

    await page.getByRole('button', { name: '稍后' }).click();
    await expect.element(reminder).not.toBeInTheDocument();
    await reopen();
    await expect.element(watchlist).toMatchTextContent('12');
    await expect.element(reminder).not.toBeInTheDocument();
  });

  it.each(['light', 'dark'] as const)('passes axe in the %s color scheme', async (colorScheme) => {
    await openPage('popup', { rows: { watches }, colorScheme });
    await expect.element(reminder).toBeVisible();

    expect(await axeFindings()).toEqual([]);
  });
});

describe('report of lost data', () => {
  it('stays when the user adds a company', async () => {
    await openLostData('popup');

    await page.getByRole('combobox').fill('300308');
    await page.getByRole('button', { name: '加入自选' }).click();
    await expect.element(page.getByRole('button', { name: '从自选中移除' })).toBeVisible();
    await reopen();

    await expect.element(watchlist).toMatchTextContent('1');
    await expect.element(page.getByRole('alert')).toMatchTextContent('浏览器丢失了你的数据');
  });

  it.each(['light', 'dark'] as const)('passes axe in the %s color scheme', async (colorScheme) => {
    await openLostData('popup', colorScheme);

    expect(await axeFindings()).toEqual([]);
  });
});
