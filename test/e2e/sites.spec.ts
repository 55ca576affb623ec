// On a quote page of every supported site, the strip shows the right company without a hover.
import { eastmoney, sitePages } from '../support/site-pages.ts';
import { expect } from './fixtures.ts';
import { stripSays, test } from './strip-fixtures.ts';

test('shows the strip of the company on every site', async ({ page, visit }) => {
  // Opens many pages.
  test.slow();
  for (const sitePage of sitePages) {
    await visit(sitePage);

    expect.soft(await stripSays(page, sitePage.says), sitePage.site).toMatch(sitePage.says);
  }
});

test('shows age, rating and date of the report, and no past price move', async ({ page, visit }) => {
  await visit(eastmoney);

  const content = await stripSays(page, /重点推荐/);

  expect(content).toMatch(/\d+ 个月前[^\n]*\s+重点推荐/);
  expect(content).toMatch(/截至 2025-02-07/);
  // The report's price move of one past day would pass for today's beside the quote.
  expect(content).not.toMatch(/6\.7/);
});
