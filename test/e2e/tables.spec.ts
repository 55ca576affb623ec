// Tables and lists of quotes: codes recognized by column header or link target.
import { hover, until } from '../support/card.ts';
import { settledCounts } from '../support/chromium.ts';
import { article, expect, marks, test } from './fixtures.ts';

const url = 'https://quote.example/list';

const table = (head: string[], ...rows: string[][]): string =>
  `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

test('marks codes in a column headed as codes, but no number that looks like one', async ({ open, worker, page }) => {
  await open(
    article(
      table(
        ['序号', '代码', '名称', '最新价'],
        ['1', '300308', '中际旭创', '300502'],
        ['2', '300502', '新易盛', '91.5'],
      ),
    ),
    { url },
  );

  expect(await settledCounts(worker, url)).toEqual({ 'zhongji-innolight': 2, eoptolink: 2 });
  expect(await marks(page)).toEqual(['300308', '中际旭创', '300502', '新易盛']);
});

test('marks codes without names only in the code column', async ({ open, worker, page }) => {
  await open(
    article(
      table(['代码', '成交量'], ['300394', '300570'], ['00700', '1']) +
        `<div role="table"><div role="row"><div role="columnheader">价格</div><div role="columnheader">Symbol</div></div>
         <div role="row"><div role="cell">002281</div><div role="cell">688256</div></div></div>`,
    ),
    { url },
  );

  expect(await settledCounts(worker, url)).toEqual({ 'tfc-communication': 1, tencent: 1, cambricon: 1 });
  expect(await hover(page, '300394')).toContain('天孚通信');
});

test('marks codes and ambiguous names by the target of their link', async ({ open, worker }) => {
  await open(
    article(
      `<p><a href="/stock/300394">300394</a> <a href="https://xueqiu.example/S/SZ300570">300570</a></p>
       <p><a href="/S/AAPL">苹果</a></p><p><a href="/news/1">002281</a></p>`,
    ),
    { url },
  );

  expect(await settledCounts(worker, url)).toEqual({ 'tfc-communication': 1, taichenguang: 1, apple: 1 });
});

test('follows a sorted table and a virtualized one that reuses its cells', async ({ open, page }) => {
  await open(article(table(['代码', '名称'], ['300308', '中际旭创'], ['300502', '新易盛'], ['300394', '天孚通信'])), {
    url,
  });
  await expect.poll(() => marks(page)).toHaveLength(6);

  await page.evaluate(() => {
    const body = document.querySelector('tbody')!;
    body.append(...[...body.rows].toReversed());
  });
  await expect.poll(() => marks(page)).toHaveLength(6);
  const html = await page.evaluate(() => document.querySelector('tbody')!.textContent);
  expect(html).toBe('300394天孚通信300502新易盛300308中际旭创');
  expect(await hover(page, '天孚通信')).toContain('300394');

  await page.evaluate(() => {
    const cells = document.querySelectorAll('tbody td');
    cells[0]!.textContent = '688256';
    cells[1]!.textContent = '寒武纪';
  });
  expect(
    await until(
      () => marks(page),
      (painted) => painted.includes('688256') && painted.includes('寒武纪'),
    ),
  ).not.toContain('300394');
});
