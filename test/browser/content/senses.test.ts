// Disambiguation on whole pages.
import { expect, it } from 'vitest';
import { counts, marks, read } from '../support/reading.ts';

it('marks nothing on a page about the Cambrian period', async () => {
  await read(
    `<p>约五亿四千万年前的寒武纪,海洋里的动物门类在不长的时间里大量出现。</p>
    <p>寒武纪的化石记录了三叶虫与奇虾,古生物学家至今仍在争论寒武纪为何如此特别。</p>
    <p>到了奥陶纪,寒武纪的许多门类已经消失。</p>`,
    '<title>寒武纪大爆发之谜</title>',
  );

  expect(await counts()).toEqual({});
  expect(marks()).toEqual([]);
});

it('marks 寒武纪 from the first line of a finance page', async () => {
  await read(
    `<p>寒武纪再创新高,你怎么看?</p><p>科创板个股中,海光信息与中芯国际跟涨,成交额放大。</p>`,
    '<title>AI芯片股集体走强</title>',
  );

  expect(await counts()).toEqual({ '688256.SSE': 1, '688041.SSE': 1, '688981.SSE': 1 });
  expect(marks()).toEqual(['寒武纪', '海光信息', '中芯国际']);
});

it('distinguishes both senses of a name on one page', async () => {
  await read(`<p>亚马逊雨林今年少雨,河流水位走低。</p><p>亚马逊(AMZN)则宣布上调资本开支,AWS 收入增长。</p>
    <p>每天一个苹果有益健康,果园里的苹果已经成熟。</p><p>苹果公司发布了新款 iPhone,苹果股价上涨。</p>`);

  expect(await counts()).toEqual({ 'AMZN.NASDAQ': 2, aws: 1, 'AAPL.NASDAQ': 2 });
  expect(marks()).toEqual(['亚马逊', 'AMZN', 'AWS', '苹果', '苹果']);
});

it('removes the mark of a name when the page gives evidence against it', async () => {
  await read('<p>哥哥有钱，弟弟阿里巴巴很穷。</p><p>很久以前，阿里巴巴牵着毛驴去砍柴，新易盛这样的公司还没有。</p>');

  expect(marks()).toEqual(['新易盛']);
});
