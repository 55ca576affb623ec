// On a quote page of every supported site, the strip shows the right company without a hover.
import { eastmoney, sitePages } from '../support/site-pages.ts';
import { expect } from './fixtures.ts';
import { stripSays, test } from './strip-fixtures.ts';

for (const sitePage of sitePages) {
  test(`shows the strip of the company on ${sitePage.site}`, async ({ page, visit }) => {
    await visit(sitePage);

    expect(await stripSays(page, sitePage.says)).toMatch(sitePage.says);
  });
}

test('shows rating, age, figures with unit and period, and the date of the report', async ({ page, visit }) => {
  await visit(eastmoney);

  const content = await stripSays(page, /重点推荐/);

  expect(content).toMatch(/重点推荐\s+\d+ 个月前/);
  expect(content).toMatch(/截至 2025-02-07/);
  expect(content).toMatch(/6\.7\s*%/);
});
