// The popup's list of changes that were made from web pages.
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createDatabase } from '../../../lib/store/database.ts';
import { listPageChanges, muteFromPage, setWatchedFromPage } from '../../../lib/store/page-changes.ts';
import { axeFindings } from '../support/axe.ts';
import { openPage, reopen } from '../support/page.ts';
import { aWatch, userRows } from '../support/rows.ts';

const db = createDatabase();
const origin = { host: 'news.example' };
const title = (count: number) => page.getByText(`最近的更改（${count}）`);
const undo = (text: string) => page.getByRole('button', { name: `撤销：${text}` });
const watchlist = page.getByRole('tab', { name: /^自选/ });

describe('recent changes', () => {
  it('are absent if there are none, and appear while the popup is open', async () => {
    await openPage('popup', { rows: { watches: [aWatch('688256.SSE', 1)] } });
    await expect.element(watchlist).toMatchTextContent('1');
    await expect.element(page.getByText(/最近的更改/)).not.toBeInTheDocument();

    await setWatchedFromPage(db, '300502.SZSE', true, origin, Date.now());

    await expect.element(title(1)).toBeVisible();
  });

  it('are collapsed at first, and say what was changed where', async () => {
    await setWatchedFromPage(db, '300502.SZSE', true, origin, Date.now());
    await openPage('popup');

    await expect.element(title(1)).toBeVisible();
    await expect.element(undo('已将 新易盛 加入自选')).not.toBeInTheDocument();
    await title(1).click();

    await expect.element(page.getByText('news.example')).toBeVisible();
    await expect.element(undo('已将 新易盛 加入自选')).toBeVisible();
  });

  it('are undone one by one, and the line goes with the last one', async () => {
    const watches = [aWatch('688256.SSE', 3), aWatch('300502.SZSE', 2), aWatch('AMZN.NASDAQ', 1)];
    const notes = [{ companyId: '300502.SZSE', text: '等二季报', tags: ['光模块'], changedAtMs: 1 }];
    await openPage('popup', { rows: { watches, notes } });
    await setWatchedFromPage(db, '300502.SZSE', false, origin, Date.now());
    await muteFromPage(db, '苹果', '', origin, Date.now());
    await title(2).click();

    await undo('已在所有网站屏蔽“苹果”').click();
    await expect.element(title(1)).toBeVisible();
    await undo('已将 新易盛 从自选中移除').click();
    await expect.element(page.getByText(/最近的更改/)).not.toBeInTheDocument();

    await expect.element(watchlist).toMatchTextContent('3');
    const rows = await userRows();
    const order = (rows.watches as { companyId: string; order: number }[]).toSorted((a, b) => a.order - b.order);
    expect(order.map(({ companyId }) => companyId)).toEqual(['688256.SSE', '300502.SZSE', 'AMZN.NASDAQ']);
    expect(rows.notes).toMatchObject(notes.map(({ text, tags }) => ({ text, tags })));
    expect(rows.mutes).toEqual([]);
  });

  it('can be taken off the list without an undo', async () => {
    await openPage('popup');
    await setWatchedFromPage(db, '300502.SZSE', true, origin, Date.now());
    await title(1).click();

    await page.getByRole('button', { name: '清空列表' }).click();

    await expect.element(page.getByText(/最近的更改/)).not.toBeInTheDocument();
    await reopen();
    await expect.element(watchlist).toMatchTextContent('1');
    expect(await listPageChanges(db, Date.now())).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('pass axe in the %s color scheme', async (colorScheme) => {
    await setWatchedFromPage(db, '300502.SZSE', true, origin, Date.now());
    await openPage('popup', { colorScheme });
    await title(1).click();
    await expect.element(undo('已将 新易盛 加入自选')).toBeVisible();

    expect(await axeFindings()).toEqual([]);
  });
});
