// On the page of a stock, whichever site it is of: the right company's strip, at once and without a hover.
import { eastmoney, sitePages } from '../support/site-pages.ts';
import { expect } from './fixtures.ts';
import { stripSays, test } from './strip-fixtures.ts';

for (const sitePage of sitePages) {
  test(`${sitePage.site}: the strip says what the reports say of the page’s stock`, async ({ page, visit }) => {
    await visit(sitePage);

    expect(await stripSays(page, sitePage.says)).toMatch(sitePage.says);
  });
}

test('tells stance, age, figures with their unit and period, and the report’s day', async ({ page, visit }) => {
  await visit(eastmoney);

  const said = await stripSays(page, /重点推荐/);

  expect(said).toMatch(/重点推荐\s+\d+ 个月前/);
  expect(said).toMatch(/截至 2025-02-07/);
  expect(said).toMatch(/6\.7\s*%/);
});
