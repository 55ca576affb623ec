// Listings without coverage.
import { clickIn, hover } from '../support/card.ts';
import { article, expect, marks, test } from './fixtures.ts';

test('opens a card without data for an uncovered listing and adds it to the watchlist', async ({
  page,
  open,
  popup,
}) => {
  await open(article('<p>贵州茅台(600519.SH)与上证指数(000001.SH)小幅上涨</p>'));

  const content = await hover(page, '600519.SH');
  expect(content).toContain('研报未提及');
  expect(await marks(page)).toEqual([]);
  await clickIn(page, 'yj-star');

  const opened = await popup();
  await expect(opened.getByRole('listitem').filter({ hasText: '600519.SH' })).toContainText('研报未提及');
});
