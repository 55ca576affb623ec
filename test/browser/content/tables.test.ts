// Tables and lists of quotes: codes recognized by column header or link target.
import { expect, it } from 'vitest';
import { counts, hover, marks, read, whenRead } from '../support/reading.ts';

const table = (head: string[], ...rows: string[][]): string =>
  `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

it('marks codes in a column headed as codes, but no number that looks like one', async () => {
  await read(
    table(['序号', '代码', '名称', '最新价'], ['1', '300308', '中际旭创', '300502'], ['2', '300502', '新易盛', '91.5']),
  );

  expect(await counts()).toEqual({ '300308.SZSE': 2, '300502.SZSE': 2 });
  expect(marks()).toEqual(['300308', '中际旭创', '300502', '新易盛']);
});

it('marks codes without names only in the code column', async () => {
  await read(
    table(['代码', '成交量'], ['300394', '300570'], ['00700', '1']) +
      `<div role="table"><div role="row"><div role="columnheader">价格</div><div role="columnheader">Symbol</div></div>
       <div role="row"><div role="cell">002281</div><div role="cell">688256</div></div></div>`,
  );

  expect(await counts()).toEqual({ '300394.SZSE': 1, '00700.HKEX': 1, '688256.SSE': 1 });
  expect(await hover('300394')).toBe('300394.SZSE');
});

it('marks codes and ambiguous names by the target of their link', async () => {
  await read(
    `<p><a href="/stock/300394">300394</a> <a href="https://xueqiu.example/S/SZ300570">300570</a></p>
     <p><a href="/S/AAPL">苹果</a></p><p><a href="/news/1">002281</a></p>`,
  );

  expect(await counts()).toEqual({ '300394.SZSE': 1, '300570.SZSE': 1, 'AAPL.NASDAQ': 1 });
});

it('follows a sorted table and a virtualized one that reuses its cells', async () => {
  await read(table(['代码', '名称'], ['300308', '中际旭创'], ['300502', '新易盛'], ['300394', '天孚通信']));
  expect(marks()).toHaveLength(6);
  const body = document.querySelector('tbody')!;

  body.append(...[...body.rows].toReversed());
  await whenRead();
  expect(marks()).toHaveLength(6);
  expect(body.textContent).toBe('300394天孚通信300502新易盛300308中际旭创');
  expect(await hover('天孚通信')).toBe('300394.SZSE');

  const [code, name] = body.querySelectorAll('td');
  code!.textContent = '688256';
  name!.textContent = '寒武纪';
  await whenRead();
  expect(marks().toSorted()).toEqual(['300308', '300502', '688256', '中际旭创', '寒武纪', '新易盛'].toSorted());
});
